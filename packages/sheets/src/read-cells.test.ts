import { say } from '@gangyao/domain'
import type { CellValue, WriteSheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { withCsv } from '../test/a-csv.ts'
import { aPackage, COLUMNS, HEADINGS, rawParts, rawRow, withRows } from '../test/a-workbook.ts'
import { readTable } from './read-table.ts'

type Styled = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never

/** What is read of one cell, placed in the column of that kind; a string is the fault. */
async function read(key: 'code' | 'value' | 'day', value: CellValue, cell: Styled = {}) {
  const place = COLUMNS.findIndex((column) => column.key === key)
  const row: CellValue[] = ['x', null, null]
  row[place] = value
  const cells = new Map([[`1,${place}`, { value, ...cell }]])
  const { rows, faults } = await readTable(await withRows([row], { cells }), COLUMNS)
  const [fault] = faults
  if (!fault) return { is: rows[0]?.values[key] ?? null }
  expect(fault).toMatchObject({ sheet: '目标', row: 2, column: 'ABC'[place] })
  expect(fault.message.en).toMatch(/^Sheet “目标”, [ABC]2: /)
  return fault.message.zh.replace(/^工作表“目标”[ABC]2：/, '')
}

const format = (numFmt: string) => ({ style: { numFmt } })

describe('a code', () => {
  it('keeps the digits that people see', async () => {
    expect(await read('code', 150602001)).toEqual({ is: '150602001' })
    expect(await read('code', '00123')).toEqual({ is: '00123' })
    expect(await read('code', 123, format('000000'))).toEqual({ is: '000123' })
    expect(await read('code', 1.1, format('0.00_ '))).toEqual({ is: '1.10' })
    expect(await read('code', 0.5, format('0%'))).toEqual({ is: '50%' })
    expect(await read('code', 1e14, format('0.00E+00'))).toEqual({ is: '100000000000000' })
    expect(await read('code', true)).toEqual({ is: 'TRUE' })
  })

  it('is a fault where Excel has lost its digits', async () => {
    const lost = '位数太多，Excel 已丢掉末尾的数字；请把单元格格式改为“文本”后重填'
    expect(await read('code', 150602199001011200)).toBe(lost)
    expect(await read('code', '1.50602E+17')).toBe(lost)
  })

  it('is a fault where Excel has made a day of it', async () => {
    const day = new Date('2024-01-02T00:00:00Z')
    expect(await read('code', day, format('m"月"d"日"'))).toContain('内容被 Excel 变成了日期')
    expect(await read('code', day, format('yyyy/m/d'))).toEqual({ is: '2024-01-02' })
  })

  it('loses spaces around it and what cannot be seen', async () => {
    expect(await read('code', '　A1.2\u200B ')).toEqual({ is: 'A1.2' })
  })
})

describe('a number', () => {
  it('is taken as number or as text', async () => {
    expect(await read('value', 12.5)).toEqual({ is: '12.5' })
    expect(await read('value', '１，２００')).toEqual({ is: '1200' })
    expect(await read('value', '1.2万')).toEqual({ is: '12000' })
    expect(await read('value', 0)).toEqual({ is: '0' })
    expect(await read('value', 1200, format('#,##0.00'))).toEqual({ is: '1200' })
  })

  it('is a fault with a unit or in words', async () => {
    expect(await read('value', '40人')).toBe('“40人”带有“人”；只填数字：40')
    expect(await read('value', '十二')).toBe('“十二”不是数字；请写成 1200、1,200 或 1.2万 的样子')
    expect(await read('value', '50%')).toBe('“50%”带有“%”；只填数字：50')
    expect(await read('value', true)).toContain('“TRUE”不是数字')
    expect(await read('value', '长'.repeat(500))).toContain(`“${'长'.repeat(20)}…”`)
  })

  it('is a fault as a percentage or a date, which show another number than they hold', async () => {
    expect(await read('value', 0.5, format('0%'))).toContain('这里是百分数')
    expect(await read('value', new Date('2024-03-05T00:00:00Z'))).toContain('却是日期')
  })

  it('is a fault where it is too long to be exact', async () => {
    expect(await read('value', 1e17)).toContain('位数太多')
  })
})

describe('a day', () => {
  it('is taken as date, as serial number and as text', async () => {
    const expected = { is: '2024-06-01' }
    expect(await read('day', new Date('2024-06-01T00:00:00Z'))).toEqual(expected)
    expect(await read('day', new Date('2024-06-01T16:30:00Z'))).toEqual(expected)
    expect(await read('day', 45444)).toEqual(expected)
    expect(await read('day', 20240601)).toEqual(expected)
    for (const text of ['2024-6-1', '2024/6/1', '2024年6月1日', '２０２４．６．１'])
      expect(await read('day', text)).toEqual(expected)
  })

  it('is taken in the formats of Chinese Excel', async () => {
    const day = new Date('2024-06-01T00:00:00Z')
    for (const numFmt of ['yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月"d"日";@', 'yyyy/m/d;@'])
      expect(await read('day', day, format(numFmt))).toEqual({ is: '2024-06-01' })
  })

  it('is a fault where there is no such day, or only a year', async () => {
    expect(await read('day', '2024-02-30')).toBe(
      '“2024-02-30”不是日期或没有这一天；请写成 2024-06-01 的样子',
    )
    expect(await read('day', 2024)).toContain('“2024”不是日期')
    expect(await read('day', 2024, format('yyyy-mm-dd'))).toContain('“1905-07-16”不是日期')
    expect(await read('day', '6月底前')).toContain('不是日期')
  })
})

describe('a formula', () => {
  it('gives its result', async () => {
    expect(await read('value', 0.1 + 0.2, { formula: 'A1+B1', formulaResult: 0.1 + 0.2 })).toEqual({
      is: '0.3',
    })
    expect(await read('code', null, { formula: 'A1', formulaResult: 'A1.2' })).toEqual({
      is: 'A1.2',
    })
  })

  it('is a fault without a result', async () => {
    expect(await read('value', null, { formula: 'A1+B1' })).toBe(
      '公式没有算出结果；请用 Excel 打开、保存一次再交，或直接填写',
    )
  })

  it('is a fault with an error for result', async () => {
    const error = '<c r="A2" t="e"><f>VLOOKUP(1,B:C,2)</f><v>#N/A</v></c>'
    const bytes = aPackage(rawParts(rawRow(1, ...HEADINGS) + rawRow(2, error)))
    const { faults, rows } = await readTable(bytes, COLUMNS)
    expect(rows).toEqual([{ row: 2, values: { code: null, value: null, day: null } }])
    expect(faults.map(({ message }) => message.zh)).toEqual([
      '工作表“S1”A2：错误值 #N/A；请改正公式，或直接填写',
    ])
    expect(await read('value', '#DIV/0!')).toContain('错误值 #DIV/0!')
  })
})

describe('choices', () => {
  const columns = [{ key: 'kind', title: say('类型', 'Kind'), choices: ['区直部门', '街道（镇）'] }]
  const readKind = (kind: string) => readTable(withCsv(`类型\r\n${kind}`), columns)

  it('are taken in either width', async () => {
    expect((await readKind('街道(镇)')).rows[0]?.values).toEqual({ kind: '街道（镇）' })
  })

  it('name the nearest where another word is written', async () => {
    expect((await readKind('区直单位部门')).faults[0]?.message).toEqual({
      zh: 'A2：“区直单位部门”不在可填的值里，是不是“区直部门”？可填：区直部门、街道（镇）',
      en: 'A2: “区直单位部门” is not accepted; is “区直部门” meant? Accepted: 区直部门, 街道（镇）',
    })
  })
})

describe('rows', () => {
  it('are passed over where they are empty, and keep their numbers', async () => {
    const { rows } = await readTable(await withRows([['A1'], [' ', '', null], [], ['A2']]), COLUMNS)
    expect(rows.map(({ row, values }) => [row, values.code])).toEqual([
      [2, 'A1'],
      [5, 'A2'],
    ])
  })

  it('are faults where cells are merged, but not above the headings', async () => {
    const merges = [
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
    ]
    const { faults, rows } = await readTable(
      await withRows([['A1', 1], [null, 2], [], []], { merges }),
      COLUMNS,
    )
    expect(rows).toHaveLength(2)
    expect(faults.map(({ message }) => message.zh)).toEqual([
      '工作表“目标”A2：A2:A3 是合并单元格；请取消合并，每一行都填上',
    ])
  })

  it('give at most two hundred faults, and count the rest', async () => {
    const rows = Array.from({ length: 250 }, () => ['A', '多'])
    const { faults } = await readTable(await withRows(rows), COLUMNS)
    expect(faults).toHaveLength(201)
    expect(faults.at(-1)?.message.zh).toBe('工作表“目标”：另有 50 处问题；改好上面这些后再试一次')
  })
})
