import {
  type Assessment,
  assessTarget,
  type CurrentObservation,
  checkObservation,
  type Day,
  type Entity,
  entitiesOwing,
  type FieldFault,
  isPerEntity,
  knownSince,
  type ObservationInput,
  type ObservedValue,
  type Period,
  type PeriodType,
  periodTypesFor,
  type Target,
  unitsOwing,
} from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { type Book, contextOf, inForceOn, leadOfTarget } from '../plan/book.ts'

/** What a person fills in for one target. */
export type Entry = Omit<ObservationInput, 'plan' | 'target' | 'source'>

/** The periods a value may be given for that have begun, newest first, the target's own kind before finer ones. */
export function periodsFor(book: Book, target: Target, today: Day): Kept<Period>[] {
  const types = periodTypesFor(target)
  const order = (type: PeriodType) => types.indexOf(type)
  return [...book.periods.values()]
    .filter(({ type, start }) => types.includes(type) && start <= today)
    .sort(
      (one, other) => order(one.type) - order(other.type) || other.start.localeCompare(one.start),
    )
}

/** The target that a value for a period is held to: as in force at its end, today where none is chosen. */
export const ruleFor = (
  book: Book,
  target: Kept<Target>,
  period: string,
  today: Day,
): Kept<Target> => inForceOn(book, target, book.periods.get(period)?.end ?? today)

/** For whom a value may be given in a period; none where the target is the whole district's in it. */
export const entitiesFor = (
  book: Book,
  target: Kept<Target>,
  period: Period | undefined,
): Entity[] => {
  const on = period?.end ?? book.plan.end
  return entitiesOwing(inForceOn(book, target, on), [...book.registers.values()], on).flatMap(
    (entity) => entity ?? [],
  )
}

/** An entry without a value yet. */
export const NOTHING = {
  state: 'reported',
  value: null,
  numerator: null,
  denominator: null,
  happened: null,
  note: null,
  reason: null,
} as const satisfies Partial<Entry>

/** The value as the form takes it up; its reason was that of an earlier change. */
export const reportOf = ({
  state,
  value,
  numerator,
  denominator,
  happened,
  note,
}: Omit<Pick<Entry, keyof typeof NOTHING>, 'reason'>) => ({
  state,
  value,
  numerator,
  denominator,
  happened,
  note,
  reason: null,
})

/** The units somebody may enter values for; `null`: every one. */
export type OwnUnits = readonly string[] | null

/** Whether a unit of theirs is among those that report the target. */
export const mayReport = (book: Book, target: Target, own: OwnUnits): boolean =>
  own === null || ownReporting(book, target, own).length > 0

const ownReporting = (book: Book, target: Target, own: readonly string[]) => {
  const owing = owingUnits(book, target, '')
  return owing === null ? own : own.filter((unit) => owing.includes(unit))
}

/** The unit somebody starts with: the first of these that is theirs, else one of theirs that reports the target. */
export function startingUnit(
  book: Book,
  target: Target,
  own: OwnUnits,
  wished: readonly (string | null | undefined)[],
): string {
  const usual = [...wished, leadOfTarget(book, target)?.code].filter(
    (unit) => typeof unit === 'string',
  )
  const found = own === null ? usual[0] : usual.find((unit) => own.includes(unit))
  return found ?? (own ? (ownReporting(book, target, own)[0] ?? '') : '')
}

/**
 * Where a person starts: with what was given; else the lead unit or their own, and of the target's own
 * periods the newest without a value. What is there already is taken up, to be corrected.
 */
