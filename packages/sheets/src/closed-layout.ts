import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { printLayout } from './print-layout.ts'
import type { Column } from './table.ts'

/** Of a row in which every cell has one line. */
const ONE_LINE = 21

/**
 * A sheet in which only some columns are filled in, printed like those that are only read. A row of one line has no
 * height of its own, so that it grows with what is written in it. Heights and widths stay the reader’s business.
 */
export function closedLayout(filled: Parameters<typeof printLayout>[0]) {
  const { pageSetup, heights } = printLayout(filled)
  return {
    pageSetup,
    heights: new Map([...heights].filter(([, { height }]) => height > ONE_LINE)),
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
  } satisfies {
    pageSetup: WriteSheet['pageSetup']
    heights: WriteSheet['rowDefs']
    protection: WriteSheet['protection']
  }
}

/** The cells of a column, locked or to be filled in. */
export const closedStyle = ({ locked = false }: Pick<Column, 'locked'> = {}): CellStyle => ({
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
  protection: { locked },
  ...(locked ? { fill: filledWith('F2F2F2') } : {}),
})

/** Headings say where something is to be filled in. */
export const closedHeading = ({ locked = false }: Pick<Column, 'locked'> = {}): CellStyle =>
  locked ? {} : { fill: filledWith('FFF2CC') }

const filledWith = (rgb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const LINE = { style: 'thin', color: { rgb: 'D0D0D0' } } as const
