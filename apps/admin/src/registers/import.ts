/** What the API says of a file held against a register. */
export interface Comparison {
  added: number
  changed: number
  unchanged: number
  /** In the register and not in the file; they stay. */
  absent?: number
  rows: { row: number; kind: RowKind; code: string; name: string; fields?: string[] }[]
  faults: { row?: number; column?: string; message: string }[]
  /** The version of the register that the file was held against. */
  version?: number
}

type RowKind = 'added' | 'changed' | 'unchanged'

/** The rows that would change something. */
export const changing = ({ rows }: Comparison) => rows.filter(({ kind }) => kind !== 'unchanged')

/** Where a fault is, as Excel counts: `B12`; nothing where the file as a whole is meant. */
export const cellOf = ({ row, column }: { row?: number; column?: string }): string =>
  `${column ?? ''}${row ?? ''}`

/** The words of a fault without its place, which stands beside them. */
export function wordsOf(fault: { row?: number; column?: string; message: string }): string {
  const cell = cellOf(fault)
  const { message } = fault
  if (cell === '' || !message.startsWith(cell)) return message
  return message.slice(cell.length).replace(/^[：:]\s*/, '')
}
