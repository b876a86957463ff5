import { writePaper } from '@gangyao/documents'
import {
  bulletinOf,
  type CycleFacts,
  type Language,
  paperNames,
  unitPaperOf,
} from '@gangyao/domain'
import { writeWorkbook } from '@gangyao/sheets'
import { type Zippable, zipSync } from 'fflate'
import { asArchive, asPaper, asWorkbook, fileName } from '../http/download.ts'
import { ledgerTable } from './ledger-sheet.ts'

/** A file with its name. */
export interface Made {
  name: string
  type: string
  body: Uint8Array
}

/** 调度通报 of a cycle. */
export const makeBulletin = async (facts: CycleFacts, language: Language): Promise<Made> => ({
  ...asPaper(paperNames(facts, language).bulletin),
  body: await writePaper(bulletinOf(facts, language), language),
})

/** 进展情况表 of a unit. */
export const makeUnitPaper = async (
  facts: CycleFacts,
  unit: string,
  language: Language,
): Promise<Made> => ({
  ...asPaper(paperNames(facts, language).unit(unit)),
  body: await writePaper(unitPaperOf(facts, unit, language), language),
})

/** 台账 of all tasks. */
export const makeLedger = async (facts: CycleFacts, language: Language): Promise<Made> => ({
  ...asWorkbook(paperNames(facts, language).ledger),
  body: await writeWorkbook([ledgerTable(facts, language)], language),
})

/** The tables of all units that had something to tell, in the order of the plan. They are packed as they are. */
export async function makeAllUnitPapers(facts: CycleFacts, language: Language): Promise<Made> {
  const { records, items, contributions } = facts
  const telling = new Set([...items, ...contributions].map(({ unit }) => unit))
  const files: Zippable = {}
  for (const { code } of records.units.filter((unit) => telling.has(unit.code))) {
    const { name, body } = await makeUnitPaper(facts, code, language)
    const place = String(Object.keys(files).length + 1).padStart(2, '0')
    files[`${place} ${fileName(name)}`] = [body, { level: 0 }]
  }
  return { ...asArchive(paperNames(facts, language).allUnits), body: zipSync(files) }
}
