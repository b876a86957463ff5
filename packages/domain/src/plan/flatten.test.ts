import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anArbitraryPlan } from '../../test/arbitrary-plan.ts'
import {
  aPlan,
  aTargetInput,
  aTask,
  aUnit,
  ISSUED_TEXT,
  withTasks,
  withUnits,
} from '../../test/plans.ts'
import { flattenPlan } from './flatten.ts'
import { nestPlan } from './nest.ts'

const flat = (...args: Parameters<typeof aPlan>) => flattenPlan(aPlan(...args), ISSUED_TEXT)

describe('the records of a plan', () => {
  it('keep their place in the issued order', () => {
    const project = {
      code: 'P1',
      title: '工程',
      clause: { path: '四', quote: '工程' },
      tasks: [aTask({ code: 'P1.1', targets: [] })],
    }
    const { tasks } = flat({
      ...withTasks(aTask(), aTask({ code: 'A1.2', targets: [] })),
      projects: [project],
    })
    expect(
      tasks.map(({ code, position, action, project: of }) => [code, position, action, of]),
    ).toEqual([
      ['A1.1', 0, 'A1', null],
      ['A1.2', 1, 'A1', null],
      ['P1.1', 2, null, 'P1'],
    ])
  })

  it('name units by code, whatever the document calls them', () => {
    const { responsibilities } = flat(
      withTasks(aTask({ lead: ['区教体局'], responsible: ['区科学技术协会', '各成员单位'] })),
    )
    expect(responsibilities.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      'jiaotiju lead',
      'kexie responsible',
      'all-members responsible',
    ])
  })

  it('put targets of the plan first, then those of tasks, then those of safeguards', () => {
    const targets = (code: string) => [aTargetInput({ code })]
    const clause = { path: '五', quote: '保障' }
    const records = flat({
      targets: targets('T03'),
      safeguards: [
        {
          code: 'S1',
          title: '保障',
          clause,
          targets: targets('T04'),
          items: [{ code: 'S1.1', title: '分项', clause, targets: targets('T05') }],
        },
      ],
    })
    expect(
      records.targets.map(({ code, position, task, safeguard }) => [
        code,
        position,
        task,
        safeguard,
      ]),
    ).toEqual([
      ['T03', 0, null, null],
      ['T01', 1, 'A1.1', null],
      ['T04', 2, null, 'S1'],
      ['T05', 3, null, 'S1.1'],
    ])
    expect(records.safeguards.map(({ code, parent }) => [code, parent])).toEqual([
      ['S1', null],
      ['S1.1', 'S1'],
    ])
  })

  it('make a member of every unit that is not said to be none', () => {
    const { memberships } = flat(
      withUnits(
        aUnit({ code: 'a', name: '甲', member: false }),
        aUnit({ code: 'b', name: '乙', member: { from: '2023-01-01', to: '2024-01-01' } }),
      ),
    )
    expect(memberships.map(({ unit, from, to }) => [unit, from, to])).toEqual([
      ['jiaotiju', '2021-01-01', null],
      ['kexie', '2021-01-01', null],
      ['caizhengju', '2021-01-01', null],
      ['b', '2023-01-01', '2024-01-01'],
    ])
  })

  it('count a term without a parent to the year it begins in', () => {
    const term = { code: 'autumn', title: '秋季学期', start: '2024-08-20', end: '2025-01-20' }
    const parents = (...periods: 'year'[]) =>
      flat({ terms: [term], periods }).periods.find(({ code }) => code === 'autumn')?.parent
    expect(parents('year')).toBe('2024')
    expect(parents()).toBe('2021-2025')
  })

  it('cannot be told of a unit that is not one unit of the plan', () => {
    const plan = aPlan(withTasks(aTask({ lead: ['无此单位'] })))
    expect(() => flattenPlan(plan, ISSUED_TEXT)).toThrow('无此单位')
  })
})

describe('a plan taken apart and put together', () => {
  it('is the same plan', () => {
    fc.assert(
      fc.property(anArbitraryPlan, (document) => {
        expect(nestPlan(flattenPlan(document, 'text'))).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same whatever order the records come in', () => {
    fc.assert(
      fc.property(anArbitraryPlan, (document) => {
        const records = flattenPlan(document, 'text')
        const shuffled = {
          ...records,
          units: records.units.toReversed(),
          actions: records.actions.toReversed(),
          projects: records.projects.toReversed(),
          safeguards: records.safeguards.toReversed(),
          tasks: records.tasks.toReversed(),
          targets: records.targets.toReversed(),
          memberships: records.memberships.toReversed(),
        }
        expect(nestPlan(shuffled)).toEqual(document)
      }),
      { numRuns: 30 },
    )
  })

  it('writes units by name', () => {
    const plan = nestPlan(
      flat(withTasks(aTask({ lead: ['jiaotiju'], responsible: ['all-members'] }))),
    )
    expect(plan.actions[0]?.tasks[0]).toMatchObject({
      lead: ['区教育体育局'],
      responsible: ['各成员单位'],
    })
  })
})
