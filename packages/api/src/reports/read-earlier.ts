import { type Cycle, dayOf } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { ReportEventRow, type ReportText } from './report.table.ts'

export interface EarlierText {
  cycle: string
  title: string
  text: ReportText
  acceptedOn: string
}

const { text: Text } = ReportEventRow.shape

/** By task, what was last accepted of a unit in the cycles before one. */
export async function readEarlier(
  db: Db,
  district: string,
  { plan, code, end }: Pick<Cycle, 'plan' | 'code' | 'end'>,
  unit: string,
): Promise<Map<string, EarlierText>> {
  const rows = await db
    .selectFrom('report_event')
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.district', '=', 'report_event.district')
        .onRef('cycle.plan', '=', 'report_event.plan')
        .onRef('cycle.code', '=', 'report_event.cycle'),
    )
    .select([
      'report_event.cycle',
      'report_event.task',
      'report_event.kind',
      'report_event.content',
      'report_event.at',
      'report_event.text',
      'cycle.title',
    ])
    .where('report_event.district', '=', district)
    .where('report_event.plan', '=', plan)
    .where('report_event.unit', '=', unit)
    .where('report_event.kind', 'in', ['submitted', 'accepted'])
    .where('cycle.end', '<', end)
    .where('cycle.code', '!=', code)
    .orderBy('cycle.end', 'desc')
    .orderBy('cycle.code', 'desc')
    .orderBy('report_event.seq', 'desc')
    .execute()
  const earlier = new Map<string, EarlierText>()
  for (const accepted of rows) {
    const { cycle, task, content, at, title } = accepted
    if (accepted.kind !== 'accepted' || earlier.has(task)) continue
    // What was accepted is what had been handed in.
    const submitted = rows.find(
      (row) =>
        row.kind === 'submitted' &&
        row.cycle === cycle &&
        row.task === task &&
        row.content === content,
    )
    const text = submitted && Text.parse(submitted.text)
    if (text) earlier.set(task, { cycle, title, text, acceptedOn: dayOf(at) })
  }
  return earlier
}
