import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import {
  aPackage,
  aWorkbook,
  COLUMNS,
  HEADINGS,
  rawParts,
  rawRow,
  withRows,
} from '../test/a-workbook.ts'
import { readTable } from './read-table.ts'
import { SheetError } from './sheet-fault.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

async function refusal(bytes: Uint8Array, limits = {}) {
  const error = await readTable(bytes, COLUMNS, { limits }).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SheetError)) throw new Error(`not refused: ${error}`)
  expect(error.sentence.en.replace(/“.*?”/g, '')).not.toMatch(/\p{Script=Han}/u)
  expect(error.message).toContain(error.sentence.zh)
  return error.sentence.zh
}

describe('what is no workbook', () => {
  it.each([
    [
      'a picture',
      '\x89PNG\r\n\x1a\n',
      '这是图片，不是 Excel 表格。请把内容填进 .xlsx 或 .csv 文件再交。',
    ],
    ['a PDF', '%PDF-1.7\n', '这是 PDF 文件，不是 Excel 表格'],
    ['an archive', 'Rar!\x1a\x07', '这是压缩包'],
    ['an empty archive', 'PK\x05\x06', '这是压缩包'],
    ['nothing', '', '这个文件是空的'],
    ['a web page', '<html><table>', '其实是网页或 XML'],
    ['bytes of no encoding', 'a,\xff\xff\xff', '作为文本也读不出来'],
    ['bytes with zeros', 'a\0b', '作为文本也读不出来'],
  ])('says that %s is not one', async (_, content, sentence) => {
    expect(await refusal(bytesOf(content))).toContain(sentence)
  })

  it('asks for .xlsx where an old .xls was sent', async () => {
    expect(await refusal(bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook'))).toBe(
      '这是旧格式的 .xls（或 .et）文件。请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”，再交这一份。',
    )
  })

  it.each([
    ['a Word document', 'word/document.xml', '这是 Word 文件'],
    ['a presentation', 'ppt/presentation.xml', '这是演示文稿'],
    ['a binary workbook', 'xl/workbook.bin', '.xlsb'],
    ['some other package', 'a.txt', '这是压缩包'],
  ])('tells %s by what it holds', async (_, name, sentence) => {
    expect(await refusal(aPackage([{ name, content: 'x' }]))).toContain(sentence)
  })

  it('asks for .xlsx where OpenDocument was sent', async () => {
    const parts = ['mimetype', 'content.xml'].map((name) => ({ name, content: 'x' }))
    expect(await refusal(aPackage(parts))).toContain('这是 .ods 格式的表格')
  })
})

describe('what is not accepted of a workbook', () => {
  it('is a password', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'a', rows: [HEADINGS] }],
      encryption: { password: 'x', spinCount: 10 },
    })
    expect(await refusal(encrypted)).toContain('设了打开密码')
    const locked = aPackage([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }])
    expect(await refusal(locked)).toContain('设了打开密码')
  })

  it('is a macro', async () => {
    const macros = await writeXlsx({
      sheets: [{ name: 'a', rows: [HEADINGS] }],
      vbaProject: new Uint8Array([1]),
    })
    expect(await refusal(macros)).toContain('带有宏，不能接收')
    const old = aPackage([...rawParts(''), { name: 'xl/macrosheets/sheet1.xml', content: 'x' }])
    expect(await refusal(old)).toContain('带有宏，不能接收')
  })

  it('is a file that is too large', async () => {
    expect(await refusal(new Uint8Array(5_000_001))).toContain('文件超过 5 MB')
  })

  it('is more rows than the limit, empty ones not counted', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => (index % 2 ? [] : [`A${index}`]))
    const bytes = await withRows(rows)
    expect((await readTable(bytes, COLUMNS, { limits: { rows: 4 } })).rows).toHaveLength(4)
    expect(await refusal(bytes, { rows: 3 })).toContain('工作表“目标”超过 3 行')
  })

  it('is a sheet with formatted rows without end', async () => {
    const far = aPackage(rawParts(rawRow(1, ...HEADINGS) + rawRow(20_001, 'A1')))
    expect(await refusal(far)).toContain('有一张工作表超过 20000 行')
    const many = aPackage(rawParts(rawRow(1, ...HEADINGS) + '<row/>'.repeat(20_000)))
    expect(await refusal(many)).toContain('有一张工作表超过 20000 行')
  })

  it('is a workbook of no or too many sheets', async () => {
    expect(await refusal(aPackage(rawParts()))).toContain('没有工作表')
    const many = aPackage(rawParts(...Array.from({ length: 31 }, () => '')))
    expect(await refusal(many)).toContain('工作表超过 30 张')
  })

  it('is damage', async () => {
    const whole = await withRows()
    expect(await refusal(whole.subarray(0, whole.length - 30))).toContain('已损坏或没有传完整')
    const parts = rawParts('').filter(({ name }) => name !== 'xl/workbook.xml')
    expect(await refusal(aPackage(parts))).toContain('已损坏或没有传完整')
  })
})

describe('a zip bomb', () => {
  const zeros = new Uint8Array(60_000_000)
  const withPart = (declared?: number) =>
    aPackage([...rawParts(''), { name: 'xl/media/a.bin', content: zeros, declared }])

  it('is refused by the size that it declares', async () => {
    const bytes = withPart()
    expect(bytes.length).toBeLessThan(200_000)
    expect(await refusal(bytes)).toContain('解压后超过 50 MB')
  })

  it.each([0, 1000])('is refused when it declares %d bytes', async (declared) => {
    expect(await refusal(withPart(declared))).toContain('与它自己所说的大小不符')
  })

  it('is refused when many small parts add up', async () => {
    const parts = Array.from({ length: 3 }, (_, index) => ({
      name: `xl/media/${index}.bin`,
      content: zeros.subarray(0, 20_000_000),
    }))
    expect(await refusal(aPackage([...rawParts(''), ...parts]))).toContain('解压后超过 50 MB')
  })

  it('does not fill a rectangle between far corners', async () => {
    const far = '<c r="XFD2" t="inlineStr"><is><t>x</t></is></c>'
    const row = (index: number) => `<row r="${index}">${far.replace('2', String(index))}</row>`
    const rows = Array.from({ length: 15_000 }, (_, index) => row(index + 2)).join('')
    const bytes = aPackage(rawParts(rawRow(1, ...HEADINGS) + rows))
    expect(await readTable(bytes, COLUMNS)).toMatchObject({ rows: [], faults: [] })
  })
})

it('reads a workbook of another program that names its parts in its own way', async () => {
  const bytes = aPackage(rawParts(rawRow(1, ...HEADINGS) + rawRow(2, 'A1', '40', '2024-06-01')))
  const { rows, faults } = await readTable(bytes, COLUMNS)
  expect(faults).toEqual([])
  expect(rows).toEqual([{ row: 2, values: { code: 'A1', value: '40', day: '2024-06-01' } }])
})

it('reads a workbook in ZIP64, as large exports of other systems are', async () => {
  const parts = rawParts(rawRow(1, ...HEADINGS) + rawRow(2, 'A1'))
  const bytes = aPackage(parts.map((part) => ({ ...part, zip64: true })))
  expect((await readTable(bytes, COLUMNS)).rows).toMatchObject([{ row: 2, values: { code: 'A1' } }])
})

it('is no obstacle that a workbook has sheets of other things', async () => {
  const bytes = await aWorkbook({ rows: [['别的']] }, { rows: [HEADINGS, ['A1', 1, null]] })
  expect((await readTable(bytes, COLUMNS)).sheet).toBe('Sheet2')
})
