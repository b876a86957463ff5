import { isDeepStrictEqual } from 'node:util'
import { checkObservation, joinId, type ObservationInput, type PlanRecords } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'

/** What decides where values of a plan have their place. */
export type Places = Pick<PlanRecords, 'targets' | 'periods' | 'registers' | 'amendments'>

/** The fields of a target that values fit into. */
const FIELDS = ['scope', 'recurrence', 'kind', 'dimensions'] as const
export type Misfit = (typeof FIELDS)[number]

/** A value that a change would leave without a place, and the field of its target it would not fit. */
export interface Stranded extends Pick<ObservationInput, 'target' | 'entity'> {
  misfit: Misfit
}

/**
 * The values that fit now and would no longer, once targets or registers are changed; those of a target or
 * a period that goes are not among them. The last day of an entity strands nothing, nor does a later
 * notice: both say what happened, and not what was meant.
 */
export async function strandedValues(
  db: Db,
  district: string,
  plan: string,
  before: Places,
  after: Places,
): Promise<Stranded[]> {
  const affected = affectedTargets(before, after)
  if (affected.length === 0) return []
  const older = misfitsIn({ ...undated(before), amendments: after.amendments })
  const newer = misfitsIn(undated(after))
  const found = (await readValues(db, district, plan, affected)).flatMap((value) => {
    if (!after.periods.some(({ code }) => code === value.period)) return []
    const fitted = older(value)
    const { target, entity } = value
    const misfits = newer(value).filter((misfit) => !fitted.includes(misfit))
    return misfits.map((misfit) => [keyOf(value, misfit), { target, entity, misfit }] as const)
  })
  return [...new Map(found).values()]
}

/** Those in both versions of the plan that may have lost room. */
function affectedTargets(before: Places, after: Places): string[] {
  const sameAround = (['registers', 'periods'] as const).every((part) =>
    isDeepStrictEqual(before[part], after[part]),
  )
  const older = new Map(before.targets.map((target) => [target.code, target]))
  return after.targets
    .filter((target) => {
      const earlier = older.get(target.code)
      if (!earlier) return false
      return !sameAround || FIELDS.some((name) => !isDeepStrictEqual(earlier[name], target[name]))
    })
    .map(({ code }) => code)
}

const undated = ({ targets, periods, registers, amendments }: Places): Places => ({
  targets,
  periods,
  registers: registers.map((register) => ({
    ...register,
    entities: register.entities.map(({ code, name }) => ({ code, name })),
  })),
  amendments,
})

/** What a value does not fit, by the very check that let it in. */
function misfitsIn({ targets, periods, registers, amendments }: Places) {
  const byCode = new Map(targets.map((target) => [target.code, target]))
  return (value: ObservationInput): Misfit[] => {
    const target = byCode.get(value.target)
    if (!target) return []
    const input = { ...value, happened: null }
    const units = [{ code: value.unit }]
    const faults = checkObservation(input, {
      ...{ target, periods, registers, amendments, units },
      owing: null,
      // Whether it was reported in time is not the question here.
      today: '9999-12-31',
    })
    return faults.flatMap(({ field }) => MISFITS[field] ?? [])
  }
}

const MISFITS: { [field in keyof ObservationInput]?: Misfit } = {
  entity: 'scope',
  period: 'recurrence',
  dimension: 'dimensions',
  value: 'kind',
  numerator: 'kind',
  denominator: 'kind',
}

const keyOf = (value: ObservationInput, misfit: Misfit): string => {
  const { target, period, unit, entity, dimension, source } = value
  return joinId(target, period, unit, entity, dimension, source, misfit)
}

const INPUT = [
  'plan',
  'target',
  'period',
  'unit',
  'entity',
  'dimension',
  'source',
  'state',
  'value',
  'numerator',
  'denominator',
  'happened',
  'note',
  'reason',
] as const satisfies (keyof ObservationInput)[]

/** Current values, and public ones, which may be earlier revisions. */
const readValues = (db: Db, district: string, plan: string, targets: readonly string[]) =>
  db
    .selectFrom('observation')
    .select(INPUT)
    .where((eb) => eb.and({ district, plan }))
    .where('target', 'in', targets)
    .where((eb) => eb.or([eb('current', '=', 1), eb('published', '=', 1)]))
    .execute()
