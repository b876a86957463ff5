import { describe, expect, it } from 'vitest'
import { faults } from '../../test/findings.ts'
import { aPlan, withTarget } from '../../test/plans.ts'

const CHANGE = 'amendments.0.targets.0'
const target = aPlan(withTarget({})).actions[0]?.tasks[0]?.targets[0]?.code ?? ''
const towns = { code: 'towns', title: '镇街', entities: [{ code: 'hantai', name: '罕台镇' }] }

const once = { recurrence: 'once', due: '2025-12-31' }
const amended = (change: object, notice: object = {}, issued: object = once) =>
  faults(
    aPlan({
      ...withTarget(issued),
      registers: [towns],
      amendments: [
        {
          ...{ code: 'N1', title: '通知', effective: '2024-01-01', reason: '要求' },
          ...{ targets: [{ target, ...change }], tasks: [] },
          ...notice,
        },
      ],
    }),
  )

describe('an amendment', () => {
  it('takes effect within the plan, and changes something that there is', () => {
    expect(amended({ value: 5 })).toEqual([])
    expect(amended({}, { effective: '2026-01-01' })).toEqual([
      'amendment-outside-plan amendments.0.effective',
    ])
    expect(amended({}, { targets: [] })).toEqual(['empty-amendment amendments.0'])
    expect(amended({ target: 'T99' })).toEqual([`unknown-target ${CHANGE}.target`])
    expect(amended({}, { targets: [], tasks: [{ task: 'Z9' }] })).toEqual([
      'unknown-task amendments.0.tasks.0.task',
    ])
  })

  it('draws on a register of the plan, and on entities in it', () => {
    const list = (...entities: string[]) => ({ kind: 'list', register: 'towns', entities })
    expect(amended({ scope: list('hantai') })).toEqual([])
    expect(amended({ scope: list('hantai', 'nowhere') })).toEqual([
      `unknown-entity ${CHANGE}.scope.entities.1`,
    ])
    expect(amended({ scope: { kind: 'register', register: 'schools' } })).toEqual([
      `unknown-register ${CHANGE}.scope.register`,
    ])
  })

  it('leaves a target that can still be compared', () => {
    expect(amended({ comparator: 'between', value: 5, upper: 8 })).toEqual([])
    expect(amended({ comparator: 'between', value: 5 })).toEqual([`missing-value ${CHANGE}.upper`])
    expect(amended({ upper: 8 })).toEqual([`needless-field ${CHANGE}.upper`])
  })

  it('sets a day and periods of the plan', () => {
    expect(
      amended({ due: '2024-12-31', value: 5, breakdown: [{ period: '2024', value: 5 }] }),
    ).toEqual([])
    expect(amended({ due: '2026-01-01' })).toEqual([`due-outside-plan ${CHANGE}.due`])
    expect(amended({ due: '2024-12-31' }, {}, { recurrence: 'plan' })).toEqual([
      `needless-due ${CHANGE}.due`,
    ])
    expect(amended({ value: 5, breakdown: [{ period: '2024', value: 4 }] })).toEqual([
      `breakdown-does-not-add-up ${CHANGE}.breakdown`,
    ])
    expect(amended({ breakdown: [{ period: '2031', value: 1 }] })).toEqual([
      `unknown-period ${CHANGE}.breakdown.0.period`,
    ])
  })
})
