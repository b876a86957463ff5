import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { ReadEntry } from './entries.ts'

/** An entry with what was before and after. Not `useGetOne`, which takes up what the list gave, without them. */
export function useEntry(id: string) {
  const provider = useDataProvider<GangyaoProvider>()
  return useQuery({
    queryKey: ['audit', 'entry', id],
    queryFn: async () => (await provider.getOne<ReadEntry>('audit', { id })).data,
    // What is written in the log stays as it is.
    staleTime: Number.POSITIVE_INFINITY,
  })
}
