import type { Block } from '@gangyao/domain'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { inOneLine, paragraphsOf } from './plain-text.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

const OUTER = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** So long a row may go over to the next page; a shorter one stays whole. */
const LONG = 300

/**
 * A table across the text, its headings repeated on each page.
 *
 * @param bound its last row stays with what follows
 */
export function writeTable({ columns, rows }: TableBlock, width: number, bound: boolean): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.round((width * column.width) / whole))
  const cell = (place: number, children: Paragraph[]) =>
    new TableCell({
      children: children.length > 0 ? children : [new Paragraph({ style: 'PaperCell' })],
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
    })
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, place) =>
      cell(place, [
        new Paragraph({ style: 'PaperColumn', text: inOneLine(title), keepNext: true }),
      ]),
    ),
  })
  const body = rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: row.every((text) => text.length < LONG),
        children: columns.map(({ kind }, place) =>
          cell(
            place,
            paragraphsOf(row[place] ?? '').map(
              (text) =>
                new Paragraph({
                  style: 'PaperCell',
                  text,
                  keepNext: bound && index === rows.length - 1,
                  alignment: kind === 'figure' ? AlignmentType.CENTER : AlignmentType.LEFT,
                }),
            ),
          ),
        ),
      }),
  )
  return new Table({
    rows: [heading, ...body],
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 50, right: 50 },
    borders: {
      top: OUTER,
      bottom: OUTER,
      left: OUTER,
      right: OUTER,
      insideHorizontal: INNER,
      insideVertical: INNER,
    },
  })
}
