import { ReportEvent, ReportItem, say } from '@gangyao/domain'
import * as z from 'zod'
import { flag, json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

const { narrative, noProgress, why, completedOn, evidence } = ReportItem.shape

/** What a unit says of a task, without where it says so. */
export const ReportText = z
  .object({ narrative, noProgress, why, completedOn, evidence })
  .meta({ id: 'ReportText' })
export type ReportText = z.infer<typeof ReportText>

/** The newest version of the text, with who saved it and when. */
export const ReportRecord = ReportItem.extend({
  savedAt: z.iso.datetime(),
  savedBy: z.string().min(1).meta({ description: 'The user name.' }),
})

const ReportRow = ReportRecord.extend({ ...tenant, noProgress: flag, evidence: json(evidence) })
export type ReportItemTable = z.input<typeof ReportRow>

export const reports = recordTable({
  name: 'report_item',
  resource: 'reports',
  noun: say('填报', 'report'),
  entity: ReportRecord,
  row: ReportRow,
  key: ['plan', 'cycle', 'unit', 'task'],
  order: ['plan', 'cycle', 'unit', 'task'],
  search: ['narrative', 'why'],
  references: [
    { table: 'cycle', columns: ['plan', 'cycle'] },
    { table: 'unit', columns: ['unit'] },
    { table: 'task', columns: ['plan', 'task'] },
  ],
})

/** What happened to a report: rows are added, triggers refuse everything else. */
export const ReportEventRow = ReportEvent.extend({
  ...tenant,
  noProgress: flag.nullable(),
  text: json(ReportText)
    .nullable()
    .meta({ description: 'As it was handed in; null for all else.' }),
})
export type ReportEventTable = z.input<typeof ReportEventRow>
