import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import type { ObservedValue } from '../observations/observation.ts'
import type { TargetRule } from './duties.ts'
import { dateValue, tally } from './tally.ts'

const { periods } = aContext()
const periodOf = (code: string) => {
  const period = periods.find((candidate) => candidate.code === code)
  if (!period) throw new Error(`no period ${code}`)
  return period
}
const tallied = (target: Partial<TargetRule>, values: ObservedValue[], asOf = '2026-01-01') =>
  tally(
    aTarget(target),
    values.map((value) => dateValue(value, periodOf(value.period))),
    asOf,
  )
const actual = (...args: Parameters<typeof tallied>) => tallied(...args).actual

const dimensions = [
  {
    code: 'channel',
    title: '方式',
    categories: ['online', 'offline'].map((code) => ({ code, title: code })),
  },
  {
    code: 'sex',
    title: '性别',
    categories: ['women', 'men'].map((code) => ({ code, title: code })),
  },
]

describe('the day a value holds from', () => {
  const from = (fields: Partial<ObservedValue>) =>
    dateValue(aValue(fields), periodOf('2024')).holdsFrom

  it('is the day it happened', () => {
    expect(from({ happened: '2024-03-08', knownSince: '2024-02-01T00:00:00Z' })).toBe('2024-03-08')
  })

  it('is the end of its period when it was recorded after it', () => {
    expect(from({ knownSince: '2025-02-01T00:00:00Z' })).toBe('2024-12-31')
  })

  it('is the day it was recorded during its period, by the clock of China', () => {
    expect(from({ knownSince: '2024-06-30T15:59:00Z' })).toBe('2024-06-30')
    expect(from({ knownSince: '2024-06-30T16:00:00Z' })).toBe('2024-07-01')
  })

  it('is the first day of its period when it was recorded before it', () => {
    expect(from({ knownSince: '2023-11-01T00:00:00Z' })).toBe('2024-01-01')
  })
})

describe('what values come to', () => {
  it('is the figure of the plan where there is one, without that of a term that ends after it', () => {
    const late = {
      ...periodOf('2024-autumn'),
      parent: '2025',
      start: '2025-08-20',
      end: '2026-01-20',
    }
    const whole = dateValue(aValue({ period: '2021-2025', value: 60 }), periodOf('2021-2025'))
    const term = dateValue(aValue({ period: late.code, value: 20 }), late)
    expect(tally(aTarget(), [whole, term], '2026-06-30').actual).toBe(60)
  })

  it('is nothing known where there is no value, or only words that there is none', () => {
    expect(tallied({}, [])).toEqual({ actual: null, notApplicable: false })
    expect(tallied({}, [aValue({ state: 'missing', value: null })]).actual).toBeNull()
  })

  it('does not apply where every report says so', () => {
    const exempt = aValue({ state: 'not-applicable', value: null })
    expect(tallied({}, [exempt]).notApplicable).toBe(true)
    expect(tallied({}, [exempt, aValue({ unit: 'v', value: 3 })])).toEqual({
      actual: 3,
      notApplicable: false,
    })
    expect(
      tallied({}, [exempt, aValue({ unit: 'v', state: 'missing', value: null })]).notApplicable,
    ).toBe(false)
  })

  it('is not a zero where the value was given while the target was of another kind', () => {
    const pair = aValue({ value: null, numerator: 3, denominator: 4 })
    expect(actual({ kind: 'number' }, [pair])).toBeNull()
    expect(actual({ kind: 'ratio' }, [aValue({ value: 46 })])).toBeNull()
    expect(actual({ kind: 'ratio' }, [pair])).toBe(75)
  })

  it('counts the autumn term with the year that it begins in', () => {
    const values = [
      aValue({ period: '2024', value: 50 }),
      aValue({ period: '2024-spring', value: 20 }),
      aValue({ period: '2024-autumn', value: 10 }),
    ]
    expect(actual({}, values)).toBe(50)
    expect(actual({}, values.slice(1))).toBe(30)
  })

  it('is one thing done however often it is reported', () => {
    const milestone = { kind: 'milestone', value: null } as const
    expect(actual(milestone, [aValue({ value: 1 }), aValue({ unit: 'v', value: 1 })])).toBe(1)
    expect(actual(milestone, [aValue({ value: 0 })])).toBe(0)
  })

  it('is the later of two reports of one survey', () => {
    const survey = { kind: 'survey', value: 15 } as const
    const values = [
      aValue({ value: 14, knownSince: '2026-01-01T00:00:00Z' }),
      aValue({ unit: 'v', value: 12, knownSince: '2026-02-01T00:00:00Z' }),
    ]
    expect(actual(survey, values)).toBe(12)
    expect(actual(survey, values.reverse())).toBe(12)
  })
})

