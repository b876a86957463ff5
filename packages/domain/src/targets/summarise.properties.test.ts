import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, SHAPES, shuffled, valuesFor } from '../../test/shapes.ts'
import { assessTarget } from './assess.ts'
import { Light, WORST_FIRST } from './lights.ts'
import { summarise, summarisePlan } from './summarise.ts'

const assessments = fc
  .array(fc.record({ light: fc.constantFrom(...Light.options), binding: fc.boolean() }), {
    maxLength: 12,
  })
  .map((entries) => entries.map((entry, index) => ({ ...entry, target: `T${index}` })))

const badness = (light: Light) => WORST_FIRST.length - WORST_FIRST.indexOf(light)

describe('a parent of targets', () => {
  it('counts each of them once, whatever binds', () => {
    fc.assert(
      fc.property(assessments, (entries) => {
        const binding = (code: string) =>
          entries.some(({ target, binding }) => target === code && binding)
        const { counts, total } = summarise(entries, binding)
        expect(Object.values(counts).reduce((all, count) => all + count, 0)).toBe(total)
        expect(total).toBe(entries.length)
        for (const light of Light.options)
          expect(counts[light]).toBe(entries.filter((entry) => entry.light === light).length)
      }),
    )
  })

  it('is no worse than the worst of them and no better than the worst that binds', () => {
    fc.assert(
      fc.property(assessments, (entries) => {
        const bound = entries.filter(({ binding }) => binding)
        const { light } = summarise(entries, (code) => bound.some(({ target }) => target === code))
        const lights = (bound.length > 0 ? bound : entries).map((entry) => badness(entry.light))
        expect(light === null ? 0 : badness(light)).toBe(Math.max(0, ...lights))
      }),
    )
  })

  it('is the same in whatever order they come', () => {
    fc.assert(
      fc.property(
        assessments.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
        ([entries, others]) => {
          expect(summarise(others)).toEqual(summarise(entries))
        },
      ),
    )
  })
})

describe('a target of several duties', () => {
  it.each(SHAPES)('is no worse than the worst of them: $name', (shape) => {
    fc.assert(
      fc.property(valuesFor(shape), anyDay, (entries, asOf) => {
        const { light, parts } = assessTarget(shape.target, shape.context, entries, asOf)
        // 正常 stands for several that are met while others are still to come.
        const lights = [
          ...parts.map((part) => part.light),
          ...(light === 'on-course' ? [light] : []),
        ]
        expect(badness(light)).toBeLessThanOrEqual(Math.max(...lights.map(badness)))
        if (parts.length > 0 && parts.every((part) => part.light === 'met'))
          expect(light).toBe('met')
        else expect(light).not.toBe('met')
      }),
    )
  })
})

describe('a plan at a glance', () => {
  const heading = { plan: '2021-2025', titleEn: null, clause: { path: '三', quote: '培训' } }
  const task = (code: string, action: string | null, project: string | null) => ({
    ...heading,
    code,
    position: 0,
    title: code,
    tag: null,
    action,
    project,
  })

  it('has parts that add up: targets to tasks, tasks to actions and projects', () => {
    const owner = fc.constantFrom('A1.1', 'A1.2', 'P1.1', null)
    fc.assert(
      fc.property(fc.array(owner, { maxLength: 12 }), anyDay, (owners, asOf) => {
        const [shape] = SHAPES
        if (!shape) throw new Error('no shape')
        const targets = owners.map((code, index) => ({
          ...shape.target,
          code: `T${index}`,
          task: code,
        }))
        const summary = summarisePlan(
          {
            plan: { code: '2021-2025', end: '2025-12-31' } as never,
            actions: [{ ...heading, code: 'A1', position: 0, title: 'A1', audience: null }],
            projects: [{ ...heading, code: 'P1', position: 0, title: 'P1' }],
            tasks: [task('A1.1', 'A1', null), task('A1.2', 'A1', null), task('P1.1', null, 'P1')],
            targets,
            responsibilities: [],
            amendments: [],
          },
          targets.map((target) => assessTarget(target, shape.context, [], asOf)),
          asOf,
        )
        const under = (...codes: string[]) =>
          summary.tasks
            .filter((entry) => codes.includes(entry.task))
            .reduce((total, entry) => total + entry.total, 0)
        expect(summary.total).toBe(owners.length)
        expect(summary.actions[0]?.total).toBe(under('A1.1', 'A1.2'))
        expect(summary.projects[0]?.total).toBe(under('P1.1'))
        expect(under('A1.1', 'A1.2', 'P1.1')).toBe(owners.filter((code) => code !== null).length)
      }),
      { numRuns: 30 },
    )
  })
})
