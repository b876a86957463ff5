import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import type { Fields } from '../database/rows.ts'
import { conflict, invalid } from '../errors/app-error.ts'
import { missingReferences } from './references.ts'

/**
 * The second move of a write, where the schema ends: do the fields agree, and does what they name exist?
 *
 * @throws AppError `invalid`, field by field
 */
export async function checkRecord(
  db: Db,
  table: RecordTable,
  district: string,
  record: Fields,
): Promise<void> {
  const faults = [
    ...(table.rules?.(record) ?? []),
    ...(await missingReferences(db, table, district, record)),
  ]
  if (faults.length > 0) throw invalid(faults)
}

/**
 * A closed plan no longer changes, nor does anything in it.
 *
 * @throws AppError `conflict`
 */
export async function requireOpenPlan(db: Db, district: string, plan: unknown): Promise<void> {
  if (typeof plan !== 'string') return
  const found = await db
    .selectFrom('plan')
    .select('status')
    .where((eb) => eb.and({ district, code: plan }))
    .executeTakeFirst()
  if (found?.status === 'closed') throw closedPlan(plan)
}

export const closedPlan = (plan: string) =>
  conflict(
    `规划 ${plan} 已结束，不能再改；要改请先把它的状态改回“公开”`,
    `The plan ${plan} is closed and no longer changes; set its status back to published first`,
  )
