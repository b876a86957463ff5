import { describe, expect, it } from 'vitest'
import { aCycle, aTarget } from '../../test/factories.ts'
import type { ValueSource } from '../observations/observation.ts'
import { calendarPeriods } from '../periods/calendar.ts'
import { ALL_MEMBERS, type Role } from '../responsibilities/responsibility.ts'
import { burdenOf, totalBurden } from './burden.ts'
import { contributionFaults } from './contribution-faults.ts'
import { type ObligationRecords, obligationsOf } from './obligations.ts'

const plan = '2021-2025'
const span = { start: '2021-01-01', end: '2025-12-31' }

const aUnit = (code: string, to: string | null = null): ObligationRecords['units'][number] => ({
  code,
  position: 0,
  name: code,
  nameEn: null,
  aliases: [],
  kind: 'government',
  from: null,
  to,
})
const aTask = (code: string): ObligationRecords['tasks'][number] => ({
  plan,
  code,
  position: 0,
  title: code,
  titleEn: null,
  action: 'A1',
  project: null,
  clause: { path: '三', quote: code },
  tag: null,
})
const part = (task: string, unit: string, role: Role) => ({ plan, task, unit, role })

const records = (fields: Partial<ObligationRecords> = {}): ObligationRecords => ({
  plan: span,
  tasks: [aTask('A1.1'), aTask('A1.2')],
  units: [aUnit('jiaotiju'), aUnit('kexie'), aUnit('minzhengju')],
  responsibilities: [
    part('A1.1', 'jiaotiju', 'lead'),
    part('A1.1', 'kexie', 'responsible'),
    part('A1.2', 'kexie', 'lead'),
    part('A1.2', ALL_MEMBERS, 'responsible'),
  ],
  targets: [
    aTarget({ code: 'T01', task: 'A1.1' }),
    aTarget({ code: 'T02', task: 'A1.1', counter: 'activities.lectures' }),
    aTarget({ code: 'T03', task: 'A1.2', recurrence: 'once', due: '2023-12-31' }),
  ],
  amendments: [],
  periods: calendarPeriods({ code: plan, ...span }),
  ...fields,
})
const asked = { plan, cycle: '2024-Q3', task: 'A1.1', unit: 'kexie', request: '9 月的活动情况' }
const owed = (
  fields: Partial<ObligationRecords> = {},
  rest: Partial<Parameters<typeof obligationsOf>[0]> = {},
) => obligationsOf({ records: records(fields), cycle: aCycle(), day: '2024-10-08', ...rest })
const pairs = (...args: Parameters<typeof owed>) =>
  owed(...args).items.map(({ unit, task }) => `${unit} ${task}`)

describe('who owes what', () => {
  it('is the lead of each task, with the values of its targets', () => {
    expect(owed().items).toEqual([
      {
        plan,
        cycle: '2024-Q3',
        unit: 'jiaotiju',
        task: 'A1.1',
        part: 'lead',
        targets: [
          { target: 'T01', answer: 'typed' },
          { target: 'T02', answer: 'counted' },
        ],
        request: null,
        due: '2025-12-31',
      },
      {
        plan,
        cycle: '2024-Q3',
        unit: 'kexie',
        task: 'A1.2',
        part: 'lead',
        targets: [{ target: 'T03', answer: 'typed' }],
        request: null,
        due: '2023-12-31',
      },
    ])
  })

  it('is nobody by being responsible or one of 各成员单位', () => {
    expect(pairs()).toEqual(['jiaotiju A1.1', 'kexie A1.2'])
  })

  it('is a responsible unit once something was asked of it, and only that', () => {
    const contributions = [{ ...asked, stage: 'requested' as const }]
    const { items } = owed({}, { contributions })
    expect(items[1]).toMatchObject({
      unit: 'kexie',
      task: 'A1.1',
      part: 'contribution',
      targets: [],
      request: '9 月的活动情况',
    })
    expect(items).toHaveLength(3)
  })

  it('is nobody by a request that was taken back, of another cycle or to the lead', () => {
    const contributions = [
      { ...asked, stage: 'cancelled' as const },
      { ...asked, cycle: '2024-Q2', stage: 'requested' as const },
      { ...asked, unit: 'jiaotiju', stage: 'requested' as const },
    ]
    expect(pairs({}, { contributions })).toEqual(['jiaotiju A1.1', 'kexie A1.2'])
  })

  it('is one item for a unit and task, however often it is written down', () => {
    const twice = [
      part('A1.1', 'jiaotiju', 'lead'),
      part('A1.1', 'jiaotiju', 'lead'),
      part('A1.2', 'kexie', 'lead'),
    ]
    const contributions = [
      { ...asked, stage: 'declined' as const },
      { ...asked, stage: 'requested' as const },
    ]
    expect(pairs({ responsibilities: twice }, { contributions })).toEqual([
      'jiaotiju A1.1',
      'kexie A1.1',
      'kexie A1.2',
    ])
  })

  it('goes by the notices in force on the day', () => {
    const notice = {
      plan,
      code: 'N1',
      position: 0,
      title: '调整通知',
      titleEn: null,
      effective: '2024-01-01',
      documentNumber: null,
      reason: '延期',
      reasonEn: null,
      targets: [{ target: 'T03', due: '2024-12-31' }],
      tasks: [],
    }
    const due = (day: string) => owed({ amendments: [notice] }, { day }).items[1]?.due
    expect([due('2023-12-31'), due('2024-01-01')]).toEqual(['2023-12-31', '2024-12-31'])
  })
})

