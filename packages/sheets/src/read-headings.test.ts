import { say } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { aWorkbook, COLUMNS, HEADINGS, withRows } from '../test/a-workbook.ts'
import { readTable } from './read-table.ts'

const name = say('目标', 'Targets')
const zh = async (bytes: Uint8Array) =>
  (await readTable(bytes, COLUMNS, { name })).faults.map(({ message }) => message.zh)

describe('the sheet', () => {
  const own = { rows: [HEADINGS, ['A1']] }

  it('is the one of that name in either language', async () => {
    for (const title of ['目标', 'Targets']) {
      const bytes = await aWorkbook({ ...own, name: '前一张' }, { ...own, name: title })
      expect((await readTable(bytes, COLUMNS, { name })).sheet).toBe(title)
    }
  })

  it('is the first with all headings where the name was changed', async () => {
    const bytes = await aWorkbook(
      { name: '说明', rows: [['代码', '名称']] },
      { ...own, name: '目标（改）' },
      { ...own, name: '备份' },
    )
    expect(await readTable(bytes, COLUMNS, { name })).toMatchObject({
      sheet: '目标（改）',
      faults: [],
      rows: [{ row: 2 }],
    })
  })

  it('is the one of that name though its headings are incomplete, and never a copy beside it', async () => {
    const bytes = await aWorkbook(
      { ...own, name: '备份' },
      { name: '目标', rows: [['代码', '日期']] },
    )
    expect(await zh(bytes)).toEqual(['工作表“目标”：缺少“数值”这一列；请补上表头，没有内容就留空'])
  })

  it('is never a hidden one unless it has the name', async () => {
    const bytes = await aWorkbook({ ...own, hidden: true }, { ...own, name: '第二张' })
    expect((await readTable(bytes, COLUMNS, { name })).sheet).toBe('第二张')
  })

  it('is asked for by its headings where none has any', async () => {
    const { rows, faults } = await readTable(await aWorkbook({ rows: [['代号码', '值']] }), COLUMNS)
    expect(rows).toEqual([])
    expect(faults).toEqual([
      {
        message: {
          zh: '没有找到表头。应有：代码、数值、日期；最接近的是“代号码”。请使用模板，不要改动表头',
          en: 'No headings were found. Expected: Code, Value, Day; the nearest one found is “代号码”. Use the template and leave its headings as they are',
        },
      },
    ])
  })

  it('may be empty', async () => {
    expect((await readTable(await aWorkbook({ rows: [] }), COLUMNS)).faults).toHaveLength(1)
  })
})

describe('headings', () => {
  it('may come in any order, in Chinese or English, below a title', async () => {
    const bytes = await aWorkbook({
      rows: [['附件1 目标表'], [], ['日期*', ' CODE ', '数 值'], ['2024-6-1', 'A1', 3]],
    })
    expect(await readTable(bytes, COLUMNS)).toEqual({
      sheet: 'Sheet1',
      letters: { code: 'B', value: 'C', day: 'A' },
      faults: [],
      rows: [{ row: 4, values: { code: 'A1', value: '3', day: '2024-06-01' } }],
    })
  })

  it('are missed where they are missing, with the one that may be meant', async () => {
    const bytes = await aWorkbook({
      name: '目标',
      rows: [
        ['代码', '数值（人）'],
        ['A1', 3],
      ],
    })
    expect(await zh(bytes)).toEqual([
      '工作表“目标”：缺少“数值”这一列，“数值（人）”是不是它？请改用原来的表头',
      '工作表“目标”：缺少“日期”这一列；请补上表头，没有内容就留空',
      '工作表“目标”B1：表头“数值（人）”不在这张表里，是不是“数值”？请改用原来的表头',
    ])
  })

  it('may be missing where the column is optional', async () => {
    const columns = COLUMNS.map((column) => ({ ...column, optional: column.key !== 'code' }))
    const { faults, rows } = await readTable(await aWorkbook({ rows: [['代码'], ['A1']] }), columns)
    expect(faults).toEqual([])
    expect(rows[0]?.values).toEqual({ code: 'A1', value: null, day: null })
  })

  it('are faults where they are written twice or not known', async () => {
    const rows = [[...HEADINGS, 'Code', '备注']]
    expect((await readTable(await aWorkbook({ name: '目标', rows }), COLUMNS)).faults).toEqual([
      {
        sheet: '目标',
        row: 1,
        column: 'D',
        message: {
          zh: '工作表“目标”D1：表头“Code”与 A1 重复；请只留一列',
          en: 'Sheet “目标”, D1: the heading “Code” is also in A1; keep one of the two columns',
        },
      },
      {
        sheet: '目标',
        row: 1,
        column: 'E',
        message: {
          zh: '工作表“目标”E1：表头“备注”不在这张表里；请删去这一列',
          en: 'Sheet “目标”, E1: the heading “备注” does not belong to this table; delete the column',
        },
      },
    ])
  })

  it('are asked for above a column that has something in it', async () => {
    expect(await zh(await withRows([['A1', 1, null, null, '自己的话']]))).toEqual([
      '工作表“目标”E2：这一列有内容，却没有表头；请补上表头或清空这一列',
    ])
  })
})
