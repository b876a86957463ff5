import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTarget } from '../../test/factories.ts'
import { anyDay, SHAPES, valuesFor } from '../../test/shapes.ts'
import { assessTarget } from '../targets/assess.ts'
import type { AmendmentRule } from './in-force.ts'

const day = (from: number, to: number) =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / 864e5, max: Date.UTC(to, 11, 31) / 864e5 })
    .map((days) => new Date(days * 864e5).toISOString().slice(0, 10))

const anAmendment: fc.Arbitrary<AmendmentRule> = fc
  .record({
    effective: day(2021, 2025),
    change: fc.record(
      {
        value: fc.nat(200),
        due: day(2021, 2026),
        title: fc.constant('另一个题目'),
        measure: fc.constant('场'),
        comparator: fc.constantFrom(...(['gte', 'lte', 'gt'] as const)),
        scope: fc.constantFrom(
          { kind: 'district' as const },
          { kind: 'register' as const, register: 'towns' },
        ),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ effective, change }) => ({
    plan: '2021-2025',
    code: 'N1',
    position: 0,
    title: '调整通知',
    titleEn: null,
    effective,
    documentNumber: null,
    reason: '上级调整',
    reasonEn: null,
    targets: [{ target: 'T', ...change }],
    tasks: [],
  }))

describe.each(SHAPES)('an amendment of $name', ({ target, context, ...shape }) => {
  const values = valuesFor({ target, context, ...shape })
  const assess = (
    amendments: AmendmentRule[],
    entries: Parameters<typeof assessTarget>[2],
    on: string,
  ) => assessTarget(target, { ...context, amendments }, entries, on)

  it('changes no assessment of a day before it', () => {
    fc.assert(
      fc.property(fc.array(anAmendment, { maxLength: 3 }), values, anyDay, (all, entries, asOf) => {
        const before = all.filter(({ effective }) => effective <= asOf)
        expect(assess(all, entries, asOf)).toEqual(assess(before, entries, asOf))
      }),
    )
  })

  it('changes no duty that was due before it', () => {
    fc.assert(
      fc.property(anAmendment, values, anyDay, (amendment, entries, asOf) => {
        const { effective } = amendment
        const past = (amendments: AmendmentRule[]) =>
          assess(amendments, entries, asOf).parts.filter(({ due }) => due < effective)
        const figures = (amendments: AmendmentRule[]) =>
          past(amendments).map(({ sentence: _, ...part }) => part)
        // A new day for a promise that still stands may itself lie in the past; that is no old duty.
        const moved = amendment.targets.some(({ due }) => due !== undefined && due < effective)
        const known = past([]).length
        if (!moved || known > 0) expect(figures([amendment])).toEqual(figures([]))
      }),
    )
  })

  it('says what it says from its day on, whatever it is called and wherever it stands', () => {
    fc.assert(
      fc.property(anAmendment, anAmendment, values, anyDay, (one, other, entries, asOf) => {
        fc.pre(one.effective !== other.effective)
        expect(assess([one, other], entries, asOf)).toEqual(assess([other, one], entries, asOf))
      }),
    )
  })
})

describe('an amendment of another target', () => {
  it('changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), anAmendment, anyDay, (shape, amendment, asOf) => {
        const stray = {
          ...amendment,
          targets: amendment.targets.map((one) => ({ ...one, target: 'X' })),
        }
        const assess = (amendments: AmendmentRule[]) =>
          assessTarget(aTarget(shape.target), { ...shape.context, amendments }, [], asOf)
        expect(assess([stray])).toEqual(assess([]))
      }),
    )
  })
})
