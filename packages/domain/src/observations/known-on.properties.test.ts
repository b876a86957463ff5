import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, keyOf, SHAPES, shuffled, valuesFor } from '../../test/shapes.ts'
import { dayOf } from '../dates/day.ts'
import { assessTarget } from '../targets/assess.ts'
import { knownOn, type Revision } from './known-on.ts'

const [shape] = SHAPES
if (!shape) throw new Error('no shape')

/** Revisions of a few things, each later than the one before it, as a store writes them. */
const revisions: fc.Arbitrary<Revision[]> = fc
  .tuple(valuesFor(shape), fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }))
  .map(([values, counts]) =>
    values.flatMap((value, at) =>
      Array.from({ length: (counts[at] ?? 0) + 1 }, (_, index) => ({
        ...value,
        value: value.value === null ? null : value.value + index,
        recordedAt: new Date(Date.parse(value.knownSince) + index * 40 * 864e5).toISOString(),
        version: index + 1,
      })),
    ),
  )

describe('what was known on a day', () => {
  it('holds one revision of each thing, the newest recorded by then', () => {
    fc.assert(
      fc.property(revisions, anyDay, (all, day) => {
        const known = knownOn(all, day)
        expect(new Set(known.map(keyOf)).size).toBe(known.length)
        for (const revision of all.filter(({ recordedAt }) => dayOf(recordedAt) <= day)) {
          const kept = known.find((entry) => keyOf(entry) === keyOf(revision))
          expect(kept?.version).toBeGreaterThanOrEqual(revision.version)
        }
      }),
    )
  })

  it('is blind to everything recorded later', () => {
    fc.assert(
      fc.property(revisions, anyDay, anyDay, (all, day, asOf) => {
        const later = all.filter(({ recordedAt }) => dayOf(recordedAt) > day)
        const earlier = all.filter((revision) => !later.includes(revision))
        expect(knownOn(all, day)).toEqual(knownOn(earlier, day))
        expect(assessTarget(shape.target, shape.context, knownOn(all, day), asOf)).toEqual(
          assessTarget(shape.target, shape.context, knownOn(earlier, day), asOf),
        )
      }),
    )
  })

  it('does not depend on the order of revisions', () => {
    fc.assert(
      fc.property(
        revisions.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        anyDay,
        ([all, others], day) => {
          const sorted = (known: readonly Revision[]) =>
            [...known].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
          expect(sorted(knownOn(others, day))).toEqual(sorted(knownOn(all, day)))
        },
      ),
    )
  })

  it('never loses a thing as days pass', () => {
    fc.assert(
      fc.property(revisions, anyDay, anyDay, (all, one, other) => {
        const [before, after] = [one, other].sort()
        const later = new Set(knownOn(all, after ?? '').map(keyOf))
        expect(knownOn(all, before ?? '').every((entry) => later.has(keyOf(entry)))).toBe(true)
      }),
    )
  })
})
