import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Asks again for everything that tells who is what. */
export function useRefreshPeople(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all(
      ['grants', 'accounts', 'audit'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
  }, [client])
}
