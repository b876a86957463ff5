import { type Language, say } from '@gangyao/domain'
import type { Table } from '@gangyao/sheets'
import type { Db } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { AppError } from '../errors/app-error.ts'
import type { ListQuery } from '../records/list-query.ts'
import { type AuditSource, appendAudit } from './append-audit.ts'
import { auditTable, sheetRow } from './audit-sheet.ts'
import { matchingAudit } from './list-audit.ts'

export interface ExportAuditOptions {
  filters: ListQuery['filters']
  q?: string | undefined
  language: Language
  source: AuditSource
  now: Date
}

/** More than a table can usefully hold; the archive is for whole logs. */
const MOST_ROWS = 10_000
/** A row holds up to 400 kB before it is put into words. */
const PAGE = 100

/**
 * The log of a district as a table, the oldest first. That it was taken out is itself noted in the log.
 *
 * @throws AppError `invalid` where more than 10,000 rows match
 */
export async function exportAudit(
  db: Db,
  district: string,
  { filters, q, language, source, now }: ExportAuditOptions,
): Promise<Table> {
  const rows: Table['rows'][number][] = []
  for (let last = 0; ; ) {
    const page = await matchingAudit(db, district, { filters, q })
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    rows.push(...page.map((row) => sheetRow(row, language)))
    if (rows.length > MOST_ROWS) throw tooMany()
    const end = page.at(-1)
    if (!end || page.length < PAGE) break
    last = end.seq
  }
  await write(db, (trx) =>
    appendAudit(
      trx,
      {
        ...source,
        district,
        action: 'export',
        resource: 'audit',
        record: null,
        after: { rows: rows.length, filters, q },
      },
      now,
    ),
  )
  return auditTable(rows)
}

const tooMany = () =>
  new AppError(
    'invalid',
    say(
      `超过 ${MOST_ROWS} 条，请用起止日期缩小范围`,
      `There are more than ${MOST_ROWS.toLocaleString('en')} entries; name a shorter time`,
    ),
  )
