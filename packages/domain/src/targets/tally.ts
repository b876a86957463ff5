import { compare } from '../collections/compare.ts'
import { groupBy } from '../collections/group-by.ts'
import { type Day, dayOf, earlierDay, laterDay } from '../dates/day.ts'
import type { ObservedValue } from '../observations/observation.ts'
import type { Period } from '../periods/period.ts'
import type { TargetRule } from './duties.ts'
import { exact } from './exact.ts'

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
 * Dates a value: the day it happened, else the last day of its period, or the day it became known when
 * that came first (a figure given during the running year holds from then on). A figure given before its
 * period began holds from its first day.
 */
export function dateValue(value: ObservedValue, period: PlainPeriod): DatedValue {
  const holdsFrom =
    value.happened ?? laterDay(period.start, earlierDay(dayOf(value.knownSince), period.end))
  return { value, period, holdsFrom }
}

/** What the values come to on a day, by the target's accumulation; ratios in per cent. */
export function tally(target: TargetRule, values: readonly DatedValue[], asOf: Day): Tally {
  const known = values.filter(({ holdsFrom }) => holdsFrom <= asOf)
  const telling = withoutOverridden(
    known.filter(
      ({ value }) =>
        value.state === 'not-applicable' ||
        (COUNTED.has(value.state) && HOLDS_NUMBER[target.kind](value)),
    ),
  )
  const counted = telling.filter(({ value }) => COUNTED.has(value.state))
  if (counted.length === 0)
    return {
      actual: null,
      notApplicable:
        known.length > 0 &&
        withoutOverridden(known).every(({ value }) => value.state === 'not-applicable'),
    }
  const series = groupBy(
    said(target, ranked(target, counted)),
    ({ value }) => `${value.unit}~${value.entity}`,
  )
  const kept = [...series.values()].flatMap((values) => KEEP[target.accumulation](values))
  return { actual: ADD[target.kind](kept), notApplicable: false }
}

const COUNTED = new Set<ObservedValue['state']>(['reported', 'zero', 'estimated'])

const isNumber = ({ value }: ObservedValue) => value !== null
const isPair = ({ numerator, denominator }: ObservedValue) =>
  numerator !== null && denominator !== null

/** A value given while the target was of another kind holds no number now, which is not a zero. */
const HOLDS_NUMBER: Record<TargetRule['kind'], (value: ObservedValue) => boolean> = {
  number: isNumber,
  milestone: isNumber,
  ratio: isPair,
  survey: (value) => isNumber(value) || isPair(value),
}

/** What was typed stands in place of the one that was counted for the same thing. */
function withoutOverridden(values: readonly DatedValue[]): readonly DatedValue[] {
  if (values.every(({ value }) => value.source === 'typed')) return values
  const key = ({ value }: DatedValue) =>
    [value.period, value.unit, value.entity, value.dimension].join('~')
  const typed = new Set(values.filter(({ value }) => value.source === 'typed').map(key))
  return values.filter((entry) => entry.value.source === 'typed' || !typed.has(key(entry)))
}

/** A value with the place of its dimension among those of the target; 0 is the undivided figure. */
interface RankedValue extends DatedValue {
  rank: number
}

/**
 * Of one period's figures the undivided one stands for its breakdown, and of several breakdowns of the
 * same thing the first for the others.
 */
function ranked({ dimensions }: TargetRule, values: readonly DatedValue[]): RankedValue[] {
  const order = new Map(
    (dimensions ?? []).flatMap(({ categories }, index) =>
      categories.map(({ code }) => [code, index + 1]),
    ),
  )
  const rankOf = ({ dimension }: ObservedValue) =>
    dimension === '' ? 0 : (order.get(dimension) ?? Number.MAX_SAFE_INTEGER)
  const all = values.map((entry) => ({ ...entry, rank: rankOf(entry.value) }))
  if (all.every(({ rank }) => rank === 0)) return all
  const thing = ({ value }: DatedValue) => `${value.unit}~${value.entity}~${value.period}`
  const first = new Map<string, number>()
  for (const entry of all)
    first.set(thing(entry), Math.min(entry.rank, first.get(thing(entry)) ?? Infinity))
  return all.filter((entry) => entry.rank === first.get(thing(entry)))
}

const IS_LEVEL: Record<TargetRule['accumulation'], boolean> = {
  increment: false,
  distinct: false,
  'running-total': true,
  snapshot: true,
}

