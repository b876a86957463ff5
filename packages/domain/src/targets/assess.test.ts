import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import type { ObservedValue } from '../observations/observation.ts'
import { assessTarget } from './assess.ts'
import type { TargetRule } from './duties.ts'

const END = '2025-12-31'
const AFTER = '2026-11-23'
const assess = (target: TargetRule, values: readonly ObservedValue[], asOf = AFTER) =>
  assessTarget(target, aContext(), values, asOf)

describe('periods that go round in a ring', () => {
  it('hold nothing, and the assessment ends', () => {
    const context = aContext()
    const parents = new Map([
      ['2022', '2023'],
      ['2023', '2022'],
    ])
    const periods = context.periods.map((period) => ({
      ...period,
      parent: parents.get(period.code) ?? period.parent,
    }))
    const values = [aValue({ period: '2022' }), aValue({ period: '2024' })]
    expect(assessTarget(aTarget(), { ...context, periods }, values, AFTER).actual).toBe(10)
  })
})

describe('a total over the plan', () => {
  it('adds up what each year reports and is met when the sum reaches the number', () => {
    const result = assess(aTarget(), [
      aValue({ period: '2022', value: 60 }),
      aValue({ period: '2024', value: 40 }),
    ])
    expect(result).toMatchObject({ light: 'met', required: 100, actual: 100, share: 1 })
    expect(result.sentence.zh).toBe('100 人，已达到目标（不少于 100 人）。')
  })

  it('is behind when less is there than the passed time asks for', () => {
    const result = assess(aTarget(), [aValue({ period: '2021', value: 10 })], '2023-06-30')
    expect(result).toMatchObject({ light: 'behind', actual: 10 })
    expect(result.expected).toBe(49)
  })

  it('is on course from nine tenths of the expected on', () => {
    const values = [aValue({ period: '2021', value: 46 })]
    expect(assess(aTarget(), values, '2023-06-30').light).toBe('on-course')
  })

  it('expects three fifths at the end of the third of five years, leap day or not', () => {
    const result = assess(aTarget(), [aValue({ period: '2021', value: 60 })], '2023-12-31')
    expect(result).toMatchObject({ expected: 60, light: 'on-course' })
  })

  it('is overdue the day after it was due, and only behind on the day itself', () => {
    const values = [aValue({ period: '2021', value: 99 })]
    expect(assess(aTarget(), values, END).light).toBe('behind')
    expect(assess(aTarget(), values, '2026-01-01').light).toBe('overdue')
  })

  it('tells no data from a report of zero', () => {
    expect(assess(aTarget(), []).light).toBe('no-data')
    const zero = assess(aTarget(), [aValue({ state: 'zero', value: 0 })])
    expect(zero).toMatchObject({ light: 'overdue', actual: 0 })
    expect(zero.sentence.zh).toContain('报告为零')
  })

  it('does not count a value before the day it holds from', () => {
    const values = [aValue({ period: '2024', value: 100 })]
    expect(assess(aTarget(), values, '2024-06-30').actual).toBeNull()
    expect(assess(aTarget(), values, '2024-12-31').actual).toBe(100)
  })

  it('counts a figure given during the running year from the day it was given', () => {
    const values = [aValue({ value: 30, knownSince: '2024-05-01T08:00:00.000Z' })]
    expect(assess(aTarget(), values, '2024-06-30').actual).toBe(30)
  })

  it('takes a year’s own figure for its quarters instead of adding both', () => {
    const values = [
      aValue({ period: '2024', value: 50 }),
      aValue({ period: '2024-Q1', value: 20 }),
      aValue({ period: '2023-Q1', value: 7 }),
    ]
    expect(assess(aTarget(), values).actual).toBe(57)
  })

  it('takes the undivided figure for its breakdown instead of adding both', () => {
    const values = [
      aValue({ value: 50 }),
      aValue({ dimension: 'online', value: 20 }),
      aValue({ period: '2023', dimension: 'online', value: 3 }),
    ]
    expect(assess(aTarget(), values).actual).toBe(53)
  })
})

