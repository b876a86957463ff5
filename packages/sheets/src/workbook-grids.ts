import { type Cell, type CellValue, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'
import { type Grid, letterOf, type Seen } from './grid.ts'
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, MOST_SHEETS } from './limits.ts'
import { damagedWorkbook, noSheet, tooManySheets } from './refusals.ts'

/** The sheets of a workbook whose package has been checked. */
export async function workbookGrids(bytes: Uint8Array): Promise<Grid[]> {
  const { sheets } = await open(bytes)
  if (sheets.length === 0) throw noSheet()
  return sheets.map(sheetGrid)
}

/** Without a range, two cells in far corners would be filled up to a rectangle of gigabytes. */
const RANGE = `A1:${letterOf(MOST_SHEET_COLUMNS - 1)}${MOST_SHEET_ROWS}`

async function open(bytes: Uint8Array): Promise<Workbook> {
  let count = 0
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    range: RANGE,
    sheets: () => ++count <= MOST_SHEETS,
  }).catch((error: unknown) => {
    throw damagedWorkbook(error)
  })
  if (count > MOST_SHEETS) throw tooManySheets(MOST_SHEETS)
  return workbook
}

const sheetGrid = ({ name, rows, cells, merges = [], hidden, veryHidden }: Sheet): Grid => ({
  name,
  hidden: hidden === true || veryHidden === true,
  rowCount: rows.length,
  columnCount: rows.reduce((most, { length }) => Math.max(most, length), 0),
  at: (row, column) => seen(rows[row]?.[column] ?? null, cells?.get(`${row},${column}`)),
  merges,
})

function seen(value: CellValue, cell: Cell | undefined): Seen | null {
  const format = cell?.style?.numFmt ?? ''
  if (cell?.type === 'error') return { kind: 'error', text: String(value) }
  if (value === null) return cell?.formula === undefined ? null : { kind: 'uncomputed' }
  if (value instanceof Date) return { kind: 'day', date: value, format }
  if (typeof value === 'boolean') return { kind: 'truth', text: value ? 'TRUE' : 'FALSE' }
  return typeof value === 'number'
    ? { kind: 'number', value, format, computed: cell?.formula !== undefined }
    : { kind: 'text', text: value }
}
