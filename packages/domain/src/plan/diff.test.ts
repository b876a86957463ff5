import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anArbitraryPlan } from '../../test/arbitrary-plan.ts'
import {
  aPlan,
  aTargetInput,
  aTask,
  aUnit,
  ISSUED_TEXT,
  withTarget,
  withTasks,
  withUnits,
} from '../../test/plans.ts'
import { type Change, diffPlans } from './diff.ts'
import { flattenPlan } from './flatten.ts'
import type { PlanRecords } from './plan-records.ts'
import { rowsOf } from './plan-rows.ts'

const records = (...args: Parameters<typeof aPlan>) => flattenPlan(aPlan(...args), ISSUED_TEXT)
const short = ({ kind, resource, id }: Change) => `${kind} ${resource} ${id}`
const diff = (before: PlanRecords, after: PlanRecords) => diffPlans(before, after).map(short)

const twoTasks = withTasks(aTask(), aTask({ code: 'A1.2', title: '二', targets: [] }))

describe('the difference of two plans', () => {
  it('is nothing between equal plans', () => {
    expect(diffPlans(records(), records())).toEqual([])
  })

  it('is nothing where only the numbers of the places differ, and not their order', () => {
    const plan = records(twoTasks)
    const spread = {
      ...plan,
      tasks: plan.tasks.map((task) => ({ ...task, position: 7 + 9 * task.position })),
    }
    expect(diffPlans(plan, spread)).toEqual([])
    const turned = {
      ...plan,
      tasks: plan.tasks.map((task) => ({ ...task, position: -task.position })),
    }
    expect(diff(plan, turned)).toEqual(['moved tasks 2021-2025~A1.2', 'moved tasks 2021-2025~A1.1'])
  })

  it('tells what is added, with all that hangs on it, in the issued order', () => {
    expect(diff(records(), records(twoTasks))).toEqual([
      'added tasks 2021-2025~A1.2',
      'added responsibilities 2021-2025~A1.2~jiaotiju',
      'added responsibilities 2021-2025~A1.2~kexie',
      'added responsibilities 2021-2025~A1.2~caizhengju',
    ])
  })

  it('tells what is removed after what remains', () => {
    const after = withTasks(aTask({ title: '一', targets: [aTargetInput({ code: 'T02' })] }))
    expect(diff(records(twoTasks), records(after))).toEqual([
      'changed tasks 2021-2025~A1.1',
      'removed tasks 2021-2025~A1.2',
      'removed responsibilities 2021-2025~A1.2~jiaotiju',
      'removed responsibilities 2021-2025~A1.2~kexie',
      'removed responsibilities 2021-2025~A1.2~caizhengju',
      'added targets 2021-2025~T02',
      'removed targets 2021-2025~T01',
    ])
  })

  it('tells each field that differs, with both values', () => {
    const [change] = diffPlans(records(), records(withTarget({ value: 50, due: undefined })))
    expect(change).toEqual({
      kind: 'changed',
      resource: 'targets',
      id: '2021-2025~T01',
      title: { zh: 'T01 培训科技辅导员', en: 'T01 培训科技辅导员' },
      fields: [{ field: 'value', before: 40, after: 50 }],
    })
  })

  it('tells zero from nothing', () => {
    const all = { comparator: 'all', kind: 'milestone' } as const
    const [change] = diffPlans(
      records(withTarget({ ...all, value: 0 })),
      records(withTarget({ ...all, value: undefined })),
    )
    expect(change?.fields).toEqual([{ field: 'value', before: 0, after: null }])
  })

  it('calls a record moved where only its place differs', () => {
    const swapped = withTasks(aTask({ code: 'A1.2', title: '二', targets: [] }), aTask())
    expect(diff(records(twoTasks), records(swapped))).toEqual([
      'moved tasks 2021-2025~A1.2',
      'moved tasks 2021-2025~A1.1',
    ])
  })

  it('does not mind in what order the records come', () => {
    const one = records(twoTasks)
    const other = {
      ...one,
      tasks: one.tasks.toReversed(),
      units: one.units.toReversed(),
      periods: one.periods.toReversed(),
      responsibilities: one.responsibilities.toReversed(),
      memberships: one.memberships.toReversed(),
    }
    expect(diffPlans(one, other)).toEqual([])
    expect(diffPlans(records(), other)).toEqual(diffPlans(records(), one))
  })

  it('tells of the issued text, the plan and the district', () => {
    const after = flattenPlan(
      aPlan({
        district: { code: '150602', name: '东胜' },
        principles: [{ code: 'R1', title: '精神', clause: { path: '二', quote: '突出科学精神' } }],
      }),
      `${ISSUED_TEXT}。`,
    )
    expect(diff(records(), after)).toEqual([
      'changed districts 150602',
      'changed plans 2021-2025',
      'changed text 2021-2025',
    ])
  })

  it('takes what is missing and what is null for the same', () => {
    const basis = (fields: object) => records({ basis: [{ title: '依据', ...fields }] })
    expect(diffPlans(basis({}), basis({ number: null }))).toEqual([])
  })

  it('tells of a changed role and a changed membership', () => {
    const task = aTask({ lead: ['区科协'], responsible: ['区教体局', '区财政局'], tag: undefined })
    const before = records(withTasks(aTask({ tag: undefined })))
    expect(diff(before, records(withTasks(task)))).toEqual([
      'changed responsibilities 2021-2025~A1.1~kexie',
      'changed responsibilities 2021-2025~A1.1~jiaotiju',
    ])
    expect(diff(records(withUnits(aUnit())), records(withUnits(aUnit({ member: false }))))).toEqual(
      ['removed memberships 2021-2025~minzhengju'],
    )
  })
})

describe('the difference of any two plans', () => {
  const somePlan = fc
    .tuple(anArbitraryPlan, fc.constantFrom('text', 'other'))
    .map(([document, text]) => flattenPlan(document, text))

  it('is nothing for a plan and itself', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        expect(diffPlans(plan, JSON.parse(JSON.stringify(plan)))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('names all that has to be taken from the new plan to have the new plan', () => {
    fc.assert(
      fc.property(somePlan, somePlan, (before, after) => {
        const changes = diffPlans(before, after)
        const [older, newer] = [rowsOf(before), rowsOf(after)]
        for (const [resource, rows] of Object.entries(newer)) {
          const own = changes.filter((change) => change.resource === resource)
          const ids = new Set(own.map(({ id }) => id))
          const kept = Object.entries(older)
            .flatMap(([name, list]) => (name === resource ? list : []))
            .filter(({ id }) => !ids.has(id))
          const taken = rows.filter(({ id }) => ids.has(id))
          const byId = new Map([...kept, ...taken].map(({ id, record }) => [id, record]))
          expect(byId).toEqual(new Map(rows.map(({ id, record }) => [id, record])))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('turns round with the plans', () => {
    const opposite = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' }
    fc.assert(
      fc.property(somePlan, somePlan, (one, other) => {
        const there = diffPlans(one, other).map(short).sort()
        const back = diffPlans(other, one)
          .map((change) => short({ ...change, kind: opposite[change.kind] as Change['kind'] }))
          .sort()
        expect(there).toEqual(back)
      }),
      { numRuns: 20 },
    )
  })
})
