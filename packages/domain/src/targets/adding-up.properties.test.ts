import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import { anyDay, shuffled } from '../../test/shapes.ts'
import type { ObservedValue } from '../observations/observation.ts'
import { assessTarget } from './assess.ts'
import type { TargetRule } from './duties.ts'

const AFTER = '2026-06-30'
const actualOf = (target: TargetRule, values: readonly ObservedValue[], asOf = AFTER) =>
  assessTarget(target, aContext(), values, asOf).actual

const audience = {
  code: 'audience',
  title: '对象',
  categories: ['children', 'adults', 'elderly'].map((code) => ({ code, title: code })),
}
const channel = {
  code: 'channel',
  title: '方式',
  categories: ['online', 'offline'].map((code) => ({ code, title: code })),
}
const divided = { dimensions: [audience, channel] }
const byAudience = audience.categories.map(({ code }) => code)
const byChannel = channel.categories.map(({ code }) => code)

const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100)
const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']
const sum = (values: readonly number[]) =>
  Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100

const ADDED = [
  ['increment', {}],
  ['distinct', { accumulation: 'distinct' }],
] as [string, Partial<TargetRule>][]
const LEVELS = [
  ['snapshot', { accumulation: 'snapshot' }],
  ['running-total', { accumulation: 'running-total' }],
] as [string, Partial<TargetRule>][]

describe.each(ADDED)('values that add up (%s)', (_, fields) => {
  const target = aTarget({ ...fields, ...divided })

  it('come to the same for a year and for its quarters', () => {
    fc.assert(
      fc.property(fc.tuple(cents, cents, cents, cents), (parts) => {
        const split = parts.map((value, index) => aValue({ period: quarters[index], value }))
        expect(actualOf(target, split)).toBe(sum(parts))
        expect(actualOf(target, [aValue({ value: sum(parts) })])).toBe(sum(parts))
      }),
    )
  })

  it('come to the same for one unit and for several', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), (parts) => {
        const split = parts.map((value, index) => aValue({ unit: `u${index}`, value }))
        expect(actualOf(target, split)).toBe(sum(parts))
      }),
    )
  })

  it('are a number on paper, in whatever order they come', () => {
    expect(
      actualOf(
        target,
        [0.1, 0.7].map((value, index) => aValue({ unit: `u${index}`, value })),
      ),
    ).toBe(0.8)
    fc.assert(
      fc.property(
        fc
          .array(cents, { minLength: 2, maxLength: 8 })
          .chain((parts) =>
            shuffled(parts.map((value, index) => aValue({ unit: `u${index}`, value }))),
          ),
        (values) => {
          expect(actualOf(target, values)).toBe(sum(values.map(({ value }) => value ?? 0)))
        },
      ),
    )
  })

  it('are not counted again where the year is given beside its quarters', () => {
    fc.assert(
      fc.property(cents, fc.tuple(cents, cents, cents, cents), (year, parts) => {
        const split = parts.map((value, index) => aValue({ period: quarters[index], value }))
        expect(actualOf(target, [...split, aValue({ value: year })])).toBe(year)
      }),
    )
  })

  it('are not counted again where the year is undivided and its quarters are divided', () => {
    fc.assert(
      fc.property(
        cents,
        cents,
        fc.constantFrom(...byAudience),
        fc.constantFrom(...quarters),
        (year, part, dimension, period) => {
          const values = [aValue({ value: year }), aValue({ period, dimension, value: part })]
          expect(actualOf(target, values)).toBe(year)
        },
      ),
    )
  })

  it('change by what is entered for another period, and by nothing else', () => {
    fc.assert(
      fc.property(cents, cents, fc.constantFrom('2021', '2022', '2023'), (now, before, period) => {
        expect(actualOf(target, [aValue({ value: now }), aValue({ period, value: before })])).toBe(
          sum([now, before]),
        )
      }),
    )
  })
})

describe.each(LEVELS)('values of which the latest counts (%s)', (_, fields) => {
  const target = aTarget({ ...fields, ...divided })

  it('do not change when an earlier period is entered or corrected', () => {
    fc.assert(
      fc.property(
        cents,
        fc.array(cents, { maxLength: 3 }),
        fc.constantFrom(...byAudience, ''),
        (now, before, dimension) => {
          const earlier = before.map((value, index) =>
            aValue({ period: ['2021', '2022', '2023'][index], value, dimension }),
          )
          expect(actualOf(target, [aValue({ value: now }), ...earlier])).toBe(now)
        },
      ),
    )
  })

  it('add up over units, each with its own latest', () => {
    fc.assert(
      fc.property(fc.tuple(cents, cents, cents), fc.tuple(cents, cents, cents), (old, latest) => {
        const values = ['u', 'v', 'w'].flatMap((unit, index) => [
          aValue({ unit, period: '2022', value: old[index] ?? 0 }),
          aValue({ unit, period: '2024', value: latest[index] ?? 0 }),
        ])
        expect(actualOf(target, values)).toBe(sum(latest))
      }),
    )
  })

  it('are those of the last report, divided or not', () => {
    fc.assert(
      fc.property(
        cents,
        fc.tuple(cents, cents),
        fc.constantFrom('2022', '2025'),
        (whole, parts, period) => {
          const split = byChannel.map((dimension, index) =>
            aValue({ dimension, value: parts[index] ?? 0 }),
          )
          const values = [...split, aValue({ period, value: whole })]
          expect(actualOf(target, values)).toBe(period === '2025' ? whole : sum(parts))
        },
      ),
    )
  })
})

