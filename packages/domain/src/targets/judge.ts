import { type Day, elapsedShare } from '../dates/day.ts'
import type { TargetRule } from './duties.ts'
import { type Condition, DEFAULT_LIGHT_RULES, type Light, type LightRule } from './lights.ts'

/** 左右 is read as: at least nine tenths of the number. */
const ABOUT = 0.9

/** What must be reached; for 均/全部 and milestones each duty is one thing done. */
export function requiredOf(target: TargetRule): number | null {
  if (target.kind === 'milestone') return 1
  if (target.comparator === 'all') return target.value ?? (target.kind === 'number' ? 1 : 100)
  return target.comparator === 'benchmark' ? null : target.value
}

/** Whether a value keeps the promise. `eq` and a range are kept from their (lower) number on. */
export function reaches(target: TargetRule, actual: number, required: number): boolean {
  switch (target.comparator) {
    case 'gt':
      return actual > required
    case 'lte':
      return actual <= required
    case 'about':
      return actual >= ABOUT * required
    default:
      return actual >= required
  }
}

/** What should be there by a day: linear over the duty's span, or nothing until it falls due. */
export function expectedBy(
  target: TargetRule,
  required: number | null,
  { start, due }: { start: Day; due: Day },
  asOf: Day,
): number | null {
  if (required === null) return null
  if (asOf >= due || target.comparator === 'lte') return required
  if (target.pace !== 'linear') return null
  const linear = required * elapsedShare(start, due, asOf)
  // Two and a half schools are not to be had: a whole number is expected in whole numbers.
  return Number.isInteger(required) ? Math.floor(linear + 1e-9) : linear
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
): { light: Light; rule: Condition } {
  const rule = (rules ?? DEFAULT_LIGHT_RULES).find((candidate) => holds(candidate, facts))
  return rule ? { light: rule.light, rule: rule.when } : { light: 'behind', rule: 'otherwise' }
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
      return !facts.ended && facts.pace === 'at-due'
    case 'share-of-expected':
      if (facts.withinCeiling !== null) return facts.withinCeiling
      if (actual === null || expected === null) return false
      // On the day itself nothing is left to wait for: the whole is expected.
      return actual >= (expected === facts.required ? expected : atLeast * expected)
    case 'otherwise':
      return true
  }
}