describe('a promise of every year', () => {
  const yearly = aTarget({ recurrence: 'year', value: 40, measure: '名' })

  it('gives each year a light of its own', () => {
    const result = assess(yearly, [aValue({ value: 46 }), aValue({ period: '2022', value: 30 })])
    expect(result.parts.map(({ light }) => light)).toEqual([
      'no-data',
      'overdue',
      'no-data',
      'met',
      'no-data',
    ])
    expect(result.parts[3]?.sentence.zh).toBe('2024 年：46 名，已达到目标（不少于 40 名）。')
  })

  it('counts years, and says which are missed and which unknown', () => {
    const result = assess(yearly, [aValue({ value: 46 }), aValue({ period: '2022', value: 30 })])
    expect(result).toMatchObject({ light: 'overdue', required: 5, expected: 5, actual: 1 })
    expect(result.sentence.zh).toBe(
      '共 5 年，已完成 1 年；逾期 1：2022 年；无数据 3：2021 年、2023 年、2025 年。',
    )
    expect(result.sentence.en).toBe(
      'Met in 1 of 5 years; 1 overdue: 2022; 3 without data: 2021, 2023, 2025.',
    )
  })

  it('never carries a value into another year', () => {
    const result = assess(yearly, [aValue({ value: 1000 })])
    expect(result.parts.map(({ actual }) => actual)).toEqual([null, null, null, 1000, null])
  })

  it('is on course while the years that have passed are met', () => {
    const values = ['2021', '2022', '2023'].map((period) => aValue({ period, value: 40 }))
    expect(assess(yearly, values, '2024-03-01').light).toBe('on-course')
  })

  it('says the promise in words', () => {
    expect(assess(yearly, []).requirement).toEqual({
      zh: '每年不少于 40 名',
      en: 'at least 40 people every year',
    })
  })
})

describe('a stock at a date', () => {
  const stock = aTarget({ accumulation: 'snapshot', value: 10_000, due: END, recurrence: 'once' })

  it('takes the latest figure and does not add years', () => {
    const values = [
      aValue({ period: '2023', value: 8_000 }),
      aValue({ period: '2025', value: 10_250 }),
    ]
    expect(assess(stock, values)).toMatchObject({ light: 'met', actual: 10_250 })
  })

  it('adds the latest figures of several units', () => {
    const values = [
      aValue({ unit: 'u', period: '2023', value: 3_000 }),
      aValue({ unit: 'u', period: '2024', value: 4_000 }),
      aValue({ unit: 'v', period: '2024', value: 5_000 }),
    ]
    expect(assess(stock, values).actual).toBe(9_000)
  })

  it('is met late when it was reached after its day', () => {
    const early = aTarget({ ...stock, due: '2023-12-31' })
    const result = assess(early, [aValue({ period: '2024', value: 10_000 })])
    expect(result).toMatchObject({ light: 'met', rule: 'met-late' })
    expect(result.sentence.zh).toContain('逾期后完成')
  })
})

describe('a promise that is kept', () => {
  it('has no lateness where it is a ceiling, whose time must pass first', () => {
    const most = aTarget({ comparator: 'lte', value: 5, recurrence: 'once', due: '2023-12-31' })
    const result = assess(most, [aValue({ period: '2024', value: 3 })], '2025-06-30')
    expect(result).toMatchObject({ light: 'met', rule: 'met' })
  })

  it('is more than the number where the text says 超过, on the day itself too', () => {
    const more = aTarget({ comparator: 'gt' })
    expect(assess(more, [aValue({ value: 100 })], END).light).toBe('behind')
    expect(assess(more, [aValue({ value: 101 })], END).light).toBe('met')
  })
})

describe('what does not apply', () => {
  const none = (fields: Partial<ObservedValue>) =>
    aValue({ state: 'not-applicable', value: null, ...fields })

  it('in one quarter is still owed over the plan', () => {
    const result = assess(aTarget(), [none({ period: '2021-Q1' })])
    expect(result).toMatchObject({ light: 'no-data', label: { zh: '无数据' }, required: 100 })
    const whole = assess(aTarget(), [none({ period: '2021-2025' })])
    expect(whole).toMatchObject({ label: { zh: '不适用' }, required: null })
  })

  it('stands in place of a zero that was counted', () => {
    const yearly = aTarget({ recurrence: 'year', value: 5 })
    const values = [aValue({ source: 'counted', state: 'zero', value: 0 }), none({})]
    expect(assess(yearly, values).parts.map(({ period }) => period.code)).not.toContain('2024')
  })
})

describe('a ratio', () => {
  const ratio = aTarget({ kind: 'ratio', value: 90, measure: '%', pace: 'at-due' })
  const part = (numerator: number, denominator: number, unit = 'u') =>
    aValue({ unit, value: null, numerator, denominator })

  it('adds numerators and denominators, and never averages ratios', () => {
    expect(assess(ratio, [part(1, 2), part(9, 10, 'v')]).actual).toBeCloseTo((100 * 10) / 12)
  })

  it('is not due until its day', () => {
    expect(assess(ratio, [], '2024-01-01').light).toBe('not-due')
  })
})

