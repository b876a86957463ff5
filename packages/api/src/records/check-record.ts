import type * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import type { PlanContext, RecordTable } from '../database/record-table.ts'
import type { Fields } from '../database/rows.ts'
import { conflict, invalid } from '../errors/app-error.ts'
import { PlanRow } from '../plans/plan.table.ts'
import { RegisterRow } from '../registers/register.table.ts'
import { TargetRow } from '../targets/target.table.ts'
import { missingReferences } from './references.ts'

/**
 * The second move of a write, where the schema ends: do the fields agree, does what they name exist, and
 * may the plan still change?
 *
 * @throws AppError `invalid`, field by field; `conflict` for a closed plan
 */
export async function checkRecord(
  db: Db,
  table: RecordTable,
  district: string,
  record: Fields,
): Promise<void> {
  const open = await requireOpenPlan(db, district, record.plan)
  const plan = open && table.rules ? await readContext(db, district, open) : null
  const faults = [
    ...(table.rules?.(record, plan) ?? []),
    ...(await missingReferences(db, table, district, record)),
  ]
  if (faults.length > 0) throw invalid(faults)
}

const OpenPlanRow = PlanRow.pick({ code: true, start: true, end: true, status: true })
export type OpenPlan = z.output<typeof OpenPlanRow>

/**
 * A closed plan no longer changes, nor does anything in it.
 *
 * @returns the plan; `null` where there is none
 * @throws AppError `conflict`
 */
export async function requireOpenPlan(
  db: Db,
  district: string,
  plan: unknown,
): Promise<OpenPlan | null> {
  if (typeof plan !== 'string') return null
  const row = await db
    .selectFrom('plan')
    .select(OpenPlanRow.keyof().options)
    .where((eb) => eb.and({ district, code: plan }))
    .executeTakeFirst()
  if (!row) return null
  if (row.status === 'closed') throw closedPlan(plan)
  return OpenPlanRow.parse(row)
}

/** What the rules of a record may look at, besides the record. */
async function readContext(db: Db, district: string, plan: OpenPlan): Promise<PlanContext> {
  const here = { district, plan: plan.code }
  const registers = await db
    .selectFrom('register')
    .select(['code', 'entities'])
    .where((eb) => eb.and(here))
    .execute()
  const periods = await db
    .selectFrom('period')
    .select(['code', 'type', 'title', 'titleEn', 'start', 'end'])
    .where((eb) => eb.and(here))
    .execute()
  const safeguards = await db
    .selectFrom('safeguard')
    .select(['code', 'parent'])
    .where((eb) => eb.and(here))
    .execute()
  const targets = await db
    .selectFrom('target')
    .selectAll()
    .where((eb) => eb.and(here))
    .execute()
  const tasks = await db
    .selectFrom('task')
    .select('code')
    .where((eb) => eb.and(here))
    .execute()
  return {
    ...plan,
    registers: registers.map((row) => RegisterRow.pick({ code: true, entities: true }).parse(row)),
    periods,
    safeguards,
    targets: targets.map((row) => TargetRow.parse(row)),
    tasks,
  }
}

export const closedPlan = (plan: string) =>
  conflict(
    `规划 ${plan} 已结束，不能再改；要改请先把它的状态改回“公开”`,
    `The plan ${plan} is closed and no longer changes; set its status back to published first`,
  )