describe('a breakdown', () => {
  const part = (dimension: string, value: number, fields: Partial<ObservedValue> = {}) =>
    aValue({ dimension, value, ...fields })

  it('adds up where it stands alone', () => {
    expect(actual({ dimensions }, [part('online', 3), part('offline', 4)])).toBe(7)
  })

  it('gives way to the undivided figure of the same period', () => {
    expect(actual({ dimensions }, [part('online', 3), part('', 10)])).toBe(10)
  })

  it('gives way to the undivided stock of the same period, even when it came later', () => {
    const values = [
      part('', 10, { knownSince: '2024-05-01T00:00:00Z' }),
      part('online', 3, { knownSince: '2024-09-01T00:00:00Z' }),
    ]
    expect(actual({ dimensions, accumulation: 'snapshot' }, values)).toBe(10)
  })

  it('gives way to the first of several', () => {
    expect(actual({ dimensions }, [part('women', 5), part('online', 3), part('offline', 4)])).toBe(
      7,
    )
  })

  it('of a quarter gives way to the year, however that is broken down', () => {
    const quarter = part('women', 5, { period: '2024-Q1' })
    expect(actual({ dimensions }, [quarter, part('', 10)])).toBe(10)
    expect(actual({ dimensions }, [quarter, part('online', 3), part('offline', 4)])).toBe(7)
  })

  it('of a year stands beside a quarter of another category', () => {
    expect(
      actual({ dimensions }, [part('online', 3), part('offline', 4, { period: '2024-Q1' })]),
    ).toBe(7)
  })

  it('of this year stands for the undivided stock of last year, and the other way round', () => {
    const snapshot = { dimensions, accumulation: 'snapshot' } as const
    const split = [part('online', 60), part('offline', 50)]
    expect(actual(snapshot, [part('', 100, { period: '2023' }), ...split])).toBe(110)
    expect(actual(snapshot, [part('', 120, { period: '2025' }), ...split])).toBe(120)
  })

  it('keeps the last stock of a category that was not reported again', () => {
    const snapshot = { dimensions, accumulation: 'snapshot' } as const
    expect(actual(snapshot, [part('online', 60), part('offline', 50, { period: '2023' })])).toBe(
      110,
    )
  })

  it('by a category that the target no longer has still counts', () => {
    expect(actual({ dimensions: null }, [part('online', 3)])).toBe(3)
  })
})

describe('a typed figure beside a counted one', () => {
  it('stands for the same category, and leaves the others', () => {
    const counted = (dimension: string, value: number) =>
      aValue({ source: 'counted', dimension, value })
    expect(
      actual({ dimensions }, [
        counted('online', 3),
        counted('offline', 4),
        aValue({ dimension: 'online', value: 9 }),
      ]),
    ).toBe(13)
  })

  it('is a zero that counts, or silence that does not', () => {
    const counted = aValue({ source: 'counted', value: 7 })
    expect(actual({}, [counted, aValue({ state: 'zero', value: 0 })])).toBe(0)
    expect(actual({}, [counted, aValue({ state: 'missing', value: null })])).toBe(7)
  })

  it('stands only from the day that it holds', () => {
    const values = [
      aValue({ source: 'counted', value: 7, knownSince: '2024-02-01T00:00:00Z' }),
      aValue({ value: 9, knownSince: '2024-05-01T00:00:00Z' }),
    ]
    expect(actual({}, values, '2024-03-31')).toBe(7)
    expect(actual({}, values, '2024-05-01')).toBe(9)
  })
})
