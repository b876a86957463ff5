import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'

/** How often it is asked while the page is looked at, in milliseconds. */
const PAUSE = 60_000

/** How many notifications one has not read; 0 until that is known. */
export function useUnread(): number {
  const provider = useDataProvider<GangyaoProvider>()
  const { data } = useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: () => provider.get<{ count: number }>('/notifications/unread'),
    refetchInterval: PAUSE,
    refetchOnWindowFocus: 'always',
    retry: false,
  })
  return data?.count ?? 0
}
