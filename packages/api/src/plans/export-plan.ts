import type { PlanRecords } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { notFound } from '../errors/app-error.ts'
import { plans } from './plan.table.ts'
import { readPlanRecords } from './read-plan-records.ts'

/**
 * A plan as loaded, with what was changed since.
 *
 * @throws AppError `not-found`
 */
export async function exportPlan(db: Db, district: string, plan: string): Promise<PlanRecords> {
  const records = await snapshot(db, (trx) => readPlanRecords(trx, district, plan))
  if (!records) throw notFound(plans.noun, plan)
  return records
}