export function startingEntry(
  book: Book,
  target: Kept<Target>,
  observations: readonly Kept<CurrentObservation>[],
  given: Partial<Entry>,
  today: Day,
  mine: OwnUnits = null,
): Entry {
  const unit = startingUnit(book, target, mine, [given.unit])
  const [own] = periodTypesFor(target)
  const reported = new Set(
    observations.filter((one) => one.unit === unit).map(({ period }) => period),
  )
  const open = periodsFor(book, target, today).find(
    ({ type, code }) => type === own && !reported.has(code),
  )
  const entry: Entry = {
    period: open?.code ?? '',
    entity: '',
    dimension: '',
    ...NOTHING,
    ...given,
    unit,
  }
  const before = alreadyThere(
    observations,
    inputOf(entry, ruleFor(book, target, entry.period, today)),
  )
  return before ? { ...entry, ...reportOf(before) } : entry
}

/**
 * The entry as the API takes it: a report of zero says 0, no number stands beside “no data”, and no entity
 * where the district is asked.
 *
 * @param target as in force for the period, see `ruleFor`
 */
export function inputOf(entry: Entry, target: Target): ObservationInput {
  const silent = entry.state === 'missing' || entry.state === 'not-applicable'
  const ratio = target.kind === 'ratio'
  const zero = entry.state === 'zero'
  return {
    ...entry,
    plan: target.plan,
    target: target.code,
    source: 'typed',
    entity: isPerEntity(target) ? entry.entity : '',
    value: silent || ratio ? null : zero ? 0 : entry.value,
    numerator: silent || !ratio ? null : zero ? 0 : entry.numerator,
    denominator: silent || !ratio ? null : entry.denominator,
    happened: silent ? null : entry.happened,
  }
}

const KEY = ['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'] as const

/** The value that is already there and that this one would correct. */
export const alreadyThere = (
  observations: readonly Kept<CurrentObservation>[],
  input: ObservationInput,
): Kept<CurrentObservation> | undefined =>
  observations.find((one) => KEY.every((field) => one[field] === input[field]))

/** What a module counted for the same thing, which a typed value would stand in place of. */
export const countedThere = (
  observations: readonly Kept<CurrentObservation>[],
  input: ObservationInput,
): Kept<CurrentObservation> | undefined =>
  alreadyThere(observations, { ...input, source: 'counted' })

/** The entry as it is sent: a reason only where it says something, and the old one where nothing else changed. */
export function sentInput(
  input: ObservationInput,
  observations: readonly Kept<CurrentObservation>[],
): ObservationInput {
  const before = alreadyThere(observations, input)
  if (!before) return countedThere(observations, input) ? input : { ...input, reason: null }
  const { reason: _, ...report } = reportOf(before)
  const same = Object.entries(report).every(([field, value]) => input[asField(field)] === value)
  return same && !input.reason ? { ...input, reason: before.reason } : input
}

/** `reportOf` has fields of the input only. */
const asField = (field: string) => field as keyof ObservationInput

/** The units that may report the target for a period; `null`: any. */
export const owingUnits = (book: Book, target: Target, period: string): string[] | null =>
  unitsOwing(target, book, book.periods.get(period)?.end ?? book.plan.end)

export const faultsOf = (
  book: Book,
  target: Target,
  observations: readonly Kept<CurrentObservation>[],
  input: ObservationInput,
  today: Day,
): FieldFault[] =>
  checkObservation(input, {
    target,
    periods: [...book.periods.values()],
    units: [...book.units.values()],
    registers: [...book.registers.values()],
    owing: owingUnits(book, target, input.period),
    today,
    amendments: [...book.amendments.values()],
    counted: countedThere(observations, input) !== undefined,
  })

/** How the target would stand if this were saved. */
export function standingWith(
  book: Book,
  target: Target,
  observations: readonly ObservedValue[],
  input: ObservationInput,
  asOf: Day,
): Assessment {
  const others = observations.filter((one) =>
    KEY.some((field) => field !== 'plan' && one[field] !== input[field]),
  )
  const before = observations.find((one) => !others.includes(one))
  const entered: ObservedValue = {
    ...input,
    knownSince: knownSince({ ...input, recordedAt: `${asOf}T00:00:00Z` }, before),
  }
  return assessTarget(target, contextOf(book), [...others, entered], asOf)
}
