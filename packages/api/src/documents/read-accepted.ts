import {
  type AcceptedReport,
  acceptedReportOf,
  type Cycle,
  confirmedValues,
  joinId,
  type PlanRecords,
  targetOn,
} from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { ObservationRow } from '../observations/observation.table.ts'
import { ObservedRow } from '../observations/observed.ts'
import { ReportEventRow } from '../reports/report.table.ts'

/** What is accepted in some cycles of a plan, in the order of the cycles. */
export async function readAccepted(
  db: Db,
  district: string,
  plan: string,
  cycles: readonly Pick<Cycle, 'code'>[],
): Promise<AcceptedReport[]> {
  const codes = cycles.map(({ code }) => code)
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('report_event')
    .selectAll()
    .where((eb) => eb.and({ district, plan }))
    .where('cycle', 'in', codes)
    .orderBy('unit')
    .orderBy('task')
    .orderBy('seq')
    .execute()
  const events = rows.map((row) => z.decode(ReportEventRow, row))
  const items = Map.groupBy(events, ({ cycle, unit, task }) => joinId(cycle, unit, task))
  const accepted = [...items.values()].flatMap((item) => acceptedReportOf(item) ?? [])
  const byCycle = Map.groupBy(accepted, ({ cycle }) => cycle)
  return codes.flatMap((code) => byCycle.get(code) ?? [])
}

const RevisionRow = ObservedRow.extend({
  version: ObservationRow.shape.version,
  recordedAt: ObservationRow.shape.recordedAt,
  published: ObservationRow.shape.published,
  current: ObservationRow.shape.current,
})

/** The values of a plan that are confirmed, and how many in force are not. */
export async function readConfirmed(
  db: Db,
  district: string,
  records: Pick<PlanRecords, 'plan' | 'targets' | 'amendments' | 'responsibilities'>,
  accepted: readonly AcceptedReport[],
  { end }: Pick<Cycle, 'end'>,
) {
  const rows = await db
    .selectFrom('observation')
    .select(RevisionRow.keyof().options)
    .where((eb) => eb.and({ district, plan: records.plan.code }))
    .execute()
  const revisions = rows.map((row) => z.decode(RevisionRow, row))
  const tasks = new Map(
    records.targets.map((target) => [target.code, targetOn(target, records.amendments, end).task]),
  )
  const leads = new Set(
    records.responsibilities
      .filter(({ role }) => role === 'lead')
      .map(({ unit, task }) => joinId(unit, task)),
  )
  const values = confirmedValues(revisions, accepted, {
    taskOf: (target) => tasks.get(target) ?? null,
    leads: (unit, task) => leads.has(joinId(unit, task)),
  })
  const known = new Set(values)
  const unconfirmed = revisions.filter((value) => value.current && !known.has(value)).length
  return { values, unconfirmed }
}
