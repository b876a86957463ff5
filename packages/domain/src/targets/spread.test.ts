import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContext, aTarget } from '../../test/factories.ts'
import { spreadEvenly } from './spread.ts'
import { breakdownFaults } from './target-faults.ts'

const { periods } = aContext()
const years = periods.filter(({ type }) => type === 'year')
const amounts = (...args: Parameters<typeof spreadEvenly>) =>
  spreadEvenly(...args).map(({ value }) => value)

describe('a promise spread evenly', () => {
  it('gives the remainder to the last period', () => {
    expect(amounts(aTarget({ value: 103 }), years)).toEqual([20, 20, 20, 20, 23])
  })

  it('rises to the goal where the latest level counts', () => {
    const target = aTarget({ value: 12, accumulation: 'running-total' })
    expect(amounts(target, years)).toEqual([2, 4, 6, 8, 12])
  })

  it('is the promise itself where every period has its own', () => {
    expect(amounts(aTarget({ value: 40, recurrence: 'year' }), years)).toEqual([40, 40, 40, 40, 40])
  })

  it('keeps decimals that were promised, and zero', () => {
    expect(amounts(aTarget({ value: 0.8 }), years)).toEqual([0.16, 0.16, 0.16, 0.16, 0.16])
    expect(amounts(aTarget({ value: 0 }), years)).toEqual([0, 0, 0, 0, 0])
    expect(amounts(aTarget({ value: null }), years)).toEqual([])
  })

  it('is always a breakdown without fault', () => {
    const value = fc.oneof(
      fc.nat({ max: 1_000_000 }),
      fc.nat({ max: 1_000_000 }).map((hundredths) => hundredths / 100),
    )
    const accumulation = fc.constantFrom(
      'increment' as const,
      'distinct' as const,
      'running-total' as const,
      'snapshot' as const,
    )
    const recurrence = fc.constantFrom('plan' as const, 'once' as const, 'year' as const)
    fc.assert(
      fc.property(value, accumulation, recurrence, (value, accumulation, recurrence) => {
        const target = aTarget({ value, accumulation, recurrence })
        const breakdown = spreadEvenly(target, years)
        expect(breakdownFaults({ ...target, breakdown }, periods)).toEqual([])
      }),
    )
  })
})
