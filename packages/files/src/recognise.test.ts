import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aDocx, anOfd, anXlsx, aPptx, aZip } from '../test/a-zip.ts'
import { aHeic, aJpeg, anOldWord, aPdf, aPng, aWebp } from '../test/samples.ts'
import { FileFault } from './file-fault.ts'
import { recognise } from './recognise.ts'
import { recognisePackage } from './recognise-package.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangyao-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
function aFile(content: string | Uint8Array): string {
  const path = join(folder, String(++made))
  writeFileSync(path, content)
  return path
}

const held = (name: string, content: string | Uint8Array) => recognise(aFile(content), name)

/** What a file is refused with, in both languages. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    (type) => new Error(`taken as ${type}`),
    (reason: unknown) => reason,
  )
  if (!(error instanceof FileFault)) throw error
  expect(error.sentence.en.replace(/“.*?”/g, '')).not.toMatch(/\p{Script=Han}/u)
  return error.sentence.zh
}

const GBK = Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x31])

describe('a file', () => {
  it.each([
    ['签到表.pdf', aPdf(), 'application/pdf'],
    ['活动照片.JPG', aJpeg(), 'image/jpeg'],
    ['截图.png', aPng(), 'image/png'],
    ['a.webp', aWebp(), 'image/webp'],
    ['IMG_0001.HEIC', aHeic(), 'image/heic'],
    ['总结.docx', aDocx(), 'wordprocessingml'],
    ['台账.xlsx', anXlsx(), 'spreadsheetml'],
    ['课件.pptx', aPptx(), 'presentationml'],
    ['通知.ofd', anOfd(), 'application/ofd'],
    ['名单.csv', '单位,人数\n教体局,46\n', 'text/csv'],
    ['名单.txt', GBK, 'text/plain'],
  ])('called %s is known by what it holds', async (name, content, type) => {
    expect(await held(name, content)).toContain(type)
  })

  it('that is a picture and is called a PDF is refused, and says so', async () => {
    expect(await refusal(held('证明.pdf', aPng()))).toBe(
      '文件名以“.pdf”结尾，内容却是“PNG 图片”；请传原来的文件，或把文件名改为 .png',
    )
    expect(await refusal(held('证明.png', aPdf()))).toContain('内容却是“PDF”')
    expect(await refusal(held('a.xlsx', aDocx()))).toContain('内容却是“Word 文档”')
  })

  it.each([
    ['a.doc', anOldWord(), '旧格式'],
    ['a.docx', anOldWord(), '设了打开密码'],
    ['a.pdf', 'plain words', '与文件名不符'],
    ['a.txt', Buffer.from([1, 0, 2, 255]), '不是文本'],
    ['a.txt', Buffer.from('MZ\x90\0'.padEnd(80, '\0'), 'latin1'), '其实是 .exe'],
    ['a.svg', '<svg onload="alert(1)"/>', '不能接收“.svg”文件'],
    ['a.html', '<script>', '不能接收“.html”文件'],
    ['a.zip', aZip([{ name: 'a.txt', content: 'x' }]), '不能接收“.zip”文件'],
    ['a.docx', aZip([{ name: 'a.txt', content: 'x' }]), '不能接收压缩包'],
    ['a.docx', Buffer.from('PK\x03\x04 and no more'), '已损坏'],
    ['a.docx', aDocx().subarray(0, 120), '已损坏'],
    ['a.docx', aDocx({ name: 'x', content: 'x', flags: 1 }), '设了密码'],
    ['a.docx', aDocx({ name: '../../x', content: 'x' }), '已损坏'],
  ])('called %s is refused for what it holds', async (name, content, sentence) => {
    expect(await refusal(held(name, content))).toContain(sentence)
  })
})

describe('what runs is refused', () => {
  it.each([
    ['word/vbaProject.bin', 'x'],
    ['word/activeX/activeX1.xml', 'x'],
    ['word/embeddings/Microsoft_Excel_Macro-Enabled_Worksheet.xlsm', 'x'],
    ['word/embeddings/invoice.exe', 'x'],
  ])('as %s in a document', async (name, content) => {
    expect(await refusal(held('a.docx', aDocx({ name, content })))).toContain(
      '带有宏或可运行的内容',
    )
  })

  it('as a macro sheet of old, or by the type alone', async () => {
    const sheet = anXlsx({ name: 'xl/macrosheets/sheet1.xml', content: 'x' })
    expect(await refusal(held('a.xlsx', sheet))).toContain('宏')
    const types = '<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>'
    const typed = aZip([
      { name: '[Content_Types].xml', content: types },
      { name: 'word/document.xml', content: 'x' },
    ])
    expect(await refusal(held('a.docx', typed))).toContain('宏')
    expect(await refusal(held('a.xlsm', anXlsx()))).toContain('宏')
    for (const part of [
      { name: '[content_types].xml', content: types },
      { name: '[Content_Types].xml', content: Buffer.from(`\ufeff${types}`, 'utf16le') },
    ])
      expect(
        await refusal(held('a.docx', aZip([part, { name: 'word/document.xml', content: 'x' }]))),
      ).toContain('宏')
    const folder = { name: 'word/vbaProject.bin/', content: 'x' }
    expect(await refusal(held('a.docx', aDocx(folder)))).toContain('宏')
  })

  it('that are two kinds at once, or lack what Office always writes, are archives', async () => {
    const document = { name: 'word/document.xml', content: 'x' }
    expect(await refusal(held('a.docx', aZip([document])))).toContain('压缩包')
    const both = aDocx({ name: 'xl/workbook.xml', content: 'x' })
    expect(await refusal(held('a.docx', both))).toContain('压缩包')
  })
})

describe('a zip bomb is refused', () => {
  const zeros = new Uint8Array(3_000_000)
  const path = (declared?: number) =>
    aFile(aDocx({ name: 'word/media/a.bin', content: zeros, declared }))
  const limits = { bytes: 2_000_000, parts: 100 }

  it('by what it declares', async () => {
    expect(await refusal(recognisePackage(path(), limits))).toContain('解压后太大')
    expect(await refusal(held('a.docx', aDocx(...enormous)))).toContain('解压后太大')
  })

  it.each([0, 1000])('when it declares %d bytes', async (declared) => {
    expect(await refusal(recognisePackage(path(declared), limits))).toMatch(/解压后太大|已损坏/)
  })

  it('by the number of its parts', async () => {
    const parts = Array.from({ length: 101 }, (_, at) => ({ name: `x${at}`, content: '' }))
    expect(await refusal(recognisePackage(aFile(aDocx(...parts)), limits))).toContain('解压后太大')
  })

  const enormous = [0, 1].map((at) => ({
    ...{ name: `word/media/${at}.bin`, content: zeros, declared: 160_000_000 },
  }))
})