describe('a ratio', () => {
  const target = aTarget({ kind: 'ratio', value: 90, measure: '%', measureEn: '%' })
  const pair = fc
    .tuple(fc.nat(1000), fc.nat(1000))
    .map(([numerator, rest]) => ({ value: null, numerator, denominator: numerator + rest + 1 }))
  const whole = (pairs: readonly { numerator: number; denominator: number }[]) =>
    (100 * pairs.reduce((total, { numerator }) => total + numerator, 0)) /
    pairs.reduce((total, { denominator }) => total + denominator, 0)

  it('is that of all its numerators to all its denominators, over units and quarters', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 4 }), (pairs) => {
        const byUnit = pairs.map((entry, index) => aValue({ unit: `u${index}`, ...entry }))
        const byQuarter = pairs.map((entry, index) => aValue({ period: quarters[index], ...entry }))
        expect(actualOf(target, byUnit)).toBe(whole(pairs))
        expect(actualOf(target, byQuarter)).toBe(whole(pairs))
      }),
    )
  })

  it('lies between the least and the greatest of its parts', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 4 }), (pairs) => {
        const values = pairs.map((entry, index) => aValue({ unit: `u${index}`, ...entry }))
        const shares = pairs.map((entry) => whole([entry]))
        expect(actualOf(target, values)).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9)
        expect(actualOf(target, values)).toBeLessThanOrEqual(Math.max(...shares) + 1e-9)
      }),
    )
  })
})

describe('a survey', () => {
  it('is never added to an earlier one, whatever the accumulation', () => {
    const wave = fc.oneof(
      cents.map((value) => ({ value: value / 10, numerator: null, denominator: null })),
      fc.nat(99).map((numerator) => ({ value: null, numerator, denominator: 100 })),
    )
    fc.assert(
      fc.property(
        wave,
        wave,
        fc.constantFrom(...(['increment', 'snapshot', 'running-total'] as const)),
        (before, now, accumulation) => {
          const target = aTarget({ kind: 'survey', measure: '%', value: 15, accumulation })
          const values = [aValue({ period: '2022', ...before }), aValue({ ...now })]
          expect(actualOf(target, values)).toBe(now.value ?? now.numerator)
        },
      ),
    )
  })
})

describe('a breakdown', () => {
  const increments = aTarget(divided)

  it('comes to the undivided figure', () => {
    fc.assert(
      fc.property(fc.tuple(cents, cents, cents), (parts) => {
        const split = parts.map((value, index) =>
          aValue({ dimension: byAudience[index] ?? '', value }),
        )
        expect(actualOf(increments, split)).toBe(sum(parts))
        expect(actualOf(increments, [...split, aValue({ value: sum(parts) })])).toBe(sum(parts))
      }),
    )
  })

  it('of one thing in two ways counts once', () => {
    fc.assert(
      fc.property(fc.tuple(cents, cents, cents), (parts) => {
        const first = parts.map((value, index) =>
          aValue({ dimension: byAudience[index] ?? '', value }),
        )
        const second = [sum(parts), 0].map((value, index) =>
          aValue({ dimension: byChannel[index] ?? '', value }),
        )
        expect(actualOf(increments, [...first, ...second])).toBe(sum(parts))
        expect(actualOf(increments, [...second, ...first])).toBe(sum(parts))
      }),
    )
  })

  it('hides nothing when it is left empty, on any day', () => {
    fc.assert(
      fc.property(cents, anyDay, (value, asOf) => {
        const plain = assessTarget(aTarget(), aContext(), [aValue({ value })], asOf)
        expect(assessTarget(increments, aContext(), [aValue({ value })], asOf)).toEqual(plain)
      }),
    )
  })
})

describe('a typed figure', () => {
  it('stands in place of the counted one and never adds to it', () => {
    const accumulations = ['increment', 'distinct', 'running-total', 'snapshot'] as const
    fc.assert(
      fc.property(
        cents,
        cents,
        fc.constantFrom('', ...byAudience),
        fc.constantFrom(...accumulations),
        fc.boolean(),
        (counted, typed, dimension, accumulation, typedFirst) => {
          const values = [
            aValue({ source: 'counted', dimension, value: counted }),
            aValue({ source: 'typed', dimension, value: typed }),
          ]
          const target = aTarget({ ...divided, accumulation })
          expect(actualOf(target, typedFirst ? values.reverse() : values)).toBe(typed)
          expect(actualOf(target, [aValue({ source: 'counted', dimension, value: counted })])).toBe(
            counted,
          )
        },
      ),
    )
  })

  it('that says nothing leaves the counted one as it is', () => {
    const values = [
      aValue({ source: 'counted', value: 7 }),
      aValue({ source: 'typed', state: 'missing', value: null }),
    ]
    expect(actualOf(aTarget(), values)).toBe(7)
  })
})
