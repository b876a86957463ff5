import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HttpError, type RaRecord, useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'
import { showPath } from '../shared/paths.ts'

/** What happens after a record was saved, or was not. */
export function useSaving(resource: string) {
  const { t } = useWording()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const refresh = useRefreshFigures()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [stale, setStale] = useState(false)

  return {
    trouble,
    stale,
    /** The newest record is in the form now. */
    settle: () => {
      setStale(false)
      setTrouble(null)
    },
    mutationOptions: {
      onMutate: () => setTrouble(null),
      onSuccess: async (record: RaRecord) => {
        notify(t('form.saved'), { type: 'success' })
        await Promise.all([client.invalidateQueries({ queryKey: [resource] }), refresh()])
        await navigate(showPath(resource, String(record.id)))
      },
      onError: (error: unknown) => {
        const http = error instanceof HttpError ? error : undefined
        setStale(http?.body?.code === 'stale')
        setTrouble(http?.message ?? t('trouble.unknown'))
      },
    },
  }
}
