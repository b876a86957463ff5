import { describe, expect, it } from 'vitest'
import { faults, messages } from '../../test/findings.ts'
import { aPlan, aUnit, withTarget, withUnits } from '../../test/plans.ts'

const TARGET = 'actions.0.tasks.0.targets.0'
const head = { code: '2021-2025', title: '方案', text: 'issued.txt' }
const term = (fields: object = {}) => ({
  code: '2024-spring',
  title: '春季学期',
  start: '2024-02-20',
  end: '2024-07-20',
  ...fields,
})

describe('dates', () => {
  it('run forwards', () => {
    const reversed = { from: '2024-02-01', to: '2024-01-31' }
    const plan = aPlan({
      ...withUnits(aUnit({ ...reversed, member: reversed })),
      terms: [term({ end: '2024-02-19' })],
      registers: [{ code: 'r', title: '名录', entities: [{ code: 'a', name: '甲', ...reversed }] }],
    })
    expect(faults(plan)).toEqual([
      'dates-reversed units.3.to',
      'dates-reversed units.3.member.to',
      'dates-reversed terms.0.end',
      'dates-reversed registers.0.entities.0.to',
    ])
    expect(messages(plan)[0]?.zh).toBe('2024-01-31 早于开始的 2024-02-01')
  })

  it('may begin and end on the same day, or be open', () => {
    const member = { from: '2024-01-01', to: '2024-01-01' }
    expect(faults(aPlan(withUnits(aUnit({ to: '2024-01-01', member }))))).toEqual([])
  })

  it('of a plan run forwards', () => {
    const plan = aPlan({ plan: { ...head, start: '2025-12-31', end: '2021-01-01' } })
    expect(faults(plan)).toEqual(['dates-reversed plan.end'])
  })

  it('of a plan are not a lifetime apart', () => {
    const plan = aPlan({ plan: { ...head, start: '2021-01-01', end: '2205-12-31' } })
    expect(faults(plan)).toEqual(['plan-too-long plan.end'])
  })
})

describe('due dates', () => {
  it('lie within the plan', () => {
    expect(faults(aPlan(withTarget({ recurrence: 'once', due: '2025-12-31' })))).toEqual([])
    expect(faults(aPlan(withTarget({ recurrence: 'once', due: '2026-01-01' })))).toEqual([
      `due-outside-plan ${TARGET}.due`,
    ])
  })

  it('belong only to what is owed once', () => {
    expect(faults(aPlan(withTarget({ recurrence: 'year', due: '2024-12-31' })))).toEqual([
      `needless-due ${TARGET}.due`,
    ])
  })
})

describe('school terms', () => {
  it('begin within the plan, and may run on after it', () => {
    const autumn = term({ code: '2025-autumn', start: '2025-08-20', end: '2026-01-20' })
    expect(faults(aPlan({ terms: [autumn] }))).toEqual([])
    const before = term({ start: '2020-08-20', end: '2021-01-20' })
    const after = term({ code: 'b', start: '2026-02-20', end: '2026-07-20' })
    expect(faults(aPlan({ terms: [before, after] }))).toEqual([
      'term-outside-plan terms.0.start',
      'term-outside-plan terms.1.start',
    ])
  })

  it('do not overlap, in whatever order they are written', () => {
    const autumn = term({ code: '2024-autumn', start: '2024-07-20', end: '2025-01-20' })
    expect(faults(aPlan({ terms: [autumn, term()] }))).toEqual(['terms-overlap terms.0.start'])
    expect(messages(aPlan({ terms: [autumn, term()] }))[0]?.zh).toBe(
      '学期 2024-autumn 从 2024-07-20 开始，而 2024-spring 到 2024-07-20 才结束',
    )
  })

  it('belong to a period of the plan that holds their first day', () => {
    expect(faults(aPlan({ terms: [term({ parent: '2024' })] }))).toEqual([])
    expect(faults(aPlan({ terms: [term({ parent: '2023' })] }))).toEqual([
      'wrong-parent terms.0.parent',
    ])
    const unknown = aPlan({ terms: [term({ parent: '2024-HY1' })] })
    expect(faults(unknown)).toEqual(['unknown-period terms.0.parent'])
    expect(messages(unknown)[0]?.zh).toBe('没有周期 2024-HY1，是不是 2024-H1？')
  })
})

describe('recurrences', () => {
  it('per term need terms', () => {
    expect(faults(aPlan(withTarget({ recurrence: 'term' })))).toEqual([
      `no-terms ${TARGET}.recurrence`,
    ])
    expect(faults(aPlan({ ...withTarget({ recurrence: 'term' }), terms: [term()] }))).toEqual([])
  })

  it('need periods of their type', () => {
    expect(faults(aPlan(withTarget({ recurrence: 'month' })))).toEqual([
      `no-such-periods ${TARGET}.recurrence`,
    ])
    expect(faults(aPlan({ ...withTarget({ recurrence: 'month' }), periods: ['month'] }))).toEqual(
      [],
    )
    expect(faults(aPlan({ ...withTarget({ recurrence: 'plan' }), periods: [] }))).toEqual([])
  })
})

describe('a district', () => {
  const district = (parent?: string, code = '150602') => ({
    district: { code, name: '东胜区', parent },
  })

  it('has a code that begins as that of the league or city above it', () => {
    expect(faults(aPlan(district()))).toEqual([])
    expect(faults(aPlan(district('150600')))).toEqual([])
    expect(faults(aPlan(district('420000', '429004')))).toEqual([])
    for (const parent of ['150700', '150601', '150602', '110000'])
      expect(faults(aPlan(district(parent)))).toEqual(['wrong-parent-district district.parent'])
  })
})
