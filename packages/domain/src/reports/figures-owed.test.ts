import { describe, expect, it } from 'vitest'
import { aCycle, aTarget } from '../../test/factories.ts'
import { calendarPeriods } from '../periods/calendar.ts'
import { figuresOwed } from './figures-owed.ts'
import type { OwedTarget } from './obligations.ts'

type Around = Parameters<typeof figuresOwed>[1]

const plan = '2021-2025'
const span = { start: '2021-01-01', end: '2025-12-31' }
const unit = 'jiaotiju'
const schools: Around['records']['registers'][number] = {
  ...{ plan, code: 'schools', position: 0, title: '学校', titleEn: null, each: null, eachEn: null },
  entities: [
    { code: 'no1', name: '一小' },
    { code: 'no2', name: '二小', from: '2024-09-01' },
    { code: 'old', name: '旧小', to: '2023-12-31' },
  ],
}
const targets = [
  aTarget({ code: 'T01', recurrence: 'year' }),
  aTarget({ code: 'T02', scope: { kind: 'register', register: 'schools' } }),
  aTarget({ code: 'T03', recurrence: 'term' }),
]
const aValue = (fields: Partial<Around['values'][number]> = {}): Around['values'][number] => ({
  ...{ target: 'T01', period: '2024-Q3', unit, entity: '', dimension: '', source: 'typed' },
  ...fields,
})

const owed = (
  code: string,
  answer: OwedTarget['answer'] = 'typed',
  { values = [], today = '2024-10-08' }: Partial<Around> = {},
) =>
  figuresOwed(
    { unit, targets: [{ target: code, answer }] },
    {
      records: {
        targets,
        periods: calendarPeriods({ code: plan, ...span }, ['year', 'quarter', 'month']),
        registers: [schools],
        amendments: [],
      },
      cycle: aCycle(),
      values,
      today,
    },
  ).map(({ period, entity, dimension }) => [period, entity, dimension].join(' ').trim())

describe('the figures that a cycle asks for', () => {
  it('are for the coarsest period within it, which has begun', () => {
    expect(owed('T01')).toEqual(['2024-Q3'])
    expect(owed('T01', 'typed', { today: '2024-06-30' })).toEqual([])
  })

  it('are none where no period fits the target, or where they are counted', () => {
    expect(owed('T03')).toEqual([])
    expect(owed('T01', 'counted')).toEqual([])
    expect(owed('T99')).toEqual([])
  })

  it('are one for each entity that exists when the period ends', () => {
    expect(owed('T02', 'held')).toEqual(['2024-Q3 no1', '2024-Q3 no2'])
  })

  it('go on in the kind of period in which the unit has given them', () => {
    const values = [aValue({ period: '2024-07' }), aValue({ period: '2024-Q3', unit: 'kexie' })]
    expect(owed('T01', 'typed', { values })).toEqual(['2024-07', '2024-08', '2024-09'])
  })

  it('stand beside values of other periods and categories, and each is there once', () => {
    const values = [
      aValue(),
      aValue({ dimension: 'girls' }),
      aValue({ period: '2024-Q2' }),
      aValue({ source: 'counted', dimension: 'boys' }),
    ]
    expect(owed('T01', 'typed', { values })).toEqual(['2024-Q3', '2024-Q3  girls'])
  })
})
