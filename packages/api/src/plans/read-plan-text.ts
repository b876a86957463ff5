import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import { keyFromId } from '../records/read-record.ts'
import { plans } from './plan.table.ts'

/**
 * The issued text of a plan, to the letter.
 *
 * @throws AppError `not-found`
 */
export async function readPlanText(db: Db, district: string, id: string): Promise<string> {
  const { code: plan } = keyFromId(plans, id)
  const row = await db
    .selectFrom('plan_text')
    .select('text')
    .where((eb) => eb.and({ district, plan }))
    .executeTakeFirst()
  if (!row) throw notFound(plans.noun, id)
  return row.text
}
