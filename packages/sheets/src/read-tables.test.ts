import { say } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { aWorkbook, COLUMNS, HEADINGS } from '../test/a-workbook.ts'
import { readTables } from './read-tables.ts'
import { SheetError } from './sheet-fault.ts'
import type { Column } from './table.ts'
import { writeWorkbook } from './write-workbook.ts'

const UNITS = [
  { key: 'name', title: say('单位', 'Unit') },
  { key: 'kind', title: say('类型', 'Kind') },
] as const satisfies Column[]
const KINDS = { targets: COLUMNS, units: UNITS } as const

describe('a workbook of several tables', () => {
  it('tells by its headings which table a sheet is, whatever it is called', async () => {
    const file = await aWorkbook(
      {
        name: '甲',
        rows: [
          ['类型', '单位'],
          ['区直', '科协'],
        ],
      },
      { name: '乙', rows: [HEADINGS, ['T01', 40, null]] },
      { name: '丙', rows: [] },
      { name: '丁', rows: [HEADINGS, ['T02', 50, null]] },
    )
    expect(await readTables(file, KINDS)).toMatchObject([
      { kind: 'units', sheet: '甲', rows: [{ row: 2, values: { name: '科协', kind: '区直' } }] },
      { kind: 'targets', sheet: '乙', rows: [{ values: { code: 'T01', value: '40' } }] },
      { kind: 'targets', sheet: '丁', rows: [{ values: { code: 'T02' } }] },
    ])
  })

  it('says of a sheet without headings that it has none, unless it is hidden or ours', async () => {
    const notes = { name: '算一算', rows: [['随便', 1]] }
    const hidden = { ...notes, hidden: true, name: 'x' }
    const lists = { ...notes, name: '_choices' }
    const file = await aWorkbook({ rows: [HEADINGS] }, notes, hidden, lists)
    const [, other, ...rest] = await readTables(file, KINDS)
    expect(rest).toEqual([])
    expect(other?.faults.map(({ sheet, message }) => [sheet, message.zh])).toEqual([
      ['算一算', expect.stringContaining('没有找到表头')],
    ])
  })

  it('says which cells are merged, and which formulas have no result', async () => {
    const file = await aWorkbook({
      rows: [HEADINGS, ['T01', 1, null], [null, 2, null], ['T02', null, null]],
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      cells: new Map([['3,1', { formula: 'B2+B3' }]]),
    })
    const [sheet] = await readTables(file, KINDS)
    expect(sheet?.faults.map(({ row, column }) => `${column}${row}`)).toEqual(['A2', 'B4'])
  })

  it('has no more rows in all than one table may have', async () => {
    const rows = [HEADINGS, ['T01'], ['T02']]
    const file = await aWorkbook({ rows }, { rows })
    const refused = readTables(file, KINDS, { limits: { rows: 3 } })
    await expect(refused).rejects.toThrow(SheetError)
  })

  it('takes a word that a column has beside its days', async () => {
    const columns = [{ ...COLUMNS[2], words: ['清空'] }] as const
    const file = await aWorkbook({ rows: [['日期'], ['清空'], ['空']] })
    const [sheet] = await readTables(file, { days: columns })
    expect(sheet?.rows.map(({ values }) => values.day)).toEqual(['清空', null])
    expect(sheet?.faults).toMatchObject([{ row: 3 }])
  })
})

it('locks of a closed table what is not to be filled in, adds no rows, and has room for what is there', async () => {
  const columns = [
    { ...UNITS[0], locked: true },
    { ...UNITS[1], choices: ['区直', '街道'] },
  ]
  const table = {
    name: say('单位', 'Units'),
    columns,
    rows: [{ name: '科协' }, { name: '科学技术协会'.repeat(20) }],
    closed: true,
  }
  const { sheets } = await import('hucre/xlsx').then(async ({ readXlsx }) =>
    readXlsx(await writeWorkbook([table], 'zh'), { readStyles: true }),
  )
  const [sheet] = sheets
  expect(sheet?.protection?.sheet).toBe(true)
  expect(sheet?.rows).toHaveLength(3)
  expect([...(sheet?.rowDefs?.keys() ?? [])]).toEqual([2])
  expect(sheet?.cells?.get('1,0')?.style?.protection?.locked).not.toBe(false)
  expect(sheet?.cells?.get('1,1')?.style?.protection?.locked).toBe(false)
})
