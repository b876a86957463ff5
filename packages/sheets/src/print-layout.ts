import { type CellStyle, measureValueWidth, type WriteSheet } from 'hucre/xlsx'
import type { Cell } from './table.ts'

const THIN = { style: 'thin' } as const

/** Around every cell of a sheet that is printed. */
export const FRAME: Pick<CellStyle, 'border'> = {
  border: { top: THIN, bottom: THIN, left: THIN, right: THIN },
}

/** The highest that Excel makes a row, in points. */
const HIGHEST = 409
const LINE = 15

interface Printed {
  widths: readonly number[]
  rows: readonly (readonly Cell[])[]
  /** In which row of the sheet the headings stand, counted from 0. */
  top: number
}

/**
 * A sheet to be read and printed: on its side, all columns on a page, the headings on each, and rows as high as
 * what is in them, which not every program sees to by itself.
 */
export const printLayout = ({ widths, rows, top }: Printed) =>
  ({
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${top + 1}:$${top + 1}`,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    heights: new Map(
      rows.map((row, index) => [
        top + 1 + index,
        { height: Math.min(HIGHEST, 6 + LINE * Math.max(1, ...row.map(linesIn(widths)))) },
      ]),
    ),
  }) satisfies { pageSetup: WriteSheet['pageSetup']; heights: WriteSheet['rowDefs'] }

const linesIn =
  (widths: readonly number[]) =>
  (value: Cell, place: number): number =>
    String(value ?? '')
      .split('\n')
      .reduce(
        (sum, line) =>
          sum + Math.max(1, Math.ceil(measureValueWidth(line) / ((widths[place] ?? 12) - 1))),
        0,
      )
