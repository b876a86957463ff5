import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContext, aTarget } from '../../test/factories.ts'
import { anyDay, SHAPES, type Shape } from '../../test/shapes.ts'
import { assessTarget } from './assess.ts'
import type { TargetRule } from './duties.ts'

const YEARS = ['2021', '2022', '2023', '2024', '2025']
const days = fc.tuple(anyDay, anyDay).map((pair) => pair.sort() as [string, string])

function rises(target: TargetRule, context: Shape['context'], [before, after]: [string, string]) {
  const partsOn = (asOf: string) => assessTarget(target, context, [], asOf).parts
  const [earlier, later] = [partsOn(before), partsOn(after)]
  expect(later.length).toBe(earlier.length)
  later.forEach(({ expected, required }, index) => {
    expect(expected ?? 0).toBeGreaterThanOrEqual(earlier[index]?.expected ?? 0)
    if (required !== null) expect(expected ?? 0).toBeLessThanOrEqual(required)
  })
}

describe('what is expected by a day', () => {
  it.each(SHAPES)('never falls and never exceeds what is required: $name', (shape) => {
    fc.assert(fc.property(days, (pair) => rises(shape.target, shape.context, pair)))
  })

  it('is the whole from the due day on, and counts the duties that have come due', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), anyDay, ({ target, context }, asOf) => {
        const { parts, expected } = assessTarget(target, context, [], asOf)
        for (const part of parts) if (part.due <= asOf) expect(part.expected).toBe(part.required)
        if (parts.length > 1) expect(expected).toBe(parts.filter(({ due }) => due <= asOf).length)
      }),
    )
  })
})

describe('what is expected by the yearly breakdown', () => {
  const amounts = fc.array(fc.nat(100), { minLength: 1, maxLength: 5 })
  const rule = fc
    .record({
      amounts,
      adds: fc.boolean(),
      pace: fc.constantFrom(...(['linear', 'at-due'] as const)),
      due: fc.constantFrom(null, '2024-06-30', '2025-12-31'),
    })
    .map(({ amounts: yearly, adds, pace, due }) => {
      const levels = yearly.map((_, index) =>
        yearly.slice(0, index + 1).reduce((total, amount) => total + amount, 0),
      )
      return aTarget({
        recurrence: due === null ? 'plan' : 'once',
        due,
        pace,
        value: levels.at(-1) ?? 0,
        accumulation: adds ? 'increment' : 'snapshot',
        breakdown: (adds ? yearly : levels).map((value, index) => ({
          period: YEARS[index] ?? '',
          value,
        })),
      })
    })

  it('never falls and never exceeds what is required', () => {
    fc.assert(fc.property(rule, days, (target, pair) => rises(target, aContext(), pair)))
  })

  it('is the same whether amounts are given or the levels they come to', () => {
    fc.assert(
      fc.property(amounts, anyDay, (yearly, asOf) => {
        const levels = yearly.map((_, index) =>
          yearly.slice(0, index + 1).reduce((total, amount) => total + amount, 0),
        )
        const expected = (fields: Partial<TargetRule>, values: readonly number[]) =>
          assessTarget(
            aTarget({
              ...fields,
              value: levels.at(-1) ?? 0,
              breakdown: values.map((value, index) => ({ period: YEARS[index] ?? '', value })),
            }),
            aContext(),
            [],
            asOf,
          ).expected
        expect(expected({}, yearly)).toBe(expected({ accumulation: 'running-total' }, levels))
      }),
    )
  })
})
