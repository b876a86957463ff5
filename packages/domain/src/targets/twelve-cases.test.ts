import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import type { ObservedValue } from '../observations/observation.ts'
import { valueWords } from '../observations/value-words.ts'
import { assessTarget } from './assess.ts'
import type { TargetRule } from './duties.ts'
import { Light } from './lights.ts'
import { summarise } from './summarise.ts'
import { trendOf } from './trend.ts'

// Twelve things that went wrong in systems of this kind. Those that need a database stand in
// packages/api/src/observations/twelve-cases.test.ts; each is in one of the two, or in both.

const assess = (fields: Partial<TargetRule>, values: readonly ObservedValue[], asOf: string) =>
  assessTarget(aTarget(fields), aContext(), values, asOf)

describe('twelve cases', () => {
  it('1: a running total that is edited in the past stays what was reported last', () => {
    const total = { accumulation: 'running-total' } as const
    const values = [
      aValue({ period: '2022', value: 20 }),
      aValue({ period: '2023', value: 45 }),
      aValue({ period: '2024', value: 70 }),
    ]
    const edited = values.map((value) =>
      value.period === '2022' ? { ...value, value: 30, knownSince: '2026-06-01T00:00:00Z' } : value,
    )
    const on = (entries: ObservedValue[], day: string) => assess(total, entries, day).actual
    expect([on(values, '2022-12-31'), on(edited, '2022-12-31')]).toEqual([20, 30])
    for (const day of ['2023-12-31', '2024-12-31', '2026-12-31'])
      expect(on(edited, day)).toBe(on(values, day))
    expect(on(edited, '2026-12-31')).toBe(70)
  })

  it('2: a running total of three units is the sum of the latest of each', () => {
    const values = [
      aValue({ unit: 'u', period: '2022', value: 10 }),
      aValue({ unit: 'u', period: '2024', value: 25 }),
      aValue({ unit: 'v', period: '2023', value: 30 }),
      aValue({ unit: 'w', period: '2022', value: 5 }),
      aValue({ unit: 'w', period: '2023', value: 8 }),
    ]
    const on = (day: string) => assess({ accumulation: 'running-total' }, values, day).actual
    expect([on('2022-12-31'), on('2023-12-31'), on('2024-12-31')]).toEqual([15, 48, 63])
  })

  it('3: no period carries a value over into the next, nor back from one that has not begun', () => {
    const yearly = { recurrence: 'year', value: 40, accumulation: 'running-total' } as const
    const values = [
      aValue({ period: '2023', value: 1000 }),
      aValue({ period: '2025', value: 1000, knownSince: '2023-05-01T00:00:00Z' }),
    ]
    const actuals = (day: string) => assess(yearly, values, day).parts.map(({ actual }) => actual)
    expect(actuals('2024-12-31')).toEqual([null, null, 1000, null, null])
    expect(actuals('2025-12-31')).toEqual([null, null, 1000, null, 1000])
    expect(assess({}, values, '2024-12-31').actual).toBe(1000)
    const { points } = trendOf(aTarget(yearly), aContext(), values, '2024-12-31')
    expect(points.map(({ actual }) => actual)).toEqual([null, null, 1000, null, null])
  })

  it('4: a zero is a zero in the assessment, the sentence, the trend and the list', () => {
    const zero = aValue({ period: '2023', state: 'zero', value: 0 })
    const { actual, share, rule, sentence } = assess({}, [zero], '2023-12-31')
    expect({ actual, share, rule }).toEqual({ actual: 0, share: 0, rule: 'zero' })
    expect(sentence).toEqual({
      zh: '截至 2023 年底报告为零，按时间进度应为 60 人，进度滞后。',
      en: 'Reported as zero by the end of 2023, 60 people expected by then, behind.',
    })
    const { points } = trendOf(aTarget(), aContext(), [zero], '2023-12-31')
    expect(points.map((point) => point.actual)).toEqual([null, null, 0, null, null])
    expect(valueWords(zero, aTarget(), 'zh')).toBe('0 人')
    const missing = aValue({ state: 'missing', value: null })
    expect(valueWords(missing, aTarget(), 'zh')).toBeNull()
  })

  it('5: the ratio of ratios is that of their numerators and denominators', () => {
    const part = (unit: string, numerator: number, denominator: number) =>
      aValue({ unit, value: null, numerator, denominator })
    const ratio = { kind: 'ratio', value: 90, measure: '%', measureEn: '%' } as const
    const { actual, sentence } = assess(ratio, [part('u', 1, 2), part('v', 9, 10)], '2026-01-01')
    expect(actual).toBeCloseTo((100 * 10) / 12)
    expect(sentence.zh).toBe('83.33%，目标不低于 90%，未完成。')
  })

  it('9: a unit that was merged into another keeps its history', () => {
    const values = [
      aValue({ unit: 'old-u', period: '2022', value: 30 }),
      aValue({ unit: 'old-v', period: '2022', value: 20 }),
      aValue({ unit: 'merged', period: '2024', value: 50 }),
    ]
    const on = (day: string) => assess({}, values, day).actual
    expect([on('2022-12-31'), on('2023-12-31'), on('2024-12-31')]).toEqual([50, 50, 100])
  })

  it('11: a classification that is left empty hides nothing', () => {
    const dimensions = [
      {
        code: 'channel',
        title: '方式',
        categories: ['online', 'offline'].map((code) => ({ code, title: code })),
      },
    ]
    const values = [
      aValue({ period: '2022', value: 30 }),
      aValue({ period: '2023', dimension: 'online', value: 12 }),
      aValue({ period: '2023', dimension: 'offline', value: 8 }),
      aValue({ period: '2024', value: 25 }),
    ]
    expect(assess({ dimensions }, values, '2024-12-31').actual).toBe(75)
    expect(assess({ dimensions: null }, values, '2024-12-31').actual).toBe(75)
  })

  it('12: a parent lies between nothing and all of its parts, whatever they weigh', () => {
    // One target promises ten thousand, one a single base, and one is exceeded fortyfold.
    const lights = [
      assess({ code: 'T', value: 10_000 }, [aValue({ value: 1 })], '2026-01-01'),
      assess({ code: 'T', value: 1 }, [aValue({ value: 40 })], '2026-01-01'),
      assess({ code: 'T', value: 1 }, [], '2026-01-01'),
    ].map(({ light }, index) => ({ target: `T${index}`, light }))
    const { counts, total } = summarise(lights)
    expect(Light.options.reduce((sum, light) => sum + counts[light], 0)).toBe(total)
    expect(counts.met / total).toBeCloseTo(1 / 3)
    const years = assess({ recurrence: 'year', value: 1 }, [aValue({ value: 4000 })], '2026-01-01')
    expect(years.share).toBeCloseTo(1 / 5)
  })
})
