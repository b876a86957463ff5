import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import { assessTarget } from './assess.ts'
import type { TargetRule } from './duties.ts'

const expected = (fields: Partial<TargetRule>, asOf: string) =>
  assessTarget(aTarget(fields), aContext(), [], asOf).expected

describe('what is expected as time passes', () => {
  it('is nothing before the plan begins and all of it from the due day on', () => {
    expect(expected({}, '2020-12-31')).toBe(0)
    expect(expected({}, '2025-12-31')).toBe(100)
    expect(expected({ recurrence: 'once', due: '2022-12-31' }, '2022-12-31')).toBe(100)
  })

  it('is a whole number where the promise is one, and none where it is not', () => {
    expect(expected({ value: 5 }, '2023-06-30')).toBe(2)
    expect(expected({ value: 2.5 }, '2023-12-31')).toBeCloseTo(1.5)
  })

  it('is nothing at all until the due day where only that counts', () => {
    expect(expected({ pace: 'at-due' }, '2025-12-30')).toBeNull()
    expect(expected({ pace: 'at-due' }, '2025-12-31')).toBe(100)
  })

  it('is the ceiling from the first day on', () => {
    expect(expected({ comparator: 'lte', value: 5 }, '2021-01-01')).toBe(5)
  })

  it('is nothing known while there is nothing to compare with', () => {
    expect(
      expected({ comparator: 'benchmark', value: null, benchmark: 'city' }, '2025-12-31'),
    ).toBe(null)
  })
})

describe('what is expected by the yearly breakdown', () => {
  it('is nothing before its first year is over where only its end counts', () => {
    const breakdown = [{ period: '2022', value: 100 }]
    const steps: Partial<TargetRule> = { breakdown, pace: 'at-due' }
    expect(expected(steps, '2022-12-30')).toBeNull()
    expect(expected(steps, '2022-12-31')).toBe(100)
    expect(assessTarget(aTarget(steps), aContext(), [], '2022-06-30').light).toBe('not-due')
  })

  const years = (...values: number[]) =>
    values.map((value, index) => ({ period: `${2021 + index}`, value }))
  const increments = { value: 100, breakdown: years(0, 10, 20, 30, 40) }
  const levels = {
    value: 100,
    accumulation: 'snapshot',
    breakdown: years(0, 10, 30, 60, 100),
  } as const

  it('is what the years that have passed come to', () => {
    for (const target of [increments, levels]) {
      expect(expected(target, '2021-12-31')).toBe(0)
      expect(expected(target, '2022-12-31')).toBe(10)
      expect(expected(target, '2024-12-31')).toBe(60)
      expect(expected(target, '2025-12-31')).toBe(100)
    }
  })

  it('is of the running year what has passed of it', () => {
    // 182 of 366 days of 2024, of 30: 14.9 and the 30 before.
    expect(expected(increments, '2024-06-30')).toBe(44)
    expect(expected(levels, '2024-06-30')).toBe(44)
  })

  it('is nothing of the running year where only its end counts', () => {
    expect(expected({ ...increments, pace: 'at-due' }, '2024-12-30')).toBe(30)
    expect(expected({ ...increments, pace: 'at-due' }, '2024-12-31')).toBe(60)
  })

  it('does not depend on the order in which the years are written', () => {
    const breakdown = [...levels.breakdown].reverse()
    expect(expected({ ...levels, breakdown }, '2023-12-31')).toBe(30)
  })

  it('never asks for more than a lowered promise', () => {
    expect(expected({ ...increments, value: 50 }, '2024-12-31')).toBe(50)
  })

  it('passes over periods that the plan does not have', () => {
    expect(expected({ value: 40, breakdown: [{ period: '1999', value: 40 }] }, '2024-12-31')).toBe(
      0,
    )
  })

  it('is the promise of its own where every year is one', () => {
    const yearly = aTarget({ recurrence: 'year', value: 40, breakdown: years(20, 30) })
    const { parts } = assessTarget(
      yearly,
      aContext(),
      [aValue({ period: '2021', value: 20 })],
      '2026-01-01',
    )
    expect(parts.map(({ required }) => required)).toEqual([20, 30, 40, 40, 40])
    expect(parts[0]?.light).toBe('met')
    expect(parts[0]?.sentence.zh).toBe('2021 年：20 人，已达到目标（不少于 20 人）。')
  })
})
