import type { Benchmark, BenchmarkValue, Period } from '@gangyao/domain'

/** A value with the period it is for. */
export interface SeriesPoint extends BenchmarkValue {
  of: Period
}

/** The values of a series as time goes; those for periods the plan does not have are left out. */
export function seriesOf(
  { values }: Pick<Benchmark, 'values'>,
  periods: ReadonlyMap<string, Period>,
): SeriesPoint[] {
  return values
    .flatMap((value) => {
      const of = periods.get(value.period)
      return of ? [{ ...value, of }] : []
    })
    .sort((one, other) => one.of.end.localeCompare(other.of.end))
}
