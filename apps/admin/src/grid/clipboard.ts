import { areaOf, placesIn, type Range } from './moves.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** What a pasted block would write, and what of it finds no place. */
export interface Pasting {
  changes: { cell: SheetCell; text: string }[]
  /** The block reaches further than the grid: its own shape, and the room there was. */
  beyond: { rows: number; columns: number; roomRows: number; roomColumns: number } | null
  /** Values for cells where nothing is owed. */
  notOwed: number
  /** Headings of a whole pasted table that the grid does not have. */
  unknown: string[]
}

/** How the rows and columns are called on the screen. */
export interface Headings {
  rows: readonly string[]
  columns: readonly string[]
}

/**
 * Lays a block over the cells. One value fills all that are selected; a table with the grid's own headings
 * goes by them, in whatever order; anything else goes from the upper left cell. Empty cells change nothing.
 */
export function layOut(
  block: readonly (readonly string[])[],
  range: Range,
  sheet: Sheet,
  headings: Headings,
): Pasting {
  const [first] = block
  const single = block.length === 1 && first?.length === 1 ? first[0] : undefined
  if (single !== undefined)
    return sorted(
      placesIn(range)
        .flat()
        .map(({ row, column }) => ({ row, column, text: single })),
      sheet,
    )
  const columns = first && columnsByName(first, headings.columns)
  return columns
    ? byHeadings(block.slice(1), columns, sheet, headings)
    : fromCorner(block, range, sheet)
}

interface Landing {
  row: number
  column: number
  text: string
}

function fromCorner(block: readonly (readonly string[])[], range: Range, sheet: Sheet): Pasting {
  const corner = areaOf(range)
  const rows = block.length
  const columns = Math.max(...block.map((row) => row.length))
  const roomRows = sheet.rows.length - corner.row
  const roomColumns = sheet.columns.length - corner.column
  const landings = block.flatMap((row, down) =>
    row.map((text, across) => ({ row: corner.row + down, column: corner.column + across, text })),
  )
  const fits = rows <= roomRows && columns <= roomColumns
  return {
    ...sorted(landings, sheet),
    beyond: fits ? null : { rows, columns, roomRows, roomColumns },
  }
}

/** The columns that a row of headings names; `undefined` where it is no row of headings. */
function columnsByName([, ...names]: readonly string[], titles: readonly string[]) {
  const found = names.map((name) => titles.indexOf(name.trim()))
  return found.some((index) => index >= 0) ? found.map((index, at) => ({ index, at })) : undefined
}

function byHeadings(
  block: readonly (readonly string[])[],
  columns: readonly { index: number; at: number }[],
  sheet: Sheet,
  headings: Headings,
): Pasting {
  const unknown = new Set<string>()
  const landings = block.flatMap(([name = '', ...texts]) => {
    const row = headings.rows.indexOf(name.trim())
    if (row < 0 && name.trim() !== '') unknown.add(name.trim())
    return row < 0
      ? []
      : columns.flatMap(({ index, at }) =>
          index < 0 ? [] : [{ row, column: index, text: texts[at] ?? '' }],
        )
  })
  return { ...sorted(landings, sheet), unknown: [...unknown] }
}

function sorted(landings: readonly Landing[], sheet: Sheet): Pasting {
  const said = landings.flatMap(({ row, column, text }) => {
    const cell = sheet.cells[row]?.[column]
    return cell && text.trim() !== '' ? [{ cell, text: oneLine(text) }] : []
  })
  const changes = said.filter(({ cell }) => cell.owed)
  return { changes, beyond: null, notOwed: said.length - changes.length, unknown: [] }
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim()

/** Rows of cells as a spreadsheet takes them from the clipboard. */
export const asTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n')

const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
