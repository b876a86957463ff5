import {
  type CurrentObservation,
  type Entity,
  entitiesOwing,
  type Observation,
  type Period,
  type PeriodType,
  periodTypesFor,
  type Register,
  registerOf,
  type Target,
} from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { periodsFor } from '../observations/entry.ts'
import { type Book, inForceOn } from '../plan/book.ts'
import { type StateWords, writeCell } from './cell-text.ts'

/** One cell: what is stored for an entity (or the district) and a period. */
export interface SheetCell {
  key: string
  entity: string
  period: string
  /** Whether a value is asked for: a school that did not exist then owes none. */
  owed: boolean
  stored: Kept<CurrentObservation> | undefined
  /** What a module counted for the same thing. */
  counted: Kept<CurrentObservation> | undefined
  /** What is stored, as it stands in the cell. */
  text: string
}

/** The values of one target, unit and category: entities down, periods across. */
export interface Sheet {
  target: Kept<Target>
  /** The target as in force today. */
  inForce: Kept<Target>
  unit: string
  dimension: string
  /** Where the entities come from; none where only the district is asked. */
  register: Kept<Register> | undefined
  /** `null`: the district as a whole. */
  rows: readonly (Entity | null)[]
  columns: readonly Kept<Period>[]
  cells: readonly (readonly SheetCell[])[]
}

export interface SheetChoice {
  target: Kept<Target>
  unit: string
  dimension: string
  /** Which kind of period stands across. */
  every: PeriodType
}

/** The sheet of a target as it is stored, with the periods that have begun. */
export function buildSheet(
  book: Book,
  { target, unit, dimension, every }: SheetChoice,
  observations: readonly Kept<CurrentObservation>[],
  today: string,
  words: StateWords,
): Sheet {
  const columns = periodsFor(book, target, today)
    .filter(({ type }) => type === every)
    .reverse()
  const registers = [...book.registers.values()]
  const inForce = inForceOn(book, target, today)
  // A value is held to the target in force at the end of its period, which a notice may have changed.
  const rules = columns.map(({ end }) => inForceOn(book, target, end))
  const owing = new Map(
    columns.map(({ code, end }, column) => [
      code,
      new Set(
        entitiesOwing(rules[column] ?? target, registers, end).map((entity) => entity?.code ?? ''),
      ),
    ]),
  )
  const drawnOn = [inForce, ...rules].flatMap((rule) => registerOf(rule, registers) ?? [])
  const values = new Map(
    observations
      .filter((one) => one.unit === unit && one.dimension === dimension)
      .map((one) => [`${keyOf(one)}~${one.source}`, one]),
  )
  const rows = rowsOf([...new Set(drawnOn)], [...owing.values()])
  const cells = rows.map((entity) =>
    columns.map(({ code: period }) => {
      const place = { entity: entity?.code ?? '', period }
      const key = keyOf(place)
      const stored = values.get(`${key}~typed`)
      return {
        ...place,
        key,
        owed: owing.get(period)?.has(place.entity) ?? false,
        stored,
        counted: values.get(`${key}~counted`),
        text: stored ? writeCell(stored, target.kind, words) : '',
      }
    }),
  )
  return { target, inForce, unit, dimension, register: drawnOn[0], rows, columns, cells }
}

const keyOf = ({ entity, period }: Pick<SheetCell, 'entity' | 'period'>) => `${entity}~${period}`

/** The district and every entity that owe a value in one of the columns, in the order of their registers. */
function rowsOf(
  registers: readonly Register[],
  owing: readonly ReadonlySet<string>[],
): (Entity | null)[] {
  const owes = (code: string) => owing.some((codes) => codes.has(code))
  const entities = registers.flatMap((register) => register.entities)
  const once = new Map(entities.map((entity) => [entity.code, entity]))
  return [...(owes('') ? [null] : []), ...[...once.values()].filter(({ code }) => owes(code))]
}

/**
 * How many values there are per kind of period, the target's own kind first: what may stand across.
 * A kind without a period that has begun is left out.
 */
export function kindsAcross(
  book: Book,
  target: Target,
  observations: readonly Pick<Observation, 'period'>[],
  today: string,
): { every: PeriodType; values: number }[] {
  const begun = new Set(periodsFor(book, target, today).map(({ type }) => type))
  const type = (code: string) => book.periods.get(code)?.type
  return periodTypesFor(target)
    .filter((every) => begun.has(every))
    .map((every) => ({
      every,
      values: observations.filter(({ period }) => type(period) === every).length,
    }))
}

/** The kind a person most likely means: the target's own, or the one in use where that has no value. */
export function usualKind(
  kinds: readonly { every: PeriodType; values: number }[],
): PeriodType | undefined {
  const [own] = kinds
  if (!own || own.values > 0) return own?.every
  const most = Math.max(...kinds.map(({ values }) => values))
  return kinds.find(({ values }) => values === most)?.every
}
