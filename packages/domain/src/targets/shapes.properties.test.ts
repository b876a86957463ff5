import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTarget } from '../../test/factories.ts'
import { anyDay, SHAPES, type Shape, shuffled, valuesFor } from '../../test/shapes.ts'
import type { ObservedValue } from '../observations/observation.ts'
import { assessPlan, assessTarget } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { dateValue } from './tally.ts'

const assess = ({ target, context }: Shape, values: readonly ObservedValue[], asOf: string) =>
  assessTarget(target, context, values, asOf)

const periodIn = ({ context }: Shape, code: string) => {
  const period = context.periods.find((candidate) => candidate.code === code)
  if (!period) throw new Error(`no period ${code}`)
  return period
}

const holdsFrom = (shape: Shape, value: ObservedValue) =>
  dateValue(value, periodIn(shape, value.period)).holdsFrom

const figuresOf = ({ parts }: Assessment) => parts.map(({ sentence: _, ...figures }) => figures)

describe.each(SHAPES)('$name', (shape) => {
  const values = valuesFor(shape)

  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(
        values.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
        anyDay,
        ([entries, others], asOf) => {
          expect(assess(shape, others, asOf)).toEqual(assess(shape, entries, asOf))
        },
      ),
    )
  })

  it('knows nothing of values that hold only later', () => {
    fc.assert(
      fc.property(values, anyDay, (entries, asOf) => {
        const known = entries.filter((entry) => holdsFrom(shape, entry) <= asOf)
        expect(assess(shape, known, asOf)).toEqual(assess(shape, entries, asOf))
      }),
    )
  })

  it('never counts a value before its period begins', () => {
    fc.assert(
      fc.property(values, anyDay, (entries, asOf) => {
        const begun = entries.filter(({ period }) => periodIn(shape, period).start <= asOf)
        expect(assess(shape, begun, asOf)).toEqual(assess(shape, entries, asOf))
      }),
    )
  })

  it('is changed by a value only where that value belongs', () => {
    fc.assert(
      fc.property(values, fc.nat(), anyDay, (entries, pick, asOf) => {
        const changed = entries[pick % Math.max(1, entries.length)]
        if (!changed) return
        const without = assess(
          shape,
          entries.filter((entry) => entry !== changed),
          asOf,
        )
        const { start, end } = periodIn(shape, changed.period)
        const elsewhere = ({ parts }: Assessment) =>
          figuresOf({ parts } as Assessment).filter(
            ({ period, entity }) =>
              period.end < start ||
              period.start > end ||
              (entity && entity.code !== changed.entity) ||
              (changed.period === '2024-autumn' && period.code === '2025'),
          )
        expect(elsewhere(without)).toEqual(elsewhere(assess(shape, entries, asOf)))
      }),
    )
  })

  it('takes no report for a zero and a zero for a report', () => {
    fc.assert(
      fc.property(values, anyDay, (entries, asOf) => {
        const silent = entries.filter(({ state }) => state === 'missing')
        expect(assess(shape, silent, asOf).parts.every(({ actual }) => actual === null)).toBe(true)
        const heard = entries.filter(({ state }) => state !== 'missing')
        expect(assess(shape, heard, asOf)).toEqual(assess(shape, entries, asOf))
        const zeros = heard.map(asZero)
        const nulls = ({ parts }: Assessment) => parts.map(({ actual }) => actual === null)
        expect(nulls(assess(shape, zeros, asOf))).toEqual(nulls(assess(shape, heard, asOf)))
        for (const { actual } of assess(shape, zeros, asOf).parts)
          expect([0, null]).toContain(actual)
      }),
    )
  })

  it('keeps every share at or above nothing, and that of several duties at or below all', () => {
    fc.assert(
      fc.property(values, anyDay, (entries, asOf) => {
        const { share, required, expected, actual, parts } = assess(shape, entries, asOf)
        for (const part of parts) expect(part.share ?? 0).toBeGreaterThanOrEqual(0)
        expect(share ?? 0).toBeGreaterThanOrEqual(0)
        if (parts.length < 2) return
        expect(share ?? 0).toBeLessThanOrEqual(1)
        expect(required).toBe(parts.length)
        expect(expected).toBeLessThanOrEqual(parts.length)
        expect(actual ?? 0).toBe(parts.filter(({ light }) => light === 'met').length)
      }),
    )
  })

  it('keeps a ratio, a survey and a milestone within all there is', () => {
    const most = { number: Infinity, ratio: 100, survey: 100, milestone: 1 }[shape.target.kind]
    fc.assert(
      fc.property(values, anyDay, (entries, asOf) => {
        for (const { actual } of assess(shape, entries, asOf).parts)
          expect(actual ?? 0).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('gives a light, words in two languages, and no number that is not one', () => {
    fc.assert(
      fc.property(values, anyDay, (entries, asOf) => {
        const assessment = assess(shape, entries, asOf)
        expect(JSON.stringify(assessment)).not.toMatch(/NaN|Infinity|undefined/)
        for (const { zh, en } of [assessment, ...assessment.parts].map((one) => one.sentence)) {
          expect(zh).toMatch(/^[^。]+。$/u)
          expect(en).toMatch(/^[A-Z0-9“].*\.$/u)
        }
      }),
    )
  })
})

// Of two reports of one survey the later stands, so who gave it may decide there.
describe.each(SHAPES.filter(({ target }) => target.kind !== 'survey'))('$name', (shape) => {
  it('does not depend on which unit is which', () => {
    fc.assert(
      fc.property(valuesFor(shape), anyDay, (entries, asOf) => {
        const swapped = entries.map((entry) => ({ ...entry, unit: entry.unit === 'u' ? 'v' : 'u' }))
        expect(assess(shape, swapped, asOf)).toEqual(assess(shape, entries, asOf))
      }),
    )
  })
})

describe('a plan', () => {
  it('is the same in whatever order its targets stand', () => {
    const targets = SHAPES.map(({ target }, index) => ({ ...target, code: `T${index}` }))
    const context = SHAPES[0]?.context
    if (!context) throw new Error('no shape')
    const values = fc
      .tuple(...SHAPES.map((shape) => valuesFor(shape)))
      .map((lists) =>
        lists.flatMap((list, index) => list.map((value) => ({ ...value, target: `T${index}` }))),
      )
    fc.assert(
      fc.property(values, shuffled(targets), anyDay, (entries, others, asOf) => {
        const byCode = (assessments: readonly Assessment[]) =>
          [...assessments].sort((one, other) => (one.target < other.target ? -1 : 1))
        const plan = assessPlan({ targets, ...context }, entries, asOf)
        expect(plan.map(({ target }) => target)).toEqual(targets.map(({ code }) => code))
        expect(byCode(assessPlan({ targets: others, ...context }, entries, asOf))).toEqual(
          byCode(plan),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('leaves values of other targets out of account', () => {
    const [shape] = SHAPES
    if (!shape) throw new Error('no shape')
    const stray = valuesFor(shape).map((list) => list.map((value) => ({ ...value, target: 'X' })))
    fc.assert(
      fc.property(valuesFor(shape), stray, anyDay, (entries, others, asOf) => {
        expect(assessTarget(aTarget(), shape.context, [...entries, ...others], asOf)).toEqual(
          assessTarget(aTarget(), shape.context, entries, asOf),
        )
      }),
    )
  })
})

const asZero = (value: ObservedValue): ObservedValue => ({
  ...value,
  state: 'zero',
  ...(value.value === null ? { numerator: 0 } : { value: 0 }),
})
