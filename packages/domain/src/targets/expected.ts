import { compare } from '../collections/compare.ts'
import { type Day, elapsedShare } from '../dates/day.ts'
import type { AssessmentContext, Duty, TargetRule } from './duties.ts'

/**
 * What of a promise should be there before it falls due, not yet in whole numbers; `null` where nothing is
 * asked until then.
 */
export function expectedShare(
  { rule, period, due }: Pick<Duty, 'rule' | 'period' | 'due'>,
  periods: AssessmentContext['periods'],
  required: number,
  asOf: Day,
): number | null {
  if (rule.recurrence === 'plan' || rule.recurrence === 'once') {
    const planned = byBreakdown(rule, periods, asOf)
    if (planned !== null) return Math.min(planned, required)
  }
  return rule.pace === 'linear' ? required * elapsedShare(period.start, due, asOf) : null
}

/** 年度分解: whole periods in full, the running one as it passes, or not before its end for `at-due`. */
function byBreakdown(
  { breakdown, accumulation, pace }: TargetRule,
  periods: AssessmentContext['periods'],
  asOf: Day,
): number | null {
  if (breakdown === null || breakdown.length === 0) return null
  const steps = breakdown
    .flatMap(({ period: code, value }) => {
      const period = periods.find((candidate) => candidate.code === code)
      return period ? [{ ...period, value }] : []
    })
    .sort((one, other) => compare(one.end, other.end))
  const [first] = steps
  if (pace === 'at-due' && first && asOf < first.end) return null
  const addsUp = accumulation === 'increment' || accumulation === 'distinct'
  let expected = 0
  let level = 0
  for (const { start, end, value } of steps) {
    const passed = pace === 'at-due' ? Number(asOf >= end) : elapsedShare(start, end, asOf)
    expected += (addsUp ? value : value - level) * passed
    level = value
  }
  return expected
}
