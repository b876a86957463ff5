import { say } from '@gangyao/domain'
import { CHOICES } from './choice-lists.ts'
import { type Headings, headingsOf } from './find-headings.ts'
import type { Grid } from './grid.ts'
import { LIMITS, type Limits } from './limits.ts'
import { readGrids } from './read-grids.ts'
import { type ReadTable, readBelow } from './read-table.ts'
import { tooManyRows } from './refusals.ts'
import { placeFault } from './sheet-fault.ts'
import type { Column } from './table.ts'

type Columns = readonly Column[]

/** A sheet of a workbook, and which kind of table it is. */
export type ReadSheet<Kinds extends Record<string, Columns>> = {
  [Kind in keyof Kinds & string]: { kind: Kind } & ReadTable<Kinds[Kind][number]['key']>
}[keyof Kinds & string]

/**
 * Reads every table of an .xlsx or .csv file. Which kind a sheet is, its headings tell and not its name; a sheet of
 * no kind is a fault unless it is empty or hidden.
 *
 * @param kinds the columns of each kind
 * @throws SheetError as `readTable` does, and for more rows in all than one table may have
 */
export async function readTables<Kinds extends Record<string, Columns>>(
  bytes: Uint8Array,
  kinds: Kinds,
  { limits }: { limits?: Partial<Limits> } = {},
): Promise<ReadSheet<Kinds>[]> {
  const bounds = { ...LIMITS, ...limits }
  const grids = await readGrids(bytes, bounds)
  const sheets = grids
    // Some programs show what was hidden.
    .filter((grid) => !grid.hidden && grid.name !== CHOICES && !isEmpty(grid))
    .map((grid) => readSheet(grid, kinds, bounds.rows))
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count > bounds.rows) throw tooManyRows(bounds.rows, null)
  return sheets
}

function readSheet<Kinds extends Record<string, Columns>>(
  grid: Grid,
  kinds: Kinds,
  most: number,
): ReadSheet<Kinds> {
  let best: { kind: string; columns: Columns; headings: Headings } | undefined
  for (const [kind, columns] of Object.entries(kinds)) {
    const headings = headingsOf(grid, columns)
    if (headings.columns.size > (best?.headings.columns.size ?? 0))
      best = { kind, columns, headings }
  }
  return asSheet(
    best
      ? { kind: best.kind, ...readBelow(best.headings, best.columns, most) }
      : { kind: Object.keys(kinds)[0] ?? '', ...unknownSheet(grid) },
  )
}

/** A kind was read with its own columns, so that its rows have the keys of these. */
const asSheet = <Kinds extends Record<string, Columns>>(
  sheet: { kind: string } & ReadTable,
): ReadSheet<Kinds> => sheet as ReadSheet<Kinds>

const unknownSheet = (grid: Grid): ReadTable => ({
  rows: [],
  letters: {},
  faults: [placeFault(grid.name, { row: 0, message: NO_HEADINGS })],
  ...(grid.name === null ? {} : { sheet: grid.name }),
})

const NO_HEADINGS = say(
  '没有找到表头；请用下载的模板，不要改动表头；与填报无关的工作表请删去',
  'no headings were found; use the template and leave its headings as they are, and delete sheets that do not belong to it',
)

function isEmpty(grid: Grid): boolean {
  for (let row = 0; row < grid.rowCount; row++)
    for (let column = 0; column < grid.columnCount; column++)
      if (grid.at(row, column) !== null) return false
  return true
}
