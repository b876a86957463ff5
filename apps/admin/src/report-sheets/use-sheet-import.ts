import { useState } from 'react'
import { HttpError, useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'
import type { SheetImport } from './sheet-import.ts'

/** First looks at what a workbook would change; writes it only while it would still change the same. */
export function useSheetImport(cycle: string, onDone: () => void) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const refresh = useRefreshFigures()
  const [file, setFile] = useState<File | null>(null)
  const [found, setFound] = useState<SheetImport | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const path = `/cycles/${cycle}/import`
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true)
    setTrouble(null)
    try {
      await act()
    } catch (error) {
      setFound(null)
      setTrouble(error instanceof HttpError ? error.message : t('import.unreadable'))
    } finally {
      setBusy(false)
    }
  }
  const look = (chosen: File) => {
    setFile(chosen)
    setFound(null)
    return attempt(async () => setFound(await provider.upload<SheetImport>(path, chosen)))
  }
  const write = () =>
    attempt(async () => {
      if (!file || !found) return
      const query = new URLSearchParams({ seal: found.seal })
      const written = await provider.upload<SheetImport>(`${path}?${query}`, file)
      setFound(written)
      onDone()
      await refresh()
    })
  return { name: file?.name ?? null, found, trouble, busy, look, write }
}
