import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aLongTrend, aPoint, aTrend, aYearlyTrend } from '../test/a-trend.ts'
import { drawingOf, parsed } from '../test/drawing.ts'
import { drawTrend } from './draw-trend.ts'

const CASES = {
  progress: aTrend(),
  yearly: aYearlyTrend([46, 0, null]),
  'without data': aTrend({ points: [aPoint(2021, { expected: 40 })] }),
  'without points': aTrend({ points: [], required: null }),
  'without points or periods': aYearlyTrend([], { points: [] }),
  'twenty points': aLongTrend('progress'),
  'twenty terms': aLongTrend('periods'),
}

describe('the document', () => {
  test.each(Object.entries(CASES))('is well-formed and stands alone: %s', async (_, trend) => {
    for (const language of ['zh', 'en'] as const) {
      const svg = await drawTrend(trend, language)
      const root = parsed(svg)
      expect(root.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg')
      expect(root.getAttribute('viewBox')).toBe('0 0 680 280')
      expect(root.getAttribute('role')).toBe('img')
      expect(root.getElementsByTagName('title')).toHaveLength(1)
      expect(svg).not.toMatch(/<script|<foreignObject|<image|@import|@font-face|href|url\(| on\w+=/)
      expect(svg).not.toMatch(/ id=|NaN|Infinity|undefined|null/)
    }
  })

  test.each(Object.entries(CASES))('is the same for the same trend: %s', async (_, trend) => {
    const first = await drawTrend(trend, 'zh')
    await drawTrend(aTrend({ measure: '个' }), 'en')
    expect(await drawTrend(structuredClone(trend), 'zh')).toBe(first)
  })

  test.each(Object.entries(CASES))('is light: %s', async (_, trend) => {
    for (const language of ['zh', 'en'] as const) {
      const svg = await drawTrend(trend, language)
      expect(Buffer.byteLength(svg)).toBeLessThan(20_000)
      expect(gzipSync(svg).length).toBeLessThan(8_000)
    }
  })

  test('is drawn in less than a tenth of a second once ECharts is there', async () => {
    await drawTrend(aTrend(), 'zh')
    const times = []
    for (let turn = 0; turn < 3; turn++) {
      const start = performance.now()
      await drawTrend(aLongTrend('periods'), 'zh')
      times.push(performance.now() - start)
    }
    expect(Math.min(...times)).toBeLessThan(100)
  })

  test('has the size that was asked for, and one drawing when that is narrow', async () => {
    const svg = await drawTrend(aTrend(), 'zh', { width: 340, height: 220 })
    expect(parsed(svg).getAttribute('viewBox')).toBe('0 0 340 220')
    expect(parsed(svg).getElementsByTagName('style')).toHaveLength(0)
  })

  test('keeps what people wrote as text', async () => {
    const title = `<script>alert("1")</script> & 'zr0-c0' {b} \u0000`
    for (const kind of ['progress', 'periods'] as const) {
      const points = [aPoint(2021, { title, titleEn: title, actual: 1 })]
      const svg = await drawTrend(aTrend({ kind, points, measure: '<&"' }), 'zh')
      const root = parsed(svg)
      expect(root.getElementsByTagName('script')).toHaveLength(0)
      expect(root.getElementsByTagName('title')[0]?.textContent).toContain(title.slice(0, -2))
      expect(drawingOf(svg).texts.join(' ')).toContain('<script>alert(')
      expect(drawingOf(svg).texts).toContain('单位：<&"')
    }
  })
})

describe('a cumulative line', () => {
  test('ends today, while the expected line goes on', async () => {
    const drawing = drawingOf(await drawTrend(aTrend(), 'zh'))
    expect(drawing).toMatchObject({ lines: [3], markers: 3, hollow: 5 })
    expect(drawing.texts).toEqual(expect.arrayContaining(['30', '62', '128']))
  })

  test('never shows a figure of a day that lies ahead', async () => {
    const points = [
      aPoint(2021, { actual: 30, expected: 40 }),
      aPoint(2022, { actual: 77, expected: 80, ahead: true }),
    ]
    const drawing = drawingOf(await drawTrend(aTrend({ points }), 'zh'))
    expect(drawing.markers).toBe(1)
    expect(drawing.texts).not.toContain('77')
  })

  test('is broken where a figure is missing, and not where it is zero', async () => {
    const withSecond = (actual: number | null) =>
      aTrend({
        points: [
          aPoint(2020, { actual: 3 }),
          aPoint(2021, { actual: 5 }),
          aPoint(2022, { actual }),
          aPoint(2023, { actual: 9 }),
          aPoint(2024, { actual: 9 }),
        ],
      })
    const missing = drawingOf(await drawTrend(withSecond(null), 'zh'))
    expect(missing).toMatchObject({ lines: [2, 2], markers: 4 })
    const zero = drawingOf(await drawTrend(withSecond(0), 'zh'))
    expect(zero).toMatchObject({ lines: [5], markers: 5 })
  })

  test('says so when nothing is known yet, and still shows what is expected', async () => {
    const points = [aPoint(2021, { expected: 40 }), aPoint(2022, { expected: 80, ahead: true })]
    const zh = drawingOf(await drawTrend(aTrend({ points }), 'zh'))
    expect(zh).toMatchObject({ lines: [], markers: 0, hollow: 2 })
    expect(zh.texts).toContain('尚无数据')
    expect(drawingOf(await drawTrend(aTrend({ points }), 'en')).texts).toContain('No data yet')
  })
})

describe('one figure for each period', () => {
  test('draws zero as a bar with its figure, and nothing for a missing one', async () => {
    const zero = drawingOf(await drawTrend(aYearlyTrend([46, 0, 38]), 'zh'))
    expect(zero.bars).toBe(3)
    expect(zero.texts.filter((text) => text === '0')).toHaveLength(2)
    const missing = drawingOf(await drawTrend(aYearlyTrend([46, null, 38]), 'zh'))
    expect(missing.bars).toBe(2)
    expect(missing.texts.filter((text) => text === '0')).toHaveLength(1)
  })

  test('shows every promise, those ahead as well', async () => {
    expect(drawingOf(await drawTrend(aYearlyTrend([46]), 'zh'))).toMatchObject({
      bars: 1,
      hollow: 5,
    })
  })
})

describe('words', () => {
  test.each([
    ['progress', aTrend(), ['单位：名', '实际', '按进度应达到', '目标 200 名', '2021 年']],
    ['a limit', aTrend({ ceiling: true }), ['按进度的上限', '上限 200 名']],
    ['periods', aYearlyTrend([1]), ['实际', '每期要求 40 名', '2025 年']],
    ['a limit for each period', aYearlyTrend([1], { ceiling: true }), ['每期上限 40 名']],
    ['a share', aTrend({ measure: '%', measureEn: null }), ['200%', '128%', '目标 200%']],
  ])('are Chinese: %s', async (_, trend, words) => {
    expect(drawingOf(await drawTrend(trend, 'zh')).texts).toEqual(expect.arrayContaining(words))
  })

  test.each([
    ['progress', aTrend(), ['Unit: people', 'Actual', 'Expected', 'Goal 200 people', '2021']],
    ['a limit', aTrend({ ceiling: true }), ['Limit by then', 'Limit 200 people']],
    ['periods', aYearlyTrend([1]), ['Actual', 'Promised 40 people', '2025']],
    ['large figures', aTrend({ required: 20_000 }), ['20,000', 'Goal 20,000 people']],
  ])('are English: %s', async (_, trend, words) => {
    const { texts } = drawingOf(await drawTrend(trend, 'en'))
    expect(texts).toEqual(expect.arrayContaining(words))
    expect(texts.join('')).not.toMatch(/\p{Script=Han}/u)
  })
})
