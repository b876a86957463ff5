import { type Bilingual, say } from '@gangyao/domain'
import { findHeadings, type Headings } from './find-headings.ts'
import { cellName, letterOf } from './grid.ts'
import { headingFaults, noHeadings } from './heading-faults.ts'
import { LIMITS, type Limits, MOST_FAULTS } from './limits.ts'
import { readCell } from './read-cell.ts'
import { readGrids } from './read-grids.ts'
import { tooManyRows } from './refusals.ts'
import { type GridFault, placeFault, type SheetFault } from './sheet-fault.ts'
import type { Column } from './table.ts'

/** What was read of a table. Where there are faults, what they concern is `null` in `rows`. */
export interface ReadTable<Key extends string = string> {
  rows: ReadRow<Key>[]
  faults: SheetFault[]
  /** The sheet it was read from; absent for CSV. */
  sheet?: string
  /** The letter of each column that was found, for saying where a later fault lies. */
  letters: Partial<Record<Key, string>>
}

export interface ReadRow<Key extends string = string> {
  /** As Excel counts, from 1. */
  row: number
  /** Trimmed text, a number in plain digits, or a day as `2024-06-01`. */
  values: Record<Key, string | null>
}

export interface ReadOptions {
  /** The sheet that is looked at first, in either language. */
  name?: Bilingual
  limits?: Partial<Limits>
}

/**
 * Reads one table from an .xlsx or .csv file, told apart by what is in it. Headings are taken in Chinese
 * or English, in any order, below any title; empty rows are passed over. Never half right: use `rows`
 * only where there are no `faults`.
 *
 * @throws SheetError for a file that is no table, is too large, encrypted, damaged or contains macros
 */
export async function readTable<Key extends string>(
  bytes: Uint8Array,
  columns: readonly Column<Key>[],
  { name, limits }: ReadOptions = {},
): Promise<ReadTable<Key>> {
  const bounds = { ...LIMITS, ...limits }
  const grids = await readGrids(bytes, bounds)
  const headings = findHeadings(grids, columns, name)
  if (!headings) return { rows: [], faults: [noHeadings(grids, columns)], letters: {} }
  return readBelow(headings, columns, bounds.rows)
}

/** What stands below some headings, and all that is wrong with it. */
export function readBelow<Key extends string>(
  headings: Headings<Key>,
  columns: readonly Column<Key>[],
  most: number,
): ReadTable<Key> {
  const { grid } = headings
  const { rows, faults } = readRows(headings, columns, most)
  const all = [...headingFaults(headings, columns), ...mergeFaults(headings), ...faults]
  return {
    rows,
    faults: shorten(all).map((fault) => placeFault(grid.name, fault)),
    ...(grid.name === null ? {} : { sheet: grid.name }),
    letters: lettersOf(headings),
  }
}

function readRows<Key extends string>(
  { grid, row: top, columns: found }: Headings<Key>,
  columns: readonly Column<Key>[],
  most: number,
) {
  const rows: ReadRow<Key>[] = []
  const faults: GridFault[] = []
  for (let row = top + 1; row < grid.rowCount; row++) {
    const values = emptyValues(columns)
    let filled = false
    for (const column of columns) {
      const place = found.get(column.key)
      if (place === undefined) continue
      const { value = null, fault } = readCell(grid.at(row, place), column)
      values[column.key] = value
      filled ||= value !== null || fault !== undefined
      if (fault) faults.push({ row, column: place, message: fault })
    }
    if (!filled) continue
    if (rows.length === most) throw tooManyRows(most, grid.name)
    rows.push({ row: row + 1, values })
  }
  return { rows, faults }
}

/** Every key of the columns is set, so the record is whole. */
const emptyValues = <Key extends string>(columns: readonly Column<Key>[]) =>
  Object.fromEntries(columns.map(({ key }) => [key, null])) as Record<Key, string | null>

/** Cells merged below the headings: only the first of them holds anything. */
function mergeFaults<Key extends string>({ grid, row: top, columns }: Headings<Key>): GridFault[] {
  const known = [...columns.values()]
  return grid.merges.flatMap(({ startRow, startCol, endRow, endCol }): GridFault[] => {
    const single = startRow === endRow && startCol === endCol
    const reached = endRow > top && known.some((place) => place >= startCol && place <= endCol)
    if (single || !reached || grid.at(startRow, startCol) === null) return []
    const range = `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`
    return [{ row: startRow, column: startCol, message: mergedCells(range) }]
  })
}

const mergedCells = (range: string) =>
  say(
    `${range} 是合并单元格；请取消合并，每一行都填上`,
    `${range} are merged; unmerge them and fill in every row`,
  )

function lettersOf<Key extends string>({ columns }: Headings<Key>): Partial<Record<Key, string>> {
  const letters: Partial<Record<Key, string>> = {}
  for (const [key, column] of columns) letters[key] = letterOf(column)
  return letters
}

function shorten(faults: readonly GridFault[]): GridFault[] {
  const rest = faults.slice(MOST_FAULTS)
  const [next] = rest
  if (!next) return [...faults]
  const message = say(
    `另有 ${rest.length} 处问题；改好上面这些后再试一次`,
    `${rest.length} more faults; mend those above and try again`,
  )
  return [...faults.slice(0, MOST_FAULTS), { row: next.row, message }]
}
