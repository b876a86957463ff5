import { type Cycle, dayOf, isWithin, type Unit } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { ReportEventRow, type ReportText } from './report.table.ts'

export interface EarlierText {
  cycle: string
  title: string
  unit: string
  text: ReportText
  acceptedOn: string
}

const { text: Text } = ReportEventRow.shape

/**
 * By task, what was last accepted in the cycles before one: of the unit, else of one that reported on the task and
 * is gone since.
 */
export async function readEarlier(
  db: Db,
  district: string,
  cycle: Pick<Cycle, 'plan' | 'code' | 'end'>,
  unit: string,
  units: readonly Pick<Unit, 'code' | 'from' | 'to'>[],
): Promise<Map<string, EarlierText>> {
  const gone = units.filter((one) => one.code !== unit && !isWithin(cycle.end, one))
  const rows = await readAccepted(db, district, cycle, [unit, ...gone.map(({ code }) => code)])
  const own = newestByTask(rows.filter((row) => row.unit === unit))
  const before = newestByTask(rows.filter((row) => row.unit !== unit))
  return new Map([...before, ...own])
}

type Row = Awaited<ReturnType<typeof readAccepted>>[number]

/** What was handed in and accepted before a cycle, newest first. */
const readAccepted = (
  db: Db,
  district: string,
  { plan, code, end }: Pick<Cycle, 'plan' | 'code' | 'end'>,
  units: readonly string[],
) =>
  db
    .selectFrom('report_event')
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.district', '=', 'report_event.district')
        .onRef('cycle.plan', '=', 'report_event.plan')
        .onRef('cycle.code', '=', 'report_event.cycle'),
    )
    .select([
      'report_event.cycle',
      'report_event.unit',
      'report_event.task',
      'report_event.kind',
      'report_event.content',
      'report_event.at',
      'report_event.text',
      'cycle.title',
    ])
    .where('report_event.district', '=', district)
    .where('report_event.plan', '=', plan)
    .where('report_event.unit', 'in', units)
    .where('report_event.kind', 'in', ['submitted', 'accepted'])
    .where('cycle.end', '<', end)
    .where('cycle.code', '!=', code)
    .orderBy('cycle.end', 'desc')
    .orderBy('cycle.code', 'desc')
    .orderBy('report_event.seq', 'desc')
    .execute()

function newestByTask(rows: readonly Row[]): Map<string, EarlierText> {
  const earlier = new Map<string, EarlierText>()
  for (const accepted of rows) {
    const { cycle, unit, task, content, at, title } = accepted
    if (accepted.kind !== 'accepted' || earlier.has(task)) continue
    // What was accepted is what had been handed in.
    const submitted = rows.find(
      (row) =>
        row.kind === 'submitted' &&
        row.cycle === cycle &&
        row.unit === unit &&
        row.task === task &&
        row.content === content,
    )
    const text = submitted && Text.parse(submitted.text)
    if (text) earlier.set(task, { cycle, title, unit, text, acceptedOn: dayOf(at) })
  }
  return earlier
}