/**
 * After a notice has changed the scope, the entities' levels and the district's are two ways to say the
 * same, and the one that was said last stands; of two for the same day the district's. Increments of
 * before and after add up.
 */
function said({ accumulation }: TargetRule, values: RankedValue[]): RankedValue[] {
  const [whole, parts] = [true, false].map((ofDistrict) =>
    values.filter(({ value }) => (value.entity === '') === ofDistrict),
  )
  if (!IS_LEVEL[accumulation] || !whole?.length || !parts?.length) return values
  return newest(whole) >= newest(parts) ? whole : parts
}

const newest = (values: readonly DatedValue[]): Day =>
  values.reduce<Day>((day, { holdsFrom }) => laterDay(day, holdsFrom), '')

/** Which values of one unit and entity count. */
const KEEP: Record<TargetRule['accumulation'], (values: RankedValue[]) => RankedValue[]> = {
  increment: outermost,
  distinct: outermost,
  'running-total': latest,
  snapshot: latest,
}

/**
 * A year's own figure stands for its quarters, however they are broken down: a value inside the period of
 * another is left out, unless the two are categories beside each other.
 */
function outermost(values: RankedValue[]): RankedValue[] {
  if (values.length === 1) return values
  const longestFirst = [...values].sort(
    (one, other) =>
      span(other) - span(one) ||
      one.rank - other.rank ||
      compare(one.period.code, other.period.code),
  )
  const kept: RankedValue[] = []
  for (const entry of longestFirst)
    if (!kept.some((outer) => covers(outer.period, entry.period) && !areBeside(outer, entry)))
      kept.push(entry)
  return kept
}

const areBeside = (one: RankedValue, other: RankedValue) =>
  one.rank === other.rank && one.value.dimension !== other.value.dimension

/** The value that holds last, or each category's where the last report is a breakdown. */
function latest(values: RankedValue[]): RankedValue[] {
  const newestFirst = [...values].sort(byRecency)
  const kept = new Map<string, RankedValue>()
  for (const entry of newestFirst)
    if (entry.rank === newestFirst[0]?.rank && !kept.has(entry.value.dimension))
      kept.set(entry.value.dimension, entry)
  return [...kept.values()]
}

/** Of two for the same day the one for the longer period comes first, then the one that became known last. */
function byRecency(one: DatedValue, other: DatedValue): number {
  return (
    compare(other.holdsFrom, one.holdsFrom) ||
    compare(other.period.end, one.period.end) ||
    span(other) - span(one) ||
    compare(other.period.code, one.period.code) ||
    compare(other.value.knownSince, one.value.knownSince) ||
    compare(one.value.unit, other.value.unit) ||
    compare(one.value.dimension, other.value.dimension)
  )
}

const ADD: Record<TargetRule['kind'], (kept: readonly DatedValue[]) => number | null> = {
  number: (kept) => sum(kept, ({ value }) => value),
  // Two reports that the same thing is done do not make two things.
  milestone: (kept) =>
    Math.min(
      1,
      sum(kept, ({ value }) => value),
    ),
  ratio: ratioOf,
  survey: latestWave,
}

/** Numerators and denominators add up; ratios never average: 1/2 and 9/10 make 10/12. */
function ratioOf(kept: readonly DatedValue[]): number | null {
  const denominator = sum(kept, (value) => value.denominator)
  return denominator === 0 ? null : (100 * sum(kept, (value) => value.numerator)) / denominator
}

/** A survey is never added to an earlier one; parts of the same one are. */
function latestWave(kept: readonly DatedValue[]): number | null {
  const [newest] = [...kept].sort(byRecency)
  if (!newest) return null
  return isPair(newest.value)
    ? ratioOf(kept.filter(({ period }) => period.code === newest.period.code))
    : newest.value.value
}

const sum = (values: readonly DatedValue[], of: (value: ObservedValue) => number | null) =>
  exact(values.reduce((total, { value }) => total + (of(value) ?? 0), 0))
const span = ({ period }: DatedValue) => Date.parse(period.end) - Date.parse(period.start)
/** The autumn term belongs to its year and to the plan, although it ends after them. */
const covers = (outer: PlainPeriod, inner: PlainPeriod) =>
  outer.type === 'plan' ||
  inner.parent === outer.code ||
  (outer.start <= inner.start && outer.end >= inner.end)
