import { inflateRawSync } from 'node:zlib'
import { LANGUAGES, say } from '@gangyao/domain'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { withCsv } from '../test/a-csv.ts'
import { COLUMNS } from '../test/a-workbook.ts'
import { readTable } from './read-table.ts'
import { SheetError } from './sheet-fault.ts'
import type { Column, Table } from './table.ts'
import { writeCsv } from './write-csv.ts'
import { writeWorkbook } from './write-workbook.ts'
import { zipEntries } from './zip-entries.ts'

const CHOICES = ['区直部门', '街道，镇', 'a,b']
const KIND = { key: 'kind', title: say('类型', 'Kind'), choices: CHOICES } satisfies Column
const aTable = (rest: Partial<Table> = {}): Table => ({
  name: say('目标', 'Targets'),
  columns: [...COLUMNS, KIND],
  rows: [{ code: '00123', value: 40, day: '2024-06-01', kind: 'a,b' }],
  ...rest,
})

/** The parts of a workbook as text, unpacked without hucre. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    zipEntries(bytes).map(({ name, method, start, packedSize }) => {
      const packed = bytes.subarray(start, start + packedSize)
      return [name, Buffer.from(method === 0 ? packed : inflateRawSync(packed)).toString()]
    }),
  )
}

describe('a workbook', () => {
  it('consists of the parts of SpreadsheetML, with headings frozen and lists on a hidden sheet', async () => {
    const parts = partsOf(await writeWorkbook([aTable()], 'zh'))
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining([
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/sheet2.xml',
      ]),
    )
    expect(parts.get('xl/workbook.xml')).toMatch(/name="目标".*name="_choices"[^>]*state="hidden"/s)
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('<formula1>_choices!$A$1:$A$3</formula1>')
    expect(sheet).toMatch(/<dataValidation [^>]*type="list"[^>]*sqref="D2:D10001"/)
    expect(sheet).toMatch(/<col [^>]*width="\d+(\.\d+)?"/)
    expect(sheet).not.toContain('<f>')
    expect(parts.get('xl/styles.xml')).toMatch(/<b\/>/)
    expect(parts.get('xl/styles.xml')).toContain('yyyy-mm-dd')
  })

  it('holds codes as text, numbers as numbers, days as days', async () => {
    const { sheets } = await readXlsx(await writeWorkbook([aTable()], 'en'), { readStyles: true })
    expect(sheets[0]?.name).toBe('Targets')
    expect(sheets[0]?.rows.slice(0, 2)).toEqual([
      ['Code', 'Value', 'Day', 'Kind'],
      ['00123', 40, new Date('2024-06-01T00:00:00Z'), 'a,b'],
    ])
    expect(sheets[0]?.cells?.get('1,0')?.style?.numFmt).toBe('@')
    // A code typed into an empty row keeps its zeros too.
    expect(sheets[0]?.cells?.get('5,0')?.style?.numFmt).toBe('@')
  })

  it('never holds a formula', async () => {
    const rows = ['=1+1', '+1', '-1', '@a', '=HYPERLINK("http://x")'].map((code) => ({ code }))
    const { sheets } = await readXlsx(await writeWorkbook([aTable({ rows })], 'zh'))
    const cells = [...(sheets[0]?.cells?.values() ?? [])]
    expect(cells.some(({ formula }) => formula !== undefined)).toBe(false)
    expect(sheets[0]?.rows.slice(1, 6).map(([code]) => code)).toEqual(rows.map(({ code }) => code))
  })

  it('has its note above the headings and is read all the same', async () => {
    const note = say('每行一个目标。\n日期写成 2024-06-01。', 'One target in each row.')
    const bytes = await writeWorkbook([aTable({ note })], 'zh')
    expect(partsOf(bytes).get('xl/worksheets/sheet1.xml')).toMatch(
      /ySplit="2".*mergeCell ref="A1:D1"/s,
    )
    expect(await readTable(bytes, aTable().columns)).toMatchObject({
      faults: [],
      rows: [{ row: 3 }],
    })
  })

  it('gives each sheet a name that Excel allows', async () => {
    const name = say('目标/任务：2021—2025年全民科学素质行动规划纲要实施方案分工一览表', "'a'")
    const bytes = await writeWorkbook([aTable({ name }), aTable({ name })], 'zh')
    const { sheets } = await readXlsx(bytes)
    const [first = '', second = ''] = sheets.map((sheet) => sheet.name)
    expect(first).toBe('目标 任务：2021—2025年全民科学素质行动规划纲要实施方')
    expect(second.length).toBeLessThanOrEqual(31)
    expect(second).toMatch(/ 2$/)
    expect((await readTable(bytes, aTable().columns, { name })).sheet).toBe(first)
  })

  it('does not truncate in silence', async () => {
    const rows = [{ code: 'x'.repeat(32_768) }]
    await expect(writeWorkbook([aTable({ rows })], 'zh')).rejects.toThrow(SheetError)
    await expect(writeWorkbook([aTable({ rows })], 'zh')).rejects.toThrow(
      'A2 的文字超过 32767 个字',
    )
  })
})

describe('CSV', () => {
  it('has a byte order mark, CRLF and quotes where they are needed', () => {
    const rows = [
      { code: '说"好"', value: 1e-7, day: '2024-06-01', kind: 'a,b' },
      { code: '一\n二' },
    ]
    expect(writeCsv(aTable({ rows }), 'zh')).toBe(
      '\uFEFF代码,数值,日期,类型\r\n"说""好""",0.0000001,2024-06-01,"a,b"\r\n"一\n二",,,\r\n',
    )
  })

  it('disarms what would be run as a formula, and leaves numbers alone', () => {
    const rows = [
      { code: "=cmd|' /C calc'!A0", value: -5 },
      { code: '＝1+1', value: '-6' },
      { code: ' @SUM(1)', value: '-6+cmd' },
      { code: "'-1" },
    ]
    expect(writeCsv(aTable({ rows }), 'en').split('\r\n').slice(1, 5)).toEqual([
      "'=cmd|' /C calc'!A0,-5,,",
      "'＝1+1,-6,,",
      "' @SUM(1),'-6+cmd,,",
      "''-1,,,",
    ])
  })
})

describe('what was written', () => {
  const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u
  const refused = /^(#.*|\d(\.\d+)?E\+\d{2,})$/s
  const units = fc.constantFrom(...'甲乙丙ａ1０=+-@\'",;\n\t|＝ <&>%．𠮷', '_x000D_')
  const text = fc
    .oneof(fc.string({ unit: units }), fc.string({ unit: 'binary' }))
    .map((value) => value.trim())
    .filter((value) => value !== '' && !hidden.test(value) && !refused.test(value))
  const number = fc
    .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`) || 0)
  const day = fc
    .date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const row = fc.record({
    code: text,
    value: fc.option(number),
    day: fc.option(day),
    kind: fc.option(fc.constantFrom(...CHOICES)),
  })
  const cases = fc.record({
    rows: fc.array(row, { maxLength: 8 }),
    language: fc.constantFrom(...LANGUAGES),
  })
  const read = async (bytes: Uint8Array) => {
    const { rows, faults } = await readTable(bytes, [...COLUMNS, KIND])
    expect(faults).toEqual([])
    return rows.map(({ values }) => ({
      ...values,
      value: values.value === null ? null : Number(values.value),
    }))
  }

  it('is read again from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, language }) => {
        expect(await read(await writeWorkbook([aTable({ rows })], language))).toEqual(rows)
      }),
      { numRuns: 40 },
    )
  })

  it('is read again from CSV', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, language }) => {
        expect(await read(withCsv(writeCsv(aTable({ rows }), language)))).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })

  it('is read in seconds where there are ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ code: `A${index}`, value: index }))
    const start = performance.now()
    const bytes = await writeWorkbook([aTable({ rows })], 'zh')
    const between = performance.now()
    expect(await read(bytes)).toHaveLength(10_000)
    expect({
      written: between - start < 10_000,
      read: performance.now() - between < 10_000,
    }).toEqual({
      written: true,
      read: true,
    })
  })
})
