import type { Bilingual } from '@gangyao/domain'
import { cleanText } from './cells/clean-text.ts'
import type { Grid } from './grid.ts'
import { sheetName } from './sheet-name.ts'
import type { Column } from './table.ts'

/** The row of headings of a sheet and what stands under each. Rows and columns count from 0. */
export interface Headings<Key extends string = string> {
  grid: Grid
  row: number
  columns: Map<Key, number>
  complete: boolean
}

/**
 * The sheet that is meant: the one of that name if it has any of the headings, else the first that has
 * them all, else the one with most of them; `null` where no sheet has a single one.
 */
export function findHeadings<Key extends string>(
  grids: readonly Grid[],
  columns: readonly Column<Key>[],
  name?: Bilingual,
): Headings<Key> | null {
  const named = (grid: Grid) =>
    name !== undefined && (grid.name === sheetName(name.zh) || grid.name === sheetName(name.en))
  const found = grids
    .filter((grid) => named(grid) || !grid.hidden)
    .sort((one, other) => Number(named(other)) - Number(named(one)))
    .map((grid) => headingsOf(grid, columns))
    .filter(({ columns: matched }) => matched.size > 0)
  const whole = found.find(({ complete }) => complete)
  const own = found.find(({ grid }) => named(grid))
  return own ?? whole ?? found.reduce<Headings<Key> | null>(fuller, null)
}

const fuller = <Key extends string>(best: Headings<Key> | null, next: Headings<Key>) =>
  best !== null && best.columns.size >= next.columns.size ? best : next

/** A title and notes may stand above the headings. */
const DEEPEST_HEADINGS = 20

/** The row of a sheet in which most of the headings stand. */
export function headingsOf<Key extends string>(
  grid: Grid,
  columns: readonly Column<Key>[],
): Headings<Key> {
  const names = new Map(
    columns.flatMap(({ key, title }) => [
      [alike(title.zh), key],
      [alike(title.en), key],
    ]),
  )
  let best: Headings<Key> = { grid, row: 0, columns: new Map(), complete: false }
  for (let row = 0; row < Math.min(grid.rowCount, DEEPEST_HEADINGS); row++) {
    const matched = new Map<Key, number>()
    for (const { text, column } of headingTexts(grid, row)) {
      const key = names.get(alike(text))
      if (key !== undefined && !matched.has(key)) matched.set(key, column)
    }
    if (matched.size > best.columns.size) best = { ...best, row, columns: matched }
  }
  const complete = columns.every(({ key, optional }) => optional || best.columns.has(key))
  return { ...best, complete }
}

/** Headings are the same with or without spaces, line ends, case and the star of a required field. */
export const alike = (text: string) =>
  cleanText(text).normalize('NFKC').toLowerCase().replace(/[\s*]/g, '')

export function headingTexts(grid: Grid, row: number): { text: string; column: number }[] {
  return Array.from({ length: grid.columnCount }, (_, column) => {
    const seen = grid.at(row, column)
    return { text: seen?.kind === 'text' ? cleanText(seen.text) : '', column }
  }).filter(({ text }) => text !== '')
}
