import type { Paper } from '@gangyao/domain'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { writePaper } from './write-paper.ts'

const aPaper = (fields: Partial<Paper> = {}): Paper => ({
  title: ['关于科普工作进展情况的通报'],
  body: [{ kind: 'text', text: '现将有关情况通报如下。' }],
  ...fields,
})

const partsOf = async (paper: Paper, language: 'zh' | 'en' = 'zh') =>
  Object.fromEntries(
    Object.entries(unzipSync(await writePaper(paper, language))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  )
const documentOf = async (paper: Paper) => (await partsOf(paper))['word/document.xml'] ?? ''
const textOf = async (paper: Paper, language: 'zh' | 'en' = 'zh') =>
  (
    await mammoth.extractRawText({ buffer: Buffer.from(await writePaper(paper, language)) })
  ).value.replace(/\n+/g, '\n')

const WHOLE = aPaper({
  number: '东科协发〔2026〕7号',
  addressee: '各成员单位',
  body: [
    { kind: 'text', text: '现将有关情况通报如下。\n\n　　分两段。' },
    { kind: 'heading', level: 1, text: '总体情况' },
    { kind: 'heading', level: 2, text: '指标' },
    { kind: 'item', name: '讲座（某局）。', text: '办了46场。\n还有下文。' },
    { kind: 'item', name: '', text: '第二项。' },
    { kind: 'heading', level: 2, text: '任务' },
    { kind: 'item', name: '培训。', text: '另起一号。' },
    { kind: 'heading', level: 1, text: '下一步' },
    { kind: 'heading', level: 2, text: '要求' },
    {
      kind: 'table',
      columns: [
        { title: '指标', width: 3 },
        { title: '实际', width: 1, kind: 'figure' },
      ],
      rows: [['讲座', '46场']],
    },
    { kind: 'line', parts: ['填报人：', '单位（盖章）'] },
  ],
  signature: { signer: '某区科学技术协会', day: '2026-11-04' },
  annexes: [
    { title: '指标表', body: [{ kind: 'text', text: '附件一。' }], landscape: true },
    { title: '任务表', body: [{ kind: 'text', text: '附件二。' }] },
  ],
})

describe('a paper', () => {
  it('reads from the title to the annexes, its headings counted', async () => {
    await expect(await textOf(WHOLE)).toMatchFileSnapshot('golden/paper.txt')
  })

  it('counts in English as the English do', async () => {
    const text = await textOf(WHOLE, 'en')
    for (const line of ['1. 总体情况', '1.1 指标', '(1) 讲座', '1.2 任务', '2. 下一步', '2.1 要求'])
      expect(text).toContain(line)
    expect(text).toContain('4 November 2026')
  })

  it('has the margins of GB/T 9704 and turns the page for a wide annex', async () => {
    const pages = [...(await documentOf(WHOLE)).matchAll(/<w:pgSz [^>]*>|<w:pgMar [^>]*>/g)].map(
      ([tag]) => tag,
    )
    expect(pages).toHaveLength(6)
    const [size, margin, wide] = pages
    expect(size).toContain('w:w="11906" w:h="16838" w:orient="portrait"')
    for (const side of ['w:top="2098"', 'w:left="1587"', 'w:right="1474"', 'w:bottom="1984"'])
      expect(margin).toContain(side)
    expect(wide).toContain('w:w="16838" w:h="11906" w:orient="landscape"')
  })

  it('sets 22 lines of 28 characters in 3号, in the faces of the standard', async () => {
    const parts = await partsOf(WHOLE)
    const styles = parts['word/styles.xml'] ?? ''
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toMatch(/w:line="579"[^>]*w:lineRule="exact"/)
    expect(579 * 22).toBeLessThanOrEqual((225 / 25.4) * 1440)
    expect((320 - 5) * 28).toBeLessThanOrEqual((156 / 25.4) * 1440)
    for (const face of ['方正小标宋简体', '黑体', '楷体_GB2312', '宋体'])
      expect(styles).toContain(`w:eastAsia="${face}"`)
    expect(styles).toContain('w:hint="eastAsia"')
    expect(parts['word/fontTable.xml']).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="[^"]*仿宋,/)
  })

  it('numbers odd pages at the right and even ones at the left', async () => {
    const parts = await partsOf(WHOLE)
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    const footers = Object.entries(parts).filter(([name]) => /word\/footer\d+\.xml/.test(name))
    expect(footers).toHaveLength(6)
    for (const [, footer] of footers) {
      expect(footer.replace(/<[^>]*>/g, '')).toBe('— PAGE —')
      expect(footer).toMatch(/w:jc w:val="(left|right)"/)
    }
  })

  it('repeats the headings of a table and frames every cell', async () => {
    const document = await documentOf(WHOLE)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(document).toMatch(/<w:insideV w:val="single"/)
    // Word takes no table for the last thing of a page.
    expect(document).toMatch(/<\/w:tbl><w:p>/)
  })

  it('puts the day four characters from the right, and the signer over its middle', async () => {
    const rightOf = async (signer: string) => {
      const paper = aPaper({ signature: { signer, day: '2026-11-24' } })
      return [...(await documentOf(paper)).matchAll(/<w:ind w:right="(\d+)"/g)].map(([, right]) =>
        Number(right),
      )
    }
    // 2026年11月24日 is 7 characters wide.
    expect(await rightOf('某区科协')).toEqual([(4 + 1.5) * 320, 4 * 320])
    expect(await rightOf('某某区科学技术协会办公室处')).toEqual([2 * 320, (2 + 3) * 320])
    expect((await rightOf('')).at(-1)).toBe(4 * 320)
  })

  it('never leaves the signature alone on a page', async () => {
    const document = await documentOf(
      aPaper({ signature: { signer: '某区科协', day: '2026-11-24' } }),
    )
    const paragraphs = document.match(/<w:p>.*?<\/w:p>/g) ?? []
    const last = paragraphs.findIndex((paragraph) => paragraph.includes('2026年'))
    const first = paragraphs.findIndex((paragraph) => paragraph.includes('通报如下'))
    for (const paragraph of paragraphs.slice(first, last))
      expect(paragraph).toContain('<w:keepNext/>')
  })

  it('keeps the last row of a table with the line that is signed below it', async () => {
    const table = { kind: 'table', columns: [{ title: '任务', width: 1 }] } as const
    const rows = [['第一行'], ['末行']]
    const line = { kind: 'line', parts: ['填报人：', '单位（盖章）'] } as const
    const boundIn = async (body: Paper['body']) => {
      const paragraphs = (await documentOf(aPaper({ body }))).match(/<w:p>.*?<\/w:p>/g) ?? []
      return ['第一行', '末行'].map((text) =>
        paragraphs.find((one) => one.includes(text))?.includes('<w:keepNext/>'),
      )
    }
    expect(await boundIn([{ ...table, rows }, line])).toEqual([false, true])
    expect(await boundIn([{ ...table, rows }])).toEqual([false, false])
  })

  it('writes anything that people may have typed', async () => {
    const odd = '空\u0000字符\u000b、半个\ud83d、<b>&amp;"标签"、😀、\uffff'
    const text = await textOf(
      aPaper({
        title: [odd],
        body: [
          { kind: 'text', text: odd },
          { kind: 'text', text: '' },
          { kind: 'item', name: odd, text: '' },
          { kind: 'table', columns: [{ title: odd, width: 1 }], rows: [[odd], ['']] },
        ],
      }),
    )
    expect(text.match(/空字符、半个�、<b>&amp;"标签"、😀、/g)).toHaveLength(5)
  })
})
