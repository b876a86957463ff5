import { colToLetter, type MergeRange } from 'hucre/xlsx'

/** A cell as a person meets it on the screen. */
export type Seen =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; format: string; computed: boolean }
  /** A number that a date format shows as a day; the day in UTC. */
  | { kind: 'day'; date: Date; format: string }
  | { kind: 'truth'; text: string }
  | { kind: 'error'; text: string }
  /** A formula whose result the file does not hold. */
  | { kind: 'uncomputed' }

/** One sheet, or one CSV file, before anything is known of headings. Rows and columns count from 0. */
export interface Grid {
  /** `null` for CSV. */
  name: string | null
  hidden: boolean
  rowCount: number
  columnCount: number
  at: (row: number, column: number) => Seen | null
  merges: readonly MergeRange[]
}

export const letterOf = (column: number): string => colToLetter(column)
export const cellName = (row: number, column: number): string => `${letterOf(column)}${row + 1}`
