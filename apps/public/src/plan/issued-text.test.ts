import { describe, expect, it } from 'vitest'
import { realPlan } from '../../test/real-plan.ts'
import { aPlan, aTarget } from '../../test/small-plan.ts'
import { type Block, issuedBlocks } from './issued-text.ts'

const words = (blocks: readonly Block[]) =>
  blocks.map(({ segments }) => segments.map(({ text }) => text).join(''))
const bare = (text: string) => text.replace(/\s/gu, '')
const promised = (blocks: readonly Block[]) =>
  blocks
    .flatMap(({ segments }) => segments)
    .filter(({ target }) => target)
    .map(({ target, text }) => [target, text])

describe('the issued text in lines', () => {
  const blocks = issuedBlocks(aPlan())

  it('tells title, chapters, sections and paragraphs apart', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['title', 'title', 'paragraph', 'chapter', 'section', 'paragraph', 'paragraph'],
      ...['chapter', 'section', 'paragraph', 'chapter', 'section', 'paragraph'],
    ])
  })

  it('sets a numbered heading and the responsibility tag apart', () => {
    const task = blocks.find(({ anchors }) => anchors.some(({ code }) => code === 'A1.1'))
    expect(task?.segments.map(({ role, text }) => [role, text])).toEqual([
      ['heading', '1.办好讲座。'],
      [null, '每年培训教师40名以上'],
      [null, '，'],
      [null, '每校每学期讲座不少于2次'],
      [null, '。'],
      ['tag', '（牵头单位：教育局，责任单位：各成员单位）'],
    ])
  })

  it('gives overlapping quotes to the one that began last', () => {
    const quoted = (code: string, quote: string) =>
      aTarget(code, { clause: { path: '前言', quote } })
    const records = aPlan({
      targets: [quoted('T1', '到2025年，比例达到15%'), quoted('T2', '比例达到15%')],
    })
    expect(promised(issuedBlocks(records))).toEqual([
      ['T1', '到2025年，'],
      ['T2', '比例达到15%'],
    ])
  })

  it('looks for a quote in the paragraph of its own clause first', () => {
    const records = aPlan({
      issuedText: `${aPlan().issuedText}2.再办讲座。讲座10次。\n`,
      targets: [aTarget('T1', { clause: { path: '一/（一）/1', quote: '讲座' } })],
    })
    const [first] = promised(issuedBlocks(records))
    expect(first).toEqual(['T1', '讲座'])
    expect(issuedBlocks(records)[5]?.segments.some(({ target }) => target === 'T1')).toBe(true)
  })

  it('shows the text even where a quote is not in it', () => {
    const records = aPlan({
      targets: [aTarget('T1', { clause: { path: '前言', quote: '没有这句话' } })],
    })
    expect(promised(issuedBlocks(records))).toEqual([])
  })
})

describe('the issued text of 东胜区', async () => {
  const { records } = await realPlan()
  const blocks = issuedBlocks(records)

  it('changes not a letter', () => {
    expect(words(blocks).map(bare).join('')).toBe(bare(records.issuedText))
  })

  it('has every record at its place, once', () => {
    const found = blocks.flatMap(({ anchors, segments }) => [
      ...anchors,
      ...segments.flatMap(({ starts }) => starts),
    ])
    const expected = [
      ...(['actions', 'projects', 'safeguards', 'tasks', 'targets'] as const),
    ].flatMap((kind) => records[kind].map(({ code }) => code))
    const { principles, themeDays } = records.plan
    expect(found.map(({ code }) => code).sort()).toEqual(
      [
        ...expected,
        ...principles.map(({ code }) => code),
        ...themeDays.map(({ code }) => code),
      ].sort(),
    )
  })

  it('sets every responsibility tag apart', () => {
    const tags = blocks.flatMap(({ segments }) => segments.filter(({ role }) => role === 'tag'))
    expect(tags).toHaveLength(34)
  })
})
