import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { WHOLE } from '../data/whole.ts'
import type { EvidenceLimits, EvidenceRecord } from './evidence.ts'

/** What a unit has in a plan, the newest first. */
export function useEvidenceOf(plan: string, unit: string) {
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: ['evidence', 'of', plan, unit],
    queryFn: async () => {
      const asked = {
        filter: { plan, unit },
        pagination: WHOLE,
        sort: { field: 'addedAt', order: 'DESC' },
      } as const
      return (await provider.getList<EvidenceRecord>('evidence', asked)).data
    },
  })
  return { evidence: data, error }
}

/** What this server takes; it does not change while it runs. */
export function useEvidenceLimits(): EvidenceLimits | undefined {
  const provider = useDataProvider<GangyaoProvider>()
  const { data } = useQuery({
    queryKey: ['evidence', 'limits'],
    queryFn: () => provider.get<EvidenceLimits>('/evidence/limits'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}

/** What is shown of evidence is asked for again. */
export function useRefreshEvidence() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['evidence'] })
}
