import { writeFile } from 'node:fs/promises'
import { type Db, exportAudit } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { writeCsv, writeWorkbook } from '@gangyao/sheets'
import { logOf } from '../log-of.ts'
import { OPERATOR_SOURCE } from '../operator.ts'
import { readDay } from '../read-day.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface AuditExportOptions {
  district: string | undefined
  /** The first day and the last. */
  from: string | undefined
  to: string | undefined
  /** An .xlsx or .csv file; left out: CSV goes to stdout. */
  out: string | undefined
}

/** `gangyao audit export`: the log of a district as a table. */
export async function auditExport(
  { district, from, to, out }: AuditExportOptions,
  db: Db,
  terminal: Terminal,
): Promise<boolean> {
  if (out !== undefined && !/\.(xlsx|csv)$/i.test(out))
    throw new UsageError(
      say('文件名应以 .xlsx 或 .csv 结尾。', 'The file name must end in .xlsx or .csv.'),
    )
  const { language } = terminal
  const table = await exportAudit(db, await logOf(db, district), {
    filters: {
      ...(from !== undefined && { from: [readDay(from)] }),
      ...(to !== undefined && { to: [readDay(to)] }),
    },
    language,
    source: OPERATOR_SOURCE,
    now: new Date(),
  })
  if (terminal.json) terminal.result(table.rows)
  else if (out === undefined) process.stdout.write(writeCsv(table, language))
  if (out === undefined) return true
  const csv = /\.csv$/i.test(out)
  await writeFile(out, csv ? writeCsv(table, language) : await writeWorkbook([table], language))
  terminal.tell(say(`已写入 ${out}`, `Written to ${out}`))
  return true
}
