import type { Assessment, CurrentObservation, Day, PlanSummary, Trend } from '@gangyao/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsOf } from './AsOf.tsx'
import { useBook } from './PlanProvider.tsx'
import { useWhole, whenNothingIsHere } from './use-whole.ts'

/** How every target stands on a day, by target code; `undefined` until it is known. */
export function useAssessments(asOf: Day): ReadonlyMap<string, Assessment> | undefined {
  const { plan } = useBook()
  const { knownOn } = useAsOf()
  const data = useWhole<Assessment>('assessments', {
    filter: { plan: plan.code, asOf, ...(knownOn !== undefined && { knownOn }) },
  })
  return useMemo(() => data && new Map(data.map((one) => [one.target, one])), [data])
}

/** The plan at a glance on a day. */
export function useSummary(asOf: Day): PlanSummary | undefined {
  const { plan } = useBook()
  const { knownOn } = useAsOf()
  const provider = useDataProvider<GangyaoProvider>()
  return useQuery({
    queryKey: ['summary', plan.code, asOf, knownOn],
    queryFn: () => provider.summary(plan.code, asOf, knownOn),
    placeholderData: (previous) => previous,
    throwOnError: whenNothingIsHere,
  }).data
}

/** How a target came along up to a day; `null` where that cannot be told. */
export function useTrend(target: string, asOf: Day): Trend | null | undefined {
  const provider = useDataProvider<GangyaoProvider>()
  const { data, isError } = useQuery({
    queryKey: ['trend', target, asOf],
    queryFn: () => provider.trend(target, asOf),
    placeholderData: (previous, query) => (query?.queryKey[1] === target ? previous : undefined),
  })
  return isError ? null : data
}

/** The current values of the plan, or of one target. */
export const useObservations = (filter: { target?: string } = {}) => {
  const { plan } = useBook()
  return useWhole<CurrentObservation>('observations', { filter: { plan: plan.code, ...filter } })
}

/** Asks again for everything that values decide. */
export function useRefreshFigures(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all(
      ['observations', 'assessments', 'summary', 'trend'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    )
  }, [client])
}
