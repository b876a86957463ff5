import { writeFile } from 'node:fs/promises'
import { AppError, type Db, exportAssessments, today } from '@gangyao/api'
import { type Day, say } from '@gangyao/domain'
import { writeCsv, writeWorkbook } from '@gangyao/sheets'
import { onlyDistrict } from '../only-district.ts'
import { readDay } from '../read-day.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface ReportTargetsOptions {
  district: string | undefined
  /** The day; left out: today. */
  asOf: string | undefined
  /** Only what had been recorded by that day counts. */
  knownOn: string | undefined
  /** An .xlsx or .csv file; left out: CSV goes to stdout. */
  out: string | undefined
}

/** `gangyao report targets CODE`: how the targets of a plan stand, as a table. */
export async function reportTargets(
  plan: string,
  options: ReportTargetsOptions,
  db: Db,
  terminal: Terminal,
): Promise<boolean> {
  const { out } = options
  if (out !== undefined && !/\.(xlsx|csv)$/i.test(out))
    throw new UsageError(
      say('文件名应以 .xlsx 或 .csv 结尾。', 'The file name must end in .xlsx or .csv.'),
    )
  const { language } = terminal
  const table = await exportAssessments(db, options.district ?? (await onlyDistrict(db)), plan, {
    asOf: dayOf(options.asOf) ?? today(new Date()),
    knownOn: dayOf(options.knownOn),
    language,
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found')
      throw new UsageError(say(`${error.detail.zh}。`, `${error.detail.en}.`))
    throw error
  })
  if (terminal.json) terminal.result(table.rows)
  else if (out === undefined) process.stdout.write(writeCsv(table, language))
  if (out === undefined) return true
  const csv = /\.csv$/i.test(out)
  await writeFile(out, csv ? writeCsv(table, language) : await writeWorkbook([table], language))
  terminal.tell(say(`已写入 ${out}`, `Written to ${out}`))
  return true
}

const dayOf = (text: string | undefined): Day | undefined =>
  text === undefined ? undefined : readDay(text)
