import type { Db } from '../database/open-database.ts'
import type { AuditRow } from './audit.table.ts'

/** A row holds up to 400 kB. */
const PAGE = 100

/** The rows of a district after `after`, in order, a page in memory at a time. */
export async function* auditRows(
  db: Db,
  district: string,
  { after = Number.MIN_SAFE_INTEGER, through = Number.MAX_SAFE_INTEGER } = {},
): AsyncGenerator<AuditRow> {
  for (let last = after; ; ) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('district', '=', district)
      .where('seq', '>', last)
      .where('seq', '<=', through)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    yield* page
    const end = page.at(-1)
    if (!end || page.length < PAGE) return
    last = end.seq
  }
}
