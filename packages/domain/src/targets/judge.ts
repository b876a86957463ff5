import { benchmarkFor } from '../benchmarks/benchmark.ts'
import type { Day } from '../dates/day.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { AssessmentContext, Duty, TargetRule } from './duties.ts'
import { exact } from './exact.ts'
import { expectedShare } from './expected.ts'
import {
  type Condition,
  DEFAULT_LIGHT_RULES,
  LIGHT_NAMES,
  type Light,
  type LightRule,
  ruleName,
} from './lights.ts'

/** How far 左右 may fall short where the target does not say. */
const TOLERANCE = 0.1

/**
 * What must be reached; for 均/全部 and milestones each duty is one thing done. `null` while the outside
 * series says nothing of the period.
 */
export function requiredOf(
  { rule, period }: Pick<Duty, 'rule' | 'period'>,
  { benchmarks }: Pick<AssessmentContext, 'benchmarks'>,
): number | null {
  if (rule.kind === 'milestone') return 1
  if (rule.comparator === 'all') return rule.value ?? (rule.kind === 'number' ? 1 : 100)
  if (rule.comparator === 'benchmark') return benchmarkFor(benchmarks, rule.benchmark, period.code)
  return rule.breakdown?.find((entry) => entry.period === period.code)?.value ?? rule.value
}

/** Whether a value keeps the promise. `eq` and a range are kept from their (lower) number on. */
export function reaches(target: TargetRule, actual: number, required: number): boolean {
  switch (target.comparator) {
    case 'gt':
      return actual > required
    case 'lte':
      return actual <= required
    case 'about':
      return actual >= exact((1 - (target.tolerance ?? TOLERANCE)) * required)
    default:
      return actual >= required
  }
}

/**
 * What should be there by a day: by the yearly breakdown, else linear over the duty's span, else nothing
 * until it falls due.
 */
export function expectedBy(
  duty: Pick<Duty, 'rule' | 'period' | 'due'>,
  { periods }: Pick<AssessmentContext, 'periods'>,
  required: number | null,
  asOf: Day,
): number | null {
  if (required === null) return null
  if (asOf >= duty.due || duty.rule.comparator === 'lte') return required
  const expected = expectedShare(duty, periods, required, asOf)
  // Two and a half schools are not to be had: a whole number is expected in whole numbers.
  return expected !== null && Number.isInteger(required) ? Math.floor(expected + 1e-9) : expected
}

/** What is true of a duty on a day. */
export interface Facts {
  actual: number | null
  required: number | null
  expected: number | null
  /** The promise is kept; a ceiling (`lte`) is kept only once its time is over. */
  met: boolean
  late: boolean
  started: boolean
  ended: boolean
  pace: TargetRule['pace']
  /** For a ceiling (`lte`): whether it holds so far; null for every other comparator. */
  withinCeiling: boolean | null
}

/** The first rule that holds. A list without one that always holds ends in 滞后. */
export function judge(
  facts: Facts,
  rules: readonly LightRule[] | null,
): { light: Light; rule: Condition; label: Bilingual } {
  const rule = (rules ?? DEFAULT_LIGHT_RULES).find((candidate) => holds(candidate, facts))
  return rule
    ? { light: rule.light, rule: rule.when, label: ruleName(rule) }
    : { light: 'behind', rule: 'otherwise', label: LIGHT_NAMES.behind }
}

function holds({ when, atLeast = 1 }: LightRule, facts: Facts): boolean {
  const { actual, expected } = facts
  switch (when) {
    case 'met-late':
      return facts.met && facts.late
    case 'met':
      return facts.met
    case 'not-started':
      return !facts.started
    case 'no-data':
      return actual === null || facts.required === null
    case 'zero':
      return actual === 0
    case 'missed':
      return facts.ended && actual !== null && facts.required !== null
    case 'at-due':
      return !facts.ended && facts.pace === 'at-due' && expected === null
    case 'share-of-expected':
      if (facts.withinCeiling !== null) return facts.withinCeiling
      if (actual === null || expected === null) return false
      // On the day itself nothing is left to wait for: the whole is expected, and 超过 means more than it.
      return expected === facts.required ? facts.met : actual >= exact(atLeast * expected)
    case 'otherwise':
      return true
  }
}
