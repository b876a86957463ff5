import { joinId, publishedVersionOf, type ReportEvent } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { ReportEventRow } from '../reports/report.table.ts'
import { readEvents } from '../reports/report-log.ts'
import type { PublishedReport } from './reader.ts'

const { text: Text } = ReportEventRow.shape

/** What of the reports of a plan is public, of the newest cycle first. Read it in a `snapshot`. */
export async function readPublishedReports(
  db: Db,
  district: string,
  plan: string,
): Promise<PublishedReport[]> {
  const reports: PublishedReport[] = []
  for (const cycle of await cyclesWithSome(db, district, plan)) {
    const events = await readEvents(db, district, { plan, cycle: cycle.code })
    const textOf = await readTexts(db, { district, plan, cycle: cycle.code })
    for (const own of Map.groupBy(events, itemOf).values()) {
      const version = publishedVersionOf(own)
      const [first] = own
      const text = version && first && textOf(first, version.content)
      if (!text) continue
      const { unit, task } = first
      const { narrative, noProgress, why, completedOn } = text
      reports.push({
        ...{ cycle, unit, task, narrative, noProgress, why, completedOn },
        ...{ publishedOn: version.on, recordedFrom: version.recordedFrom },
      })
    }
  }
  return reports
}

const itemOf = ({ unit, task }: Pick<ReportEvent, 'unit' | 'task'>) => joinId(unit, task)

/** The cycles in which anything has ever been published. */
async function cyclesWithSome(
  db: Db,
  district: string,
  plan: string,
): Promise<PublishedReport['cycle'][]> {
  const put = await db
    .selectFrom('report_event')
    .select('cycle')
    .distinct()
    .where((eb) => eb.and({ district, plan, kind: 'published' }))
    .execute()
  if (put.length === 0) return []
  const rows = await db
    .selectFrom('cycle')
    .select(['code', 'title', 'titleEn', 'start', 'end', 'historical'])
    .where((eb) => eb.and({ district, plan }))
    .where(
      'code',
      'in',
      put.map(({ cycle }) => cycle),
    )
    .orderBy('end', 'desc')
    .orderBy('code', 'desc')
    .execute()
  return rows.map(({ historical, ...cycle }) => ({ ...cycle, historical: historical === 1 }))
}

/** The texts that were handed in, of which some were published. */
async function readTexts(db: Db, key: { district: string; plan: string; cycle: string }) {
  const rows = await db
    .selectFrom('report_event')
    .select(['unit', 'task', 'content', 'text'])
    .where((eb) => eb.and({ ...key, kind: 'submitted' }))
    .execute()
  const texts = new Map(rows.map((row) => [joinId(itemOf(row), String(row.content)), row.text]))
  return (item: Pick<ReportEvent, 'unit' | 'task'>, content: number) =>
    Text.parse(texts.get(joinId(itemOf(item), String(content))) ?? null)
}
