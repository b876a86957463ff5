import { assessPlan, type Day, type Language } from '@gangyao/domain'
import type { Table } from '@gangyao/sheets'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { notFound } from '../errors/app-error.ts'
import { plans } from '../plans/plan.table.ts'
import { readPlanRecords } from '../plans/read-plan-records.ts'
import { assessmentTable } from './assessment-sheet.ts'
import { valuesKnown } from './current-values.ts'

/**
 * The targets of a plan and how they stand on a day, as a table.
 *
 * @throws AppError `not-found`
 */
export async function exportAssessments(
  db: Db,
  district: string,
  plan: string,
  { asOf, knownOn, language }: { asOf: Day; knownOn?: Day | undefined; language: Language },
): Promise<Table> {
  return snapshot(db, async (trx) => {
    const records = await readPlanRecords(trx, district, plan)
    if (!records) throw notFound(plans.noun, plan)
    const values = await valuesKnown(trx, district, plan, { knownOn })
    return assessmentTable(records, assessPlan(records, values, asOf), asOf, language)
  })
}
