import type { Bilingual } from '@gangyao/domain'

/** What a cell of a table may hold. A day is an ISO text, `2024-06-01`. */
export type Cell = string | number | null

/** A column: its key in a record and its heading in a sheet. */
export interface Column<Key extends string = string> {
  key: Key
  title: Bilingual
  /** In characters as Excel counts them: one Chinese character takes two. */
  width?: number
  /** Text where it is not said: codes keep their leading zeros. */
  kind?: 'text' | 'number' | 'date'
  /** All that may be filled in: a list in Excel, and a fault for anything else when read. */
  choices?: readonly string[]
  /** The heading may be absent from a sheet that is read. */
  optional?: boolean
}

/** A table to be written: one sheet of a workbook, or one CSV file. */
export interface Table {
  name: Bilingual
  columns: readonly Column[]
  rows: readonly Readonly<Record<string, Cell | undefined>>[]
  /** How to fill it in, above the headings. Not written to CSV. */
  note?: Bilingual
  /** To be read and printed, not filled in: framed, on its side, without rows to spare. */
  printed?: boolean
}
