import { createHash } from 'node:crypto'
import { say } from '@gangyao/domain'
import { type ReadSheet, readTables, SheetError, type SheetFault } from '@gangyao/sheets'
import { type Caller, requireCaller, unitsReached } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { AppError, type FieldError, invalid } from '../errors/app-error.ts'
import { lackingEvidence } from '../evidence/require-evidence.ts'
import { today } from '../http/today.ts'
import { writeObservations } from '../observations/save-observations.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { writeDraft } from '../reports/write-draft.ts'
import { AT_ONCE, compareFigures } from './compare-figures.ts'
import { compareProgress, type DraftChange } from './compare-progress.ts'
import { readCycleWork } from './read-cycle-work.ts'
import { KINDS } from './report-sheet.ts'
import type { SheetChange } from './sheet-change.ts'

export interface ReportImport {
  changes: SheetChange[]
  /** Rows that say what is there already. */
  unchanged: number
  faults: SheetFault[]
  /** What was seen: an import is written only while it would change the same. */
  seal: string
  written: boolean
}

/**
 * Takes drafts and values of a cycle from a workbook, those of one unit or of all. Nothing is signed or handed in.
 * With a fault nothing is written; what is locked or was written by somebody else meanwhile stays as it is.
 *
 * @param seal what the dry run answered; null: this is the dry run
 * @throws AppError `forbidden`, also for a dry run by whoever writes for no unit; `invalid` for a file that cannot be read or, when it is to be
 *   written, has faults; `stale` where something has changed since the dry run; `not-found`, `conflict`
 */
export async function importReports(
  db: Db,
  district: string,
  id: string,
  file: Uint8Array,
  seal: string | null,
  caller: Caller | null,
  now: Date,
): Promise<ReportImport> {
  const somebody = requireCaller(caller)
  unitsReached(somebody, 'reports.write', district)
  const sheets = await readSheets(file)
  const by = { district, caller: somebody, now }
  // A dry run holds what it reads as the import will, and writes nothing.
  return change(db, by, async (trx, note) => {
    const work = await readCycleWork(trx, district, id, { held: true })
    const plan = await requireOpenPlan(trx, district, work.cycle.plan)
    const importing = { work, district, caller: somebody, day: today(now), now }
    const progress = compareProgress(tablesOf(sheets, 'progress'), importing)
    const figures = await compareFigures(trx, plan, tablesOf(sheets, 'figures'), importing)
    const drafts = progress.drafts.filter(isWritten)
    const values = figures.values.filter(isWritten)
    const lacking = await evidenceFaults(trx, district, drafts)
    const found = {
      changes: [...progress.drafts, ...figures.values].map((one) => one.change),
      unchanged: progress.unchanged + figures.unchanged,
      faults: shorten([...progress.faults, ...lacking, ...figures.faults, ...nothingIn(sheets)]),
      seal: sealOf(
        drafts.map(({ item, text }) => [item.key, item.stored?.version, text]),
        values,
      ),
      written: false,
    }
    if (seal === null) return found
    const forbidden = progress.forbidden ?? figures.forbidden
    const errors = found.faults.map(asFieldError)
    if (forbidden) throw new AppError('forbidden', forbidden, { errors })
    if (found.faults.length > 0) throw invalid(errors)
    // The same file again, perhaps because the first answer was lost.
    if (found.changes.length === 0) return { ...found, written: true }
    if (seal !== found.seal) throw changedSince()
    const under = { trx, note, ...by }
    for (const { item, text } of drafts) await writeDraft(under, item, text)
    for (let next = 0; next < values.length; next += AT_ONCE)
      await writeObservations(
        under,
        values.slice(next, next + AT_ONCE).map(({ saved }) => saved),
      )
    return { ...found, written: true }
  })
}

/** A file names only evidence that its unit has, as the form does. */
async function evidenceFaults(
  db: Db,
  district: string,
  drafts: readonly DraftChange[],
): Promise<SheetFault[]> {
  const faults: SheetFault[] = []
  for (const { item, text, at } of drafts) {
    const lacking = await lackingEvidence(db, district, item.key, text.evidence)
    if (lacking) faults.push(at('evidence', lacking))
  }
  return faults
}

const isWritten = ({ change: { outcome } }: { change: SheetChange }) => outcome === 'changed'

async function readSheets(file: Uint8Array): Promise<ReadSheet<typeof KINDS>[]> {
  try {
    return await readTables(file, KINDS)
  } catch (error) {
    if (error instanceof SheetError) throw new AppError('invalid', error.sentence, { cause: error })
    throw error
  }
}

const tablesOf = <Kind extends keyof typeof KINDS>(
  sheets: readonly ReadSheet<typeof KINDS>[],
  kind: Kind,
) =>
  sheets.filter(
    (sheet): sheet is Extract<ReadSheet<typeof KINDS>, { kind: Kind }> => sheet.kind === kind,
  )

function nothingIn(sheets: readonly ReadSheet<typeof KINDS>[]): SheetFault[] {
  if (sheets.some(({ kind }) => kind !== 'guide')) return []
  const message = say(
    '这个文件里没有填报的表；请用本期下载的模板',
    'There is no table of reports in this file; use the template of this cycle',
  )
  return [{ message }]
}

/** Further faults are only counted. */
const MOST_FAULTS = 200

function shorten(faults: readonly SheetFault[]): SheetFault[] {
  const more = faults.length - MOST_FAULTS
  if (more <= 0) return [...faults]
  const message = say(
    `另有 ${more} 处问题；改好上面这些后再试一次`,
    `There are ${more} more faults; mend those above and try again`,
  )
  return [...faults.slice(0, MOST_FAULTS), { message }]
}

const sealOf = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

const asFieldError = ({ sheet, row, column, message }: SheetFault): FieldError => ({
  field: `${sheet === undefined ? '' : `${sheet}!`}${column ?? ''}${row ?? ''}`,
  message,
})

const changedSince = () =>
  new AppError(
    'stale',
    say(
      '试导入之后数据或文件又有变化，没有写入；请重新试导入，核对后再确认',
      'The data or the file has changed since the dry run, and nothing was written; try it again and look at it',
    ),
  )
