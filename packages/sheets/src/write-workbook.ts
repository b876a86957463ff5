import type { Language } from '@gangyao/domain'
import {
  type CellStyle,
  type CellValue,
  measureValueWidth,
  type Cell as StyledCell,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import { parseDay } from './cells/parse-day.ts'
import { parseNumber } from './cells/parse-number.ts'
import { ChoiceLists } from './choice-lists.ts'
import { cellName } from './grid.ts'
import { EARLIEST_DAY } from './limits.ts'
import { FRAME, printLayout } from './print-layout.ts'
import { textTooLong } from './refusals.ts'
import { sheetName } from './sheet-name.ts'
import type { Cell, Column, Table } from './table.ts'

/**
 * A workbook with a sheet for each table: headings bold and frozen, choices as lists, days as dates, and
 * all other text as text, so that codes keep their zeros and nothing becomes a formula. Some empty rows
 * below are formatted alike, to be filled in.
 *
 * @throws SheetError where a text is longer than a cell of Excel can hold
 */
export async function writeWorkbook(
  tables: readonly Table[],
  language: Language,
): Promise<Uint8Array> {
  const lists = new ChoiceLists(language)
  const sheets = tables.map((table) => sheetOf(table, language, lists))
  return writeXlsx({ sheets: named([...sheets, ...lists.sheets()]) })
}

const SPARE_ROWS = 200
const MOST_CHARACTERS = 32_767

function sheetOf(table: Table, language: Language, lists: ChoiceLists): WriteSheet {
  const { columns, rows } = table
  const note = table.note === undefined ? null : literal(table.note[language])
  const top = note === null ? 0 : 1
  const headings = columns.map(({ title }) => literal(title[language]))
  const widths = columns.map(({ width }, place) => width ?? widthOf(headings[place] ?? ''))
  const records = rows.map((row, index) =>
    columns.map((column, place) =>
      written(row[column.key] ?? null, column, () => cellName(top + 1 + index, place)),
    ),
  )
  const layout = table.printed && printLayout({ widths, rows: plain(table), top })
  const spare = Array.from({ length: layout ? 0 : SPARE_ROWS }, () => columns.map(() => null))
  const cells = new Map(
    headings.map(
      (text, place) =>
        [`${top},${place}`, styled(text, layout ? { ...HEADING, ...FRAME } : HEADING)] as const,
    ),
  )
  if (note !== null) cells.set('0,0', styled(note, NOTE))
  return {
    name: table.name[language],
    columns: columns.map(({ kind = 'text' }, place) => ({
      width: widths[place],
      style: layout ? { ...STYLES[kind], ...FRAME } : STYLES[kind],
    })),
    rows: [...(note === null ? [] : [[note]]), headings, ...records, ...spare],
    cells,
    freezePane: { rows: top + 1 },
    dataValidations: lists.validations(columns, top + 2),
    ...withHeights(note === null ? {} : noteLayout(note, widths), layout),
  }
}

const plain = ({ columns, rows }: Table) =>
  rows.map((row) => columns.map(({ key }) => row[key] ?? null))

/** The note says how high its own row is, and the layout of a printed sheet all others. */
const withHeights = (
  note: Partial<WriteSheet>,
  layout: ReturnType<typeof printLayout> | false | undefined,
): Partial<WriteSheet> =>
  layout
    ? {
        ...note,
        pageSetup: layout.pageSetup,
        rowDefs: new Map([...(note.rowDefs ?? []), ...layout.heights]),
      }
    : note

const widthOf = (heading: string) => Math.min(Math.max(measureValueWidth(heading) + 4, 12), 40)
const styled = (value: string, style: CellStyle): Partial<StyledCell> => ({ value, style })

/** Across all columns; Excel does not fit the height of merged cells by itself. */
function noteLayout(note: string, widths: readonly number[]): Partial<WriteSheet> {
  const width = widths.reduce((sum, each) => sum + each, 0)
  const lines = note
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(measureValueWidth(line) / width)), 0)
  const across = { startRow: 0, startCol: 0, endRow: 0, endCol: widths.length - 1 }
  return {
    rowDefs: new Map([[0, { height: 16 * lines + 8 }]]),
    ...(widths.length > 1 ? { merges: [across] } : {}),
  }
}

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF7' } },
  border: { bottom: { style: 'thin' } },
  alignment: { vertical: 'center', wrapText: true },
}
const NOTE: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const STYLES: Record<NonNullable<Column['kind']>, CellStyle> = {
  text: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  number: { alignment: { vertical: 'top' } },
  date: { numFmt: 'yyyy-mm-dd', alignment: { vertical: 'top', horizontal: 'left' } },
}

function written(value: Cell, { kind = 'text' }: Column, place: () => string): CellValue {
  if (value === null || value === '') return null
  if (kind === 'number')
    return typeof value === 'number' ? value : (parseNumber(value) ?? literal(value))
  const text = String(value)
  if (text.length > MOST_CHARACTERS) throw textTooLong(place(), MOST_CHARACTERS)
  const day = kind === 'date' ? parseDay(text) : null
  return day !== null && day >= EARLIEST_DAY ? new Date(`${day}T00:00:00Z`) : literal(text)
}

/** XML cannot hold some characters, and takes `_x000D_` for an escaped one; hucre writes both as they are. */
const literal = (text: string) =>
  text.replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')

/** Names as Excel allows them, each once. */
function named(sheets: readonly WriteSheet[]): WriteSheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const base = sheetName(sheet.name) || 'Sheet'
    let name = base
    for (let count = 2; taken.has(name.toLowerCase()); count++)
      name = `${base.slice(0, 27)} ${count}`
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}
