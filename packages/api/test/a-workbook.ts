import { type Cell, readTables, type Table, writeWorkbook } from '@gangyao/sheets'
import { KINDS } from '../src/report-sheets/report-sheet.ts'

export type FilledRow = Record<string, Cell | undefined>

/** A sheet of a workbook of reports, as a person has it before them. */
export interface FilledSheet {
  kind: keyof typeof KINDS
  name: string
  rows: FilledRow[]
}

/** The sheets of a workbook of reports, read to be filled in. */
export async function openWorkbook(bytes: Uint8Array): Promise<FilledSheet[]> {
  const sheets = await readTables(bytes, KINDS)
  return sheets.map(({ kind, sheet = '', rows, faults }) => {
    if (faults.length > 0) throw new Error(JSON.stringify(faults))
    return { kind, name: sheet, rows: rows.map(({ values }): FilledRow => ({ ...values })) }
  })
}

/** Writes them again, as another program does: without locks, lists and notes. */
export const saveWorkbook = (
  sheets: readonly FilledSheet[],
  rest: (sheet: FilledSheet) => Partial<Table> = () => ({}),
): Promise<Uint8Array> =>
  writeWorkbook(
    sheets.map((sheet) => ({
      name: { zh: sheet.name, en: sheet.name },
      columns: KINDS[sheet.kind],
      rows: sheet.rows,
      ...rest(sheet),
    })),
    'zh',
  )

/** The first row of a kind that fits. */
export function rowWhere(
  sheets: readonly FilledSheet[],
  kind: FilledSheet['kind'],
  wanted: FilledRow,
): FilledRow {
  const rows = sheets.filter((sheet) => sheet.kind === kind).flatMap((sheet) => sheet.rows)
  const found = rows.find((row) => Object.entries(wanted).every(([key, cell]) => row[key] === cell))
  if (!found) throw new Error(`no row ${JSON.stringify(wanted)} in ${JSON.stringify(rows)}`)
  return found
}
