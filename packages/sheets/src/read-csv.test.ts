import { expect, it } from 'vitest'
import { inGbk, withCsv } from '../test/a-csv.ts'
import { COLUMNS } from '../test/a-workbook.ts'
import { readTable } from './read-table.ts'

const sound = { code: '一', value: '1', day: '2024-06-01' }
const values = async (bytes: Uint8Array) => {
  const { rows, faults, sheet } = await readTable(bytes, COLUMNS)
  expect({ faults, sheet }).toEqual({ faults: [], sheet: undefined })
  return rows.map((row) => row.values)
}

it('reads CSV in UTF-8 with and without a byte order mark', async () => {
  const text = '代码,数值,日期\n一,1,2024/6/1\n'
  expect(await values(withCsv(text))).toEqual([sound])
  expect(await values(withCsv(`\uFEFF${text}`))).toEqual([sound])
})

it('reads CSV in GB18030, as Chinese Excel saves it', async () => {
  expect(await values(inGbk())).toEqual([sound])
})

it('reads “Unicode text” of Excel: UTF-16 with tabs', async () => {
  const text = Buffer.from('\uFEFF代码\t数值\t日期\r\n一\t1\t2024/6/1\r\n', 'utf16le')
  expect(await values(text)).toEqual([sound])
})

it('finds the divider by the headings', async () => {
  expect(await values(withCsv('代码;数值;日期\n"一";1;2024/6/1'))).toEqual([sound])
})

it('counts rows as Excel does, whatever line ends cells hold', async () => {
  const text = '代码,数值,日期\r\n"一\r\n二",1,\r\n\r\n三,多,\r\n'
  const { rows, faults } = await readTable(withCsv(text), COLUMNS)
  expect(rows.map(({ row, values: { code } }) => [row, code])).toEqual([
    [2, '一\n二'],
    [4, '三'],
  ])
  expect(faults).toEqual([
    {
      row: 4,
      column: 'B',
      message: {
        zh: 'B4：“多”不是数字；请写成 1200、1,200 或 1.2万 的样子',
        en: 'B4: “多” is not a number; write it like 1200, 1,200 or 1.2万',
      },
    },
  ])
})

it('is not misled by a file name, which it never sees: text is CSV, whatever it was called', async () => {
  const { faults } = await readTable(withCsv('随便写的一句话'), COLUMNS)
  expect(faults[0]?.message.zh).toContain('没有找到表头')
})
