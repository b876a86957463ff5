import type { CurrentObservation } from '@gangyao/domain'
import { useState } from 'react'
import { HttpError, useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { PAGE_MOST } from '../data/whole.ts'
import { useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'
import { batchOf, refusalsOf } from './check-draft.ts'
import type { DraftHandle } from './use-draft.ts'

/** Sends the good cells: all of them, or none. What comes back with a fault is said at its cell. */
export function useSaveGrid(
  draft: DraftHandle,
  keep: (saved: readonly Kept<CurrentObservation>[]) => void,
) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const refresh = useRefreshFigures()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [saved, setSaved] = useState<readonly Kept<CurrentObservation>[] | null>(null)

  const save = async () => {
    const { keys, values } = batchOf(draft.checked)
    const done: Kept<CurrentObservation>[] = []
    setBusy(true)
    setTrouble(null)
    setSaved(null)
    try {
      while (done.length < values.length) {
        const next = [done.length, done.length + PAGE_MOST] as const
        const rows = await provider.saveMany(values.slice(...next))
        keep(rows)
        draft.settle(keys.slice(...next))
        done.push(...rows)
      }
      draft.setReason('')
    } catch (error) {
      const http = error instanceof HttpError ? error : undefined
      // A stale cell is found by its version, once the newest values are here.
      const stale = http?.body?.code === 'stale'
      setTrouble(stale ? t('grid.stale') : (http?.message ?? t('trouble.unknown')))
      if (!stale) draft.refuse(refusalsOf(http?.body?.errors ?? {}, keys.slice(done.length)))
    }
    await refresh()
    if (done.length > 0) setSaved(done)
    setBusy(false)
  }
  return { save, busy, trouble, saved }
}
