import { checkObservation, type ObservationInput, say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { type AppError, invalid } from '../errors/app-error.ts'
import { PeriodRow } from '../periods/period.table.ts'
import { PlanRow } from '../plans/plan.table.ts'
import { TargetRow } from '../targets/target.table.ts'

/**
 * The second move: does the value fit its target, its period, its unit and its register?
 *
 * @throws AppError `invalid`, field by field
 */
export async function checkInput(db: Db, district: string, input: ObservationInput): Promise<void> {
  const plan = await db
    .selectFrom('plan')
    .selectAll()
    .where((eb) => eb.and({ district, code: input.plan }))
    .executeTakeFirst()
  if (!plan) throw unknown('plan', `没有规划 ${input.plan}`, `There is no plan ${input.plan}`)
  const target = await db
    .selectFrom('target')
    .selectAll()
    .where((eb) => eb.and({ district, plan: input.plan, code: input.target }))
    .executeTakeFirst()
  if (!target)
    throw unknown('target', `没有目标 ${input.target}`, `There is no target ${input.target}`)
  const periods = await db
    .selectFrom('period')
    .selectAll()
    .where((eb) => eb.and({ district, plan: input.plan, code: input.period }))
    .execute()
  const units = await db
    .selectFrom('unit')
    .select('code')
    .where((eb) => eb.and({ district, code: input.unit }))
    .execute()

  const faults = checkObservation(input, {
    target: TargetRow.parse(target),
    periods: periods.map((row) => PeriodRow.parse(row)),
    units,
    registers: PlanRow.parse(plan).registers,
  })
  if (faults.length > 0) throw invalid(faults)
}

const unknown = (field: keyof ObservationInput, zh: string, en: string): AppError =>
  invalid([{ field, message: say(zh, en) }])
