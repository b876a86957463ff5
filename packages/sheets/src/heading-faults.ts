import { type Bilingual, nearest, say } from '@gangyao/domain'
import { cleanText } from './cells/clean-text.ts'
import { alike, type Headings, headingTexts } from './find-headings.ts'
import { cellName, type Grid, type Seen } from './grid.ts'
import type { GridFault, SheetFault } from './sheet-fault.ts'
import type { Column } from './table.ts'

/** What is wrong with the headings: missing, written twice, unknown, or absent above what is filled in. */
export function headingFaults<Key extends string>(
  { grid, row, columns: matched }: Headings<Key>,
  columns: readonly Column<Key>[],
): GridFault[] {
  const known = new Set(matched.values())
  const others = headingTexts(grid, row).filter(({ column }) => !known.has(column))
  const missing = columns.filter(({ key, optional }) => !optional && !matched.has(key))
  return [
    ...missing.map(({ title }) => ({ row, message: missingHeading(title, others) })),
    ...others.map(({ text, column }) => {
      const twice = columns.find(({ title }) =>
        [title.zh, title.en].map(alike).includes(alike(text)),
      )
      const message = twice
        ? doubleHeading(text, row, matched.get(twice.key) ?? column)
        : unknownHeading(text, columns)
      return { row, column, message }
    }),
    ...headless(grid, row),
  ]
}

/** Columns with something in them and no heading, which would be lost in silence. */
function headless(grid: Grid, top: number): GridFault[] {
  return Array.from({ length: grid.columnCount }, (_, column) => column)
    .filter((column) => isBlank(grid.at(top, column)))
    .flatMap((column): GridFault[] => {
      let row = top + 1
      while (row < grid.rowCount && isBlank(grid.at(row, column))) row++
      return row < grid.rowCount ? [{ row, column, message: NO_HEADING }] : []
    })
}

const isBlank = (seen: Seen | null) =>
  seen === null || (seen.kind === 'text' && cleanText(seen.text) === '')

const NO_HEADING = say(
  '这一列有内容，却没有表头；请补上表头或清空这一列',
  'this column has no heading; give it one or empty the column',
)

function missingHeading(title: Bilingual, others: readonly { text: string; column: number }[]) {
  const texts = others.map(({ text }) => text)
  const near = nearest(title.zh, texts) ?? nearest(title.en, texts)
  return near === null
    ? say(
        `缺少“${title.zh}”这一列；请补上表头，没有内容就留空`,
        `the column “${title.en}” is missing; add its heading and leave it empty if there is nothing to say`,
      )
    : say(
        `缺少“${title.zh}”这一列，“${near}”是不是它？请改用原来的表头`,
        `the column “${title.en}” is missing; is it “${near}”? Use the heading of the template`,
      )
}

const doubleHeading = (text: string, row: number, first: number) =>
  say(
    `表头“${text}”与 ${cellName(row, first)} 重复；请只留一列`,
    `the heading “${text}” is also in ${cellName(row, first)}; keep one of the two columns`,
  )

function unknownHeading(text: string, columns: readonly Column[]) {
  const [zh, en] = [columns.map(({ title }) => title.zh), columns.map(({ title }) => title.en)]
  const near = nearest(text, zh) ?? nearest(text, en)
  return near === null
    ? say(
        `表头“${text}”不在这张表里；请删去这一列`,
        `the heading “${text}” does not belong to this table; delete the column`,
      )
    : say(
        `表头“${text}”不在这张表里，是不是“${near}”？请改用原来的表头`,
        `the heading “${text}” does not belong to this table; is “${near}” meant? Use the heading of the template`,
      )
}

/** The fault of a file in which no heading is found at all. */
export function noHeadings(grids: readonly Grid[], columns: readonly Column[]): SheetFault {
  const [first] = grids.filter(({ hidden }) => !hidden)
  const written = first ? headingTexts(first, 0).map(({ text }) => text) : []
  const near = columns
    .flatMap(({ title }) => [nearest(title.zh, written), nearest(title.en, written)])
    .find((text) => text !== null)
  const [zh, en] =
    near === undefined
      ? ['', '']
      : [`；最接近的是“${near}”`, `; the nearest one found is “${near}”`]
  return {
    message: say(
      `没有找到表头。应有：${columns.map(({ title }) => title.zh).join('、')}${zh}。请使用模板，不要改动表头`,
      `No headings were found. Expected: ${columns.map(({ title }) => title.en).join(', ')}${en}. Use the template and leave its headings as they are`,
    ),
  }
}
