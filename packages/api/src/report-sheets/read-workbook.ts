import { type Language, nameIn, titleIn } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { notFound } from '../errors/app-error.ts'
import { type EarlierText, readEarlier } from '../reports/read-earlier.ts'
import { units } from '../units/unit.table.ts'
import { readCycleWork } from './read-cycle-work.ts'
import { reportWorkbook } from './report-workbook.ts'

interface WorkbookAsked {
  /** Left out: the forms of all units. */
  unit?: string | undefined
  language: Language
  today: string
}

/**
 * The forms of a cycle as a workbook, and what the file is called.
 *
 * @throws AppError `not-found`
 */
export async function readWorkbook(
  db: Db,
  district: string,
  id: string,
  { unit, language, today }: WorkbookAsked,
): Promise<{ file: Uint8Array; name: string }> {
  const { work, earlier } = await snapshot(db, async (trx) => {
    const work = await readCycleWork(trx, district, id)
    const earlier = new Map<string, Map<string, EarlierText>>()
    const owing = new Set(work.duties.map((duty) => duty.unit))
    for (const code of unit === undefined ? owing : [unit])
      earlier.set(code, await readEarlier(trx, district, work.cycle, code, work.records.units))
    return { work, earlier }
  })
  const whose = work.records.units.find(({ code }) => code === unit)
  if (unit !== undefined && !whose) throw notFound(units.noun, unit)
  const title = titleIn(work.cycle, language)
  return {
    file: await reportWorkbook(work, { unit, language, today, earlier }),
    name: whose ? `${title} ${nameIn(whose, language)}` : title,
  }
}
