import { describe, expect, it } from 'vitest'
import { aContext, aTarget } from '../../test/factories.ts'
import type { TargetRule } from './duties.ts'
import { breakdownFaults, dimensionFaults } from './target-faults.ts'

const { periods } = aContext()
const found = (fields: Partial<TargetRule>) =>
  breakdownFaults(aTarget(fields), periods).map(({ code, field }) => `${code} ${field}`)
const of = (...entries: [string, number][]) => entries.map(([period, value]) => ({ period, value }))

describe('a yearly breakdown', () => {
  it('may be left out', () => {
    expect(found({ breakdown: null })).toEqual([])
    expect(found({ breakdown: [] })).toEqual([])
  })

  it('comes to the promise', () => {
    expect(found({ breakdown: of(['2021', 60], ['2022', 40]) })).toEqual([])
    expect(found({ breakdown: of(['2021', 60], ['2022', 41]) })).toEqual([
      'breakdown-does-not-add-up breakdown',
    ])
    const [fault] = breakdownFaults(aTarget({ value: 1000, breakdown: of(['2021', 1]) }), periods)
    expect(fault?.message).toEqual({
      zh: '各期合计 1，与目标 1,000 不符',
      en: 'The periods add up to 1, and not to 1,000',
    })
  })

  it('adds up as on paper', () => {
    expect(found({ value: 0.8, breakdown: of(['2021', 0.1], ['2022', 0.7]) })).toEqual([])
  })

  it('of a level does not go down and ends in the promise', () => {
    const level = { accumulation: 'snapshot' } as const
    expect(found({ ...level, breakdown: of(['2021', 60], ['2022', 100]) })).toEqual([])
    expect(found({ ...level, breakdown: of(['2021', 60], ['2022', 50], ['2023', 100]) })).toEqual([
      'breakdown-goes-down breakdown',
    ])
    expect(found({ ...level, breakdown: of(['2021', 60], ['2022', 90]) })).toEqual([
      'breakdown-does-not-add-up breakdown',
    ])
  })

  it('of a level may be written in any order', () => {
    const level = { accumulation: 'snapshot' } as const
    expect(found({ ...level, breakdown: of(['2022', 100], ['2021', 60]) })).toEqual([])
  })

  it('names periods within the plan, and not the plan', () => {
    expect(found({ breakdown: of(['2026', 100]) })).toEqual(['unknown-period breakdown.0.period'])
    expect(found({ breakdown: of(['2021-2025', 100]) })).toEqual([
      'unknown-period breakdown.0.period',
    ])
  })

  it('names no day twice', () => {
    expect(found({ breakdown: of(['2021', 50], ['2021', 50]) })).toEqual([
      'periods-overlap breakdown.1.period',
    ])
    expect(found({ breakdown: of(['2021', 50], ['2021-Q2', 50]) })).toEqual([
      'periods-overlap breakdown.1.period',
    ])
  })

  it('of a promise for every year names years and need not come to anything', () => {
    const yearly = { recurrence: 'year', value: 40 } as const
    expect(found({ ...yearly, breakdown: of(['2021', 20], ['2022', 30]) })).toEqual([])
    expect(found({ ...yearly, breakdown: of(['2021-Q1', 20]) })).toEqual([
      'wrong-period breakdown.0.period',
    ])
  })
})

describe('dimensions', () => {
  const categories = (...codes: string[]) => codes.map((code) => ({ code, title: code }))

  it('use each category once among all of them', () => {
    const target = aTarget({
      dimensions: [
        { code: 'audience', title: '对象', categories: categories('children', 'adults') },
        { code: 'channel', title: '方式', categories: categories('online', 'children') },
      ],
    })
    expect(dimensionFaults(target)).toEqual([
      {
        code: 'duplicate-code',
        field: 'dimensions.1.categories.1.code',
        message: { zh: '类别代码 children 用了两次', en: 'The category children is there twice' },
      },
    ])
    expect(dimensionFaults(aTarget())).toEqual([])
  })
})
