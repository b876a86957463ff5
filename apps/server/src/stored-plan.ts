import { AppError, type Db, exportPlan } from '@gangyao/api'
import type { PlanRecords } from '@gangyao/domain'

/** A plan as the database holds it; null where it holds none by this code. */
export async function storedPlan(
  db: Db,
  district: string,
  plan: string,
): Promise<PlanRecords | null> {
  try {
    return await exportPlan(db, district, plan)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
}