describe('a promise for each of a register', () => {
  const towns = aTarget({
    kind: 'milestone',
    comparator: 'all',
    value: null,
    recurrence: 'once',
    due: '2024-12-31',
    pace: 'at-due',
    scope: { kind: 'register', register: 'towns', except: ['a'] },
  })
  const done = (entity: string, happened: string) => aValue({ entity, value: 1, happened })

  it('owes one duty per entity in scope', () => {
    const result = assess(towns, [done('b', '2024-05-01'), done('a', '2024-05-01')])
    expect(result).toMatchObject({ light: 'no-data', required: 2, actual: 1 })
    expect(result.sentence.zh).toBe('共 2 个，已完成 1 个；无数据 1：丙镇。')
  })

  it('says so when the register is empty, instead of calling it met', () => {
    const schools = aTarget({
      ...towns,
      recurrence: 'term',
      scope: { kind: 'register', register: 'schools' },
    })
    const result = assess(schools, [])
    expect(result).toMatchObject({ light: 'no-data', required: null, parts: [] })
    expect(result.sentence.zh).toBe('“学校”名录尚未录入，暂无法研判。')
  })

  it('drops an entity that reports that the duty does not apply', () => {
    const result = assess(towns, [
      done('b', '2024-05-01'),
      aValue({ entity: 'c', state: 'not-applicable', value: null }),
    ])
    expect(result.light).toBe('met')
  })
})

describe('a ceiling', () => {
  const ceiling = aTarget({ comparator: 'lte', value: 5 })

  it('is on course while it holds and met only when its time is over', () => {
    const values = [aValue({ period: '2021', value: 3 })]
    expect(assess(ceiling, values, '2023-01-01').light).toBe('on-course')
    expect(assess(ceiling, values).light).toBe('met')
  })

  it('is behind as soon as it is broken', () => {
    const values = [aValue({ period: '2021', value: 6 })]
    expect(assess(ceiling, values, '2023-01-01').light).toBe('behind')
  })
})

describe('for any values', () => {
  const value = fc.record({
    period: fc.constantFrom('2021', '2022', '2023-Q1', '2023-H1', '2024', '2025-Q4', '2021-2025'),
    unit: fc.constantFrom('u', 'v'),
    value: fc.nat(1000),
    state: fc.constantFrom('reported', 'estimated', 'missing'),
  })
  const values = fc
    .uniqueArray(value, { selector: ({ period, unit }) => `${period}~${unit}`, maxLength: 12 })
    .map((entries) =>
      entries.map((entry) =>
        aValue({
          ...entry,
          state: entry.state as ObservedValue['state'],
          value: entry.state === 'missing' ? null : entry.value,
        }),
      ),
    )
  const target = fc.record({
    accumulation: fc.constantFrom('increment', 'running-total', 'snapshot'),
    recurrence: fc.constantFrom('plan', 'year', 'quarter'),
    value: fc.integer({ min: 1, max: 500 }),
  })

  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(target, values, fc.gen(), (fields, entries, gen) => {
        const shuffled = gen(fc.shuffledSubarray, entries, {
          minLength: entries.length,
          maxLength: entries.length,
        })
        const rule = aTarget(fields as Partial<TargetRule>)
        expect(assess(rule, shuffled)).toEqual(assess(rule, entries))
      }),
    )
  })

  it('keeps the share of a promise with several duties between 0 and 1', () => {
    fc.assert(
      fc.property(target, values, (fields, entries) => {
        const { share, parts } = assess(aTarget(fields as Partial<TargetRule>), entries)
        if (parts.length > 1 && share !== null) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('never turns a zero into missing', () => {
    fc.assert(
      fc.property(target, (fields) => {
        const rule = aTarget(fields as Partial<TargetRule>)
        const zero = aValue({ period: '2024-Q1', state: 'zero', value: 0 })
        const part = assess(rule, [zero]).parts.find(({ actual }) => actual !== null)
        expect(part?.actual).toBe(0)
      }),
    )
  })
})

describe('an approximate promise', () => {
  it('is kept within its tolerance, a tenth unless it says another, to the very number', () => {
    const light = (tolerance: number | null, value: number) =>
      assess(aTarget({ comparator: 'about', value: 150, tolerance }), [aValue({ value })]).light
    expect([light(null, 135), light(null, 134)]).toEqual(['met', 'overdue'])
    expect([light(0.18, 123), light(0.18, 122)]).toEqual(['met', 'overdue'])
    expect([light(0, 150), light(0, 149)]).toEqual(['met', 'overdue'])
  })
})

describe('a promise held against an outside series', () => {
  it('has no light while there is nothing to compare with', () => {
    const relative = aTarget({ comparator: 'benchmark', value: null, benchmark: 'city' })
    const result = assess(relative, [aValue({ value: 4.5 })])
    expect(result.light).toBe('no-data')
    expect(result.sentence.zh).toBe('4.5 人，尚无对照数据。')
  })
})
