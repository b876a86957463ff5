import { compare } from '../collections/compare.ts'
import { groupBy } from '../collections/group-by.ts'
import { type Day, dayOf, earlierDay } from '../dates/day.ts'
import type { ObservedValue } from '../observations/observation.ts'
import type { Period } from '../periods/period.ts'
import type { TargetRule } from './duties.ts'

type PlainPeriod = Omit<Period, 'version'>

/** A value with the period it is for and the day from which it holds. */
export interface DatedValue {
  value: ObservedValue
  period: PlainPeriod
  holdsFrom: Day
}

/** What the values of a duty come to. */
export interface Tally {
  /** `null`: nothing was reported. Zero is a report. */
  actual: number | null
  /** Every report says that the duty does not apply. */
  notApplicable: boolean
}

/**
 * Dates a value: the day it happened, else the last day of its period, or the day it was recorded when
 * that came first (a figure given during the running year holds from then on).
 */
export function dateValue(value: ObservedValue, period: PlainPeriod): DatedValue {
  const recorded = dayOf(value.recordedAt)
  return {
    value,
    period,
    holdsFrom: value.happened ?? earlierDay(recorded, period.end),
  }
}

/** What the values come to on a day, by the target's accumulation; ratios in per cent. */
export function tally(target: TargetRule, values: readonly DatedValue[], asOf: Day): Tally {
  const known = values.filter(({ holdsFrom }) => holdsFrom <= asOf)
  const counted = known.filter(({ value }) => COUNTED.has(value.state))
  if (counted.length === 0)
    return {
      actual: null,
      notApplicable:
        known.length > 0 && known.every(({ value }) => value.state === 'not-applicable'),
    }
  const kept = series(target, withoutOverridden(counted)).flatMap((values) =>
    KEEP[target.accumulation](values),
  )
  return { actual: add(target, kept), notApplicable: false }
}

const COUNTED = new Set<ObservedValue['state']>(['reported', 'zero', 'estimated'])

/** A figure that was typed stands in place of the one that was counted for the same thing. */
function withoutOverridden(values: readonly DatedValue[]): DatedValue[] {
  const key = ({ value }: DatedValue) =>
    [value.period, value.unit, value.entity, value.dimension].join('~')
  const typed = new Set(values.filter(({ value }) => value.source === 'typed').map(key))
  return values.filter((entry) => entry.value.source === 'typed' || !typed.has(key(entry)))
}

/**
 * Values of one unit, entity and category belong together. Where the undivided figure is given, its
 * breakdown is not added to it; of several breakdowns of the same thing only the first is.
 */
function series(target: TargetRule, values: readonly DatedValue[]): DatedValue[][] {
  const order = new Map(
    (target.dimensions ?? []).flatMap(({ categories }, index) =>
      categories.map(({ code }) => [code, index + 1]),
    ),
  )
  const rank = ({ dimension }: ObservedValue) =>
    dimension === '' ? 0 : (order.get(dimension) ?? Number.MAX_SAFE_INTEGER)
  const thing = ({ value }: DatedValue) => `${value.unit}~${value.entity}~${value.period}`
  const first = new Map<string, number>()
  for (const entry of values)
    first.set(thing(entry), Math.min(rank(entry.value), first.get(thing(entry)) ?? Infinity))
  const apart = values.filter((entry) => rank(entry.value) === first.get(thing(entry)))
  const groups = groupBy(apart, ({ value }) => `${value.unit}~${value.entity}~${value.dimension}`)
  return [...groups.values()]
}

const KEEP: Record<TargetRule['accumulation'], (values: DatedValue[]) => DatedValue[]> = {
  increment: outermost,
  distinct: outermost,
  'running-total': latest,
  snapshot: latest,
}

/** A year's own figure stands for its quarters: a value inside the period of another is left out. */
function outermost(values: DatedValue[]): DatedValue[] {
  const longestFirst = [...values].sort((one, other) => span(other) - span(one))
  const kept: DatedValue[] = []
  for (const entry of longestFirst)
    if (!kept.some(({ period }) => covers(period, entry.period))) kept.push(entry)
  return kept
}

/** The value that holds last; of two for the same day the one for the longer period. */
function latest(values: DatedValue[]): DatedValue[] {
  return [...values].sort(byRecency).slice(0, 1)
}

function byRecency(one: DatedValue, other: DatedValue): number {
  return (
    compare(other.holdsFrom, one.holdsFrom) ||
    compare(other.period.end, one.period.end) ||
    span(other) - span(one) ||
    compare(other.period.code, one.period.code)
  )
}

function add(target: TargetRule, kept: readonly DatedValue[]): number | null {
  if (target.kind === 'number' || target.kind === 'milestone')
    return sum(kept.map(({ value }) => value.value ?? 0))
  if (target.kind === 'survey' && kept.every(({ value }) => value.value !== null))
    return latest([...kept])[0]?.value.value ?? null
  // Numerators and denominators add up; ratios never average: 1/2 and 9/10 make 10/12.
  const denominator = sum(kept.map(({ value }) => value.denominator ?? 0))
  const numerator = sum(kept.map(({ value }) => value.numerator ?? 0))
  return denominator === 0 ? null : (100 * numerator) / denominator
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const span = ({ period }: DatedValue) => Date.parse(period.end) - Date.parse(period.start)
const covers = (outer: PlainPeriod, inner: PlainPeriod) =>
  outer.start <= inner.start && outer.end >= inner.end
