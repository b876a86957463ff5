import type { Period } from '@gangyao/domain'
import { calendarPeriods } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { addsUp, type DividedRule, stepsOf, withInstalment } from './breakdown.ts'

const plan = { code: '2021-2025', start: '2021-01-01', end: '2025-12-31' }
const periods: Period[] = calendarPeriods(plan).map((period) => ({ ...period, version: 1 }))
const aRule = (fields: Partial<DividedRule> = {}): DividedRule => ({
  recurrence: 'plan',
  accumulation: 'increment',
  kind: 'number',
  value: 100,
  measure: '人',
  measureEn: null,
  due: null,
  ...fields,
})
const codes = (...args: Parameters<typeof stepsOf>) => stepsOf(...args).map(({ code }) => code)

describe('the periods a promise is divided over', () => {
  it('are the years of the plan', () => {
    expect(codes(aRule(), null, periods)).toEqual(['2021', '2022', '2023', '2024', '2025'])
  })

  it('are those until it falls due', () => {
    expect(codes(aRule({ recurrence: 'once', due: '2023-06-30' }), null, periods)).toEqual([
      '2021',
      '2022',
      '2023',
    ])
  })

  it('are its own where each is a promise', () => {
    expect(codes(aRule({ recurrence: 'half' }), null, periods)).toHaveLength(10)
  })

  it('stay what they are where it is divided already', () => {
    const breakdown = [{ period: '2022-Q1', value: 5 }]
    expect(codes(aRule(), breakdown, periods)).toHaveLength(20)
  })

  it('are the next finer ones in a plan without years', () => {
    const halves = periods.filter(({ type }) => type !== 'year')
    expect(codes(aRule(), null, halves)[0]).toBe('2021-H1')
  })
})

describe('writing one value of a breakdown', () => {
  const steps = stepsOf(aRule(), null, periods)

  it('keeps the order of time, and zero', () => {
    const first = withInstalment(null, '2023', 0, steps)
    expect(withInstalment(first, '2021', 4, steps)).toEqual([
      { period: '2021', value: 4 },
      { period: '2023', value: 0 },
    ])
  })

  it('takes it out again, and the last leaves nothing', () => {
    expect(withInstalment([{ period: '2021', value: 4 }], '2021', null, steps)).toBeNull()
  })
})

it('adds up amounts, and no levels', () => {
  expect(addsUp(aRule())).toBe(true)
  expect(addsUp(aRule({ accumulation: 'snapshot' }))).toBe(false)
  expect(addsUp(aRule({ recurrence: 'year' }))).toBe(false)
})