describe('what no unit owes', () => {
  const reasons = (...args: Parameters<typeof owed>) =>
    owed(...args).unassigned.map(({ task, target, reason }) => [task ?? target, reason])
  const one = (responsibilities: ObligationRecords['responsibilities']) =>
    reasons({ tasks: [aTask('A1.1')], responsibilities })

  it('is told to the office where no lead is written, or all members are', () => {
    expect(one([part('A1.1', 'kexie', 'responsible')])).toEqual([['A1.1', 'no-lead']])
    expect(one([part('A1.1', ALL_MEMBERS, 'lead')])).toEqual([['A1.1', 'all-members']])
    expect(one([part('A1.1', ALL_MEMBERS, 'lead'), part('A1.1', 'kexie', 'lead')])).toEqual([])
  })

  it('is told from the day on which the lead no longer exists', () => {
    const units = [aUnit('jiaotiju', '2024-06-30'), aUnit('kexie')]
    expect(reasons({ units }, { day: '2024-06-30' })).toEqual([])
    expect(reasons({ units }, { day: '2024-07-01' })).toEqual([['A1.1', 'unit-gone']])
  })

  it('is a target of a safeguard or of the plan as a whole', () => {
    const targets = [aTarget({ code: 'T28', task: null, safeguard: 'S2' })]
    expect(reasons({ targets })).toEqual([['T28', 'no-task']])
    expect(owed({ targets }).unassigned[0]?.message.zh).toMatch('指标 T28 不属于任何任务')
  })
})

describe('a value that is known', () => {
  const before = '2024-10-07T02:00:00Z'
  const answer = (fields: { recordedAt: string; period?: string; source?: ValueSource }) => {
    const value = { target: 'T01', period: '2024-Q3', source: 'typed' as const, ...fields }
    return owed({}, { observations: [value] }).items[0]?.targets[0]?.answer
  }

  it('from before the cycle need not be typed', () => {
    expect(answer({ recordedAt: before })).toBe('held')
  })

  it('only because the cycle asked for it, or of another span, spares nothing', () => {
    expect(answer({ recordedAt: '2024-10-08T02:00:00Z' })).toBe('typed')
    expect(answer({ recordedAt: before, period: '2024-Q2' })).toBe('typed')
    expect(answer({ recordedAt: before, period: '2024' })).toBe('typed')
  })

  it('by counting records spares it whenever they came in', () => {
    expect(answer({ source: 'counted', recordedAt: '2024-10-09T02:00:00Z' })).toBe('counted')
  })
})

describe('the burden of a year', () => {
  const quarter = (code: string, opens: string) => {
    const cycle = aCycle({ code, opens })
    return { cycle, items: obligationsOf({ records: records(), cycle, day: opens }).items }
  }
  const cycles = [
    quarter('2024-Q2', '2024-07-01'),
    quarter('2024-Q3', '2024-10-08'),
    quarter('2024-Q4', '2025-01-02'),
  ]

  it('counts forms and fields of the cycles opened in it, and those that were held', () => {
    expect(burdenOf(cycles, 2024)).toEqual([
      { unit: 'jiaotiju', forms: 2, fields: 6, held: 2 },
      { unit: 'kexie', forms: 2, fields: 4, held: 0 },
    ])
    expect(totalBurden(burdenOf(cycles, 2024))).toEqual({ forms: 4, fields: 10, held: 2 })
    expect(burdenOf(cycles, 2023)).toEqual([])
  })
})

describe('a contribution', () => {
  const faults = (unit: string, task = 'A1.1', day = '2024-10-08') =>
    contributionFaults(
      { plan, task, unit },
      {
        ...records(),
        units: [
          aUnit('jiaotiju'),
          aUnit('kexie'),
          aUnit('minzhengju'),
          aUnit('gone', '2022-12-31'),
        ],
        memberships: [{ plan, unit: 'minzhengju', from: '2023-01-01', to: null }],
      },
      day,
    ).map(({ message }) => message.zh)

  it('is asked of a responsible unit, or of a member where all are responsible', () => {
    expect(faults('kexie')).toEqual([])
    expect(faults('minzhengju', 'A1.2')).toEqual([])
  })

  it('is asked of nobody else', () => {
    expect(faults('minzhengju')[0]).toMatch('不是该任务的责任单位')
    expect(faults('minzhengju', 'A1.2', '2022-06-30')[0]).toMatch('不是该任务的责任单位')
    expect(faults('jiaotiju')[0]).toMatch('牵头单位自己填报')
    expect(faults('gone', 'A1.2')[0]).toMatch('2024-10-08 没有这个单位')
    expect(faults('kexie', 'A9.9')[0]).toMatch('没有这项任务')
  })
})
