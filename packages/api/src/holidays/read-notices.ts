import { type HolidayYear, noticesWith } from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { HolidayRow } from './holiday.table.ts'

/** The holidays of all years that are known in a district. */
export async function readNotices(db: Db, district: string): Promise<HolidayYear[]> {
  const rows = await db
    .selectFrom('holiday')
    .selectAll()
    .where('district', '=', district)
    .orderBy('code')
    .execute()
  return noticesWith(rows.map((row) => z.decode(HolidayRow, row)))
}
