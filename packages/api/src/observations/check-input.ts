import {
  checkObservation,
  type FieldFault,
  type ObservationContext,
  type ObservationInput,
  say,
  unitsOwing,
} from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { readPlanRules } from '../plans/read-plan-records.ts'
import { MembershipRow } from '../units/membership.table.ts'

/** What keeps a value from being stored, field by field; empty when nothing does. */
export type InputCheck = (input: ObservationInput) => FieldFault[]

/**
 * The second move: does the value fit its target, its period, its unit and its register?
 *
 * @throws AppError `invalid`, field by field
 */
export async function checkInput(
  db: Db,
  district: string,
  input: ObservationInput,
  now: Date,
): Promise<void> {
  const check = await inputCheck(db, district, input.plan, now)
  const faults = check(input)
  if (faults.length > 0) throw invalid(faults)
}

/** The check for values of one plan, with everything it looks at read once. */
export async function inputCheck(
  db: Db,
  district: string,
  plan: string,
  now: Date,
): Promise<InputCheck> {
  const rules = await readPlanRules(db, district, plan)
  if (!rules) return () => [unknown('plan', `没有规划 ${plan}`, `There is no plan ${plan}`)]
  const units = await db
    .selectFrom('unit')
    .select('code')
    .where('district', '=', district)
    .execute()
  const memberships = (
    await db
      .selectFrom('membership')
      .selectAll()
      .where((eb) => eb.and({ district, plan }))
      .execute()
  ).map((row) => MembershipRow.parse(row))
  const counted = new Set(
    (
      await db
        .selectFrom('observation')
        .select(['target', 'period', 'unit', 'entity', 'dimension'])
        .where((eb) => eb.and({ district, plan, source: 'counted', current: 1 }))
        .execute()
    ).map(thing),
  )
  const { targets, periods, registers, responsibilities, plan: head } = rules
  return (input) => {
    const target = targets.find(({ code }) => code === input.target)
    if (!target)
      return [unknown('target', `没有目标 ${input.target}`, `There is no target ${input.target}`)]
    const on = periods.find(({ code }) => code === input.period)?.end ?? head.end
    const context: ObservationContext = {
      target,
      periods,
      units,
      registers,
      owing: unitsOwing(target, { responsibilities, memberships }, on),
      today: today(now),
      counted: counted.has(thing(input)),
    }
    return checkObservation(input, context)
  }
}

const thing = (
  value: Pick<ObservationInput, 'target' | 'period' | 'unit' | 'entity' | 'dimension'>,
): string => [value.target, value.period, value.unit, value.entity, value.dimension].join('~')

const unknown = (field: keyof ObservationInput, zh: string, en: string): FieldFault => ({
  field,
  message: say(zh, en),
})
