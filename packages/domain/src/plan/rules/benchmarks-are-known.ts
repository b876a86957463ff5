import { calendarPeriods } from '../../periods/calendar.ts'
import { nearest } from '../../text/nearest.ts'
import { error, type Finding, question, type Rule } from '../finding.ts'
import type { PlanDocument } from '../plan-document.ts'
import { everyTarget, placed } from '../walk.ts'

/** The outside series a target is held against is there, speaks of periods of the plan, and has figures. */
export const benchmarksAreKnown: Rule = (document) => [
  ...unknownBenchmarks(document),
  ...unknownPeriods(document),
  ...silentBenchmarks(document),
]

function unknownBenchmarks(document: PlanDocument): Finding[] {
  const known = document.benchmarks.map(({ code }) => code)
  return everyTarget(document).flatMap(({ entry: { comparator, benchmark }, path }): Finding[] => {
    if (comparator !== 'benchmark' || benchmark === undefined || known.includes(benchmark))
      return []
    const near = nearest(benchmark, known)
    return [
      error(
        'unknown-benchmark',
        [...path, 'benchmark'],
        `没有对照数列 ${benchmark}${near ? `，是不是 ${near}？` : '，请先在 benchmarks 里登记'}`,
        `There is no benchmark ${benchmark}${near ? `; is ${near} meant?` : '; enter it under benchmarks first'}`,
      ),
    ]
  })
}

function unknownPeriods({ plan, periods, terms, benchmarks }: PlanDocument): Finding[] {
  const known = [...calendarPeriods(plan, periods), ...terms].map(({ code }) => code)
  return placed(benchmarks, 'benchmarks').flatMap(({ entry, path }) =>
    placed(entry.values, ...path, 'values').flatMap(({ entry: { period }, path: place }, index) => {
      if (!known.includes(period))
        return [
          error(
            'unknown-period',
            [...place, 'period'],
            `没有周期 ${period}`,
            `There is no period ${period}`,
          ),
        ]
      return entry.values.findIndex((value) => value.period === period) === index
        ? []
        : [
            error(
              'duplicate-period',
              [...place, 'period'],
              `${period} 写了两次`,
              `${period} is there twice`,
            ),
          ]
    }),
  )
}

const silentBenchmarks = (document: PlanDocument): Finding[] =>
  placed(document.benchmarks, 'benchmarks').flatMap(({ entry, path }) => {
    const targets = everyTarget(document)
      .filter(({ entry: { benchmark } }) => benchmark === entry.code)
      .map((target) => target.entry.code)
    if (entry.values.length > 0 || targets.length === 0) return []
    return [
      question(
        'empty-benchmark',
        path,
        `对照数列“${entry.title}”（${entry.code}）还没有数，目标 ${targets.join('、')} 无法研判`,
        `The benchmark “${entry.titleEn ?? entry.title}” (${entry.code}) has no figures; ${targets.join(', ')} cannot be assessed`,
      ),
    ]
  })
