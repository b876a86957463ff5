import type { Assessment, CurrentObservation, ObservationInput } from '@gangyao/domain'
import { useCallback } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'

/** A value that was just stored, and how its target stands with it. */
export interface Saved {
  observation: Kept<CurrentObservation>
  standing: Assessment
}

/** Stores a value: a new one, or a correction of the one that is there. */
export function useSaveEntry() {
  const provider = useDataProvider<GangyaoProvider>()
  const refresh = useRefreshFigures()
  return useCallback(
    async (
      input: ObservationInput,
      before: Kept<CurrentObservation> | undefined,
    ): Promise<Kept<CurrentObservation>> => {
      const { data } = before
        ? await provider.update<Kept<CurrentObservation>>('observations', {
            id: before.id,
            data: { ...input, version: before.version },
            previousData: before,
          })
        : await provider.create<Omit<Kept<CurrentObservation>, 'id'>, Kept<CurrentObservation>>(
            'observations',
            {
              data: input,
            },
          )
      await refresh()
      return data
    },
    [provider, refresh],
  )
}
