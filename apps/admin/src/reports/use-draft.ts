import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDataProvider } from 'react-admin'
import { useMe } from '../access/use-me.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { createDraft } from './draft.ts'
import type { Report } from './report.ts'
import { draftKey } from './use-kept.ts'

/** What is being written about a task; it is saved when the page is left as well, and when the connection is back. */
export function useDraft(report: Report, onSaved: (report: Report) => void) {
  const provider = useDataProvider<GangyaoProvider>()
  const { user } = useMe()
  const { district } = useBook()
  const path = `/reports/${report.id}`
  const [draft] = useState(() =>
    createDraft(report, {
      store: localStorage,
      key: draftKey(district.code, user, report.id),
      save: (body, lasting) => provider.put<Report>(path, body, { keepalive: lasting }),
      reread: () => provider.get<Report>(path),
      onSaved,
    }),
  )
  useEffect(() => draft.arrived(report), [draft, report])
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void draft.flush(true)
    }
    const back = () => void draft.flush()
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('online', back)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('online', back)
      void draft.flush(true)
    }
  }, [draft])
  return { draft, ...useSyncExternalStore(draft.subscribe, draft.read) }
}
