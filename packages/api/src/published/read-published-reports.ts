import { joinId, publishedVersionOf, ReportEvent } from '@gangyao/domain'
import * as z from 'zod'
import { flag } from '../database/codecs.ts'
import type { Db } from '../database/open-database.ts'
import { ReportEventRow } from '../reports/report.table.ts'
import type { PublishedReport } from './reader.ts'

const Happened = ReportEvent.extend({
  noProgress: flag.nullable(),
  text: ReportEventRow.shape.text,
})
const COLUMNS = Happened.keyof().options

/** What of the reports of a plan is public, of the newest cycle first. Read it in a `snapshot`. */
export async function readPublishedReports(
  db: Db,
  district: string,
  plan: string,
): Promise<PublishedReport[]> {
  const rows = await db
    .selectFrom('report_event')
    .select(COLUMNS)
    .where((eb) => eb.and({ district, plan }))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('report_event as put')
          .select('put.seq')
          .whereRef('put.district', '=', 'report_event.district')
          .whereRef('put.plan', '=', 'report_event.plan')
          .whereRef('put.cycle', '=', 'report_event.cycle')
          .whereRef('put.unit', '=', 'report_event.unit')
          .whereRef('put.task', '=', 'report_event.task')
          .where('put.kind', '=', 'published'),
      ),
    )
    .orderBy('seq')
    .execute()
  if (rows.length === 0) return []
  const cycles = await readCycles(db, district, plan)
  const byItem = Map.groupBy(
    rows.map((row) => z.decode(Happened, row)),
    ({ cycle, unit, task }) => joinId(cycle, unit, task),
  )
  const place = new Map(cycles.map(({ code }, at) => [code, at]))
  return [...byItem.values()]
    .flatMap((events) => publicOf(events, cycles))
    .sort(
      (one, other) =>
        (place.get(one.cycle.code) ?? 0) - (place.get(other.cycle.code) ?? 0) ||
        (joinId(one.task, one.unit) < joinId(other.task, other.unit) ? -1 : 1),
    )
}

const readCycles = async (db: Db, district: string, plan: string) => {
  const rows = await db
    .selectFrom('cycle')
    .select(['code', 'title', 'titleEn', 'start', 'end', 'historical'])
    .where((eb) => eb.and({ district, plan }))
    .orderBy('end', 'desc')
    .orderBy('code', 'desc')
    .execute()
  return rows.map(({ historical, ...cycle }) => ({ ...cycle, historical: historical === 1 }))
}

function publicOf(
  events: readonly z.output<typeof Happened>[],
  cycles: readonly PublishedReport['cycle'][],
): PublishedReport[] {
  const version = publishedVersionOf(events)
  const submitted = events.findLast(
    ({ kind, content }) => kind === 'submitted' && content === version?.content,
  )
  if (!version || !submitted?.text) return []
  const cycle = cycles.find(({ code }) => code === submitted.cycle)
  if (!cycle) return []
  const { unit, task, text } = submitted
  const { narrative, noProgress, why, completedOn } = text
  return [
    {
      ...{ cycle, unit, task, narrative, noProgress, why, completedOn },
      ...{ publishedOn: version.on, recordedFrom: version.recordedFrom },
    },
  ]
}
