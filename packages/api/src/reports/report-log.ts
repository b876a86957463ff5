import { ReportEvent } from '@gangyao/domain'
import * as z from 'zod'
import { flag } from '../database/codecs.ts'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { ReportEventRow, type ReportText } from './report.table.ts'

/** Of which events are asked: those of a cycle, of a unit in it, or of one item. */
export interface LogKey {
  plan: string
  cycle: string
  unit?: string
  task?: string
}

const StoredEvent = ReportEvent.extend({ noProgress: flag.nullable() })
const COLUMNS = StoredEvent.keyof().options

/** What happened, item by item in its order. The texts that were handed in are not read. */
export async function readEvents(db: Db, district: string, key: LogKey): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom('report_event')
    .select(COLUMNS)
    .where((eb) => eb.and({ district, ...key }))
    .orderBy('unit')
    .orderBy('task')
    .orderBy('seq')
    .execute()
  return rows.map((row) => z.decode(StoredEvent, row))
}

/** Adds to what happened; of two at once for one place, one is refused. */
export async function appendEvent(
  db: Db,
  district: string,
  event: ReportEvent,
  text: ReportText | null,
): Promise<void> {
  const row: Tables['report_event'] = z.encode(ReportEventRow, { ...event, text, district })
  await db.insertInto('report_event').values(row).execute()
}
