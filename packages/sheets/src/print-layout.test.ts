import { say } from '@gangyao/domain'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import type { Table } from './table.ts'
import { writeWorkbook } from './write-workbook.ts'

const aTable: Table = {
  name: say('台账', 'Ledger'),
  columns: [
    { key: 'code', title: say('代码', 'Code'), width: 8 },
    { key: 'text', title: say('进展', 'Progress'), width: 21 },
  ],
  rows: [
    { code: 'A1', text: '短。' },
    { code: 'A2', text: `${'字'.repeat(35)}\n第二段` },
    { code: 'A3', text: '字'.repeat(4000) },
  ],
  note: say('截至 2024 年', 'As of 2024'),
  printed: true,
}

it('a printed table fits the page, with its headings on each, and ends where its rows end', async () => {
  const { sheets } = await readXlsx(await writeWorkbook([aTable], 'zh'), { readStyles: true })
  const [sheet] = sheets
  expect(sheet?.rows).toHaveLength(5)
  expect(sheet?.pageSetup).toMatchObject({
    ...{ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$2:$2' },
  })
  expect(sheet?.cells?.get('2,0')?.style?.border?.top?.style).toBe('thin')
})

it('gives each row the height of what is in it, up to what Excel allows', async () => {
  const { sheets } = await readXlsx(await writeWorkbook([aTable], 'zh'), { readStyles: true })
  const heights = [2, 3, 4].map((row) => sheets[0]?.rowDefs?.get(row)?.height)
  expect(heights).toEqual([21, 6 + 15 * 5, 409])
})
