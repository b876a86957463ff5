import { describe, expect, it } from 'vitest'
import { aCycle } from '../../test/factories.ts'
import { calendarPeriods } from '../periods/calendar.ts'
import { Cycle } from './cycle.ts'
import { cycleFaults, dayOffNotes } from './cycle-faults.ts'

const plan = { code: '2021-2025', start: '2021-01-01', end: '2025-12-31' }
const faults = (fields: Partial<Cycle>) =>
  cycleFaults(aCycle(fields), plan, calendarPeriods(plan)).map(
    ({ field, message }) => `${field}: ${message.zh}`,
  )

describe('a cycle', () => {
  it('is right with its days in order', () => {
    expect(faults({})).toEqual([])
    expect(Cycle.parse(aCycle())).toEqual(aCycle())
  })

  it('may have all its days on one, and no days for late reports', () => {
    const day = '2024-10-08'
    const days = { unitDue: day, approverDue: day, officeDue: day, closes: day }
    expect(faults({ opens: day, ...days, lateUntil: null })).toEqual([])
  })

  it.each([
    ['end', { start: '2024-10-01', period: null, kind: 'adhoc' }, '填报内容截止日 2024-09-30'],
    ['opens', { opens: '2024-06-30' }, '开始填报日 2024-06-30 早于填报内容起始日 2024-07-01'],
    ['unitDue', { unitDue: '2024-10-07' }, '单位填报期限 2024-10-07 早于开始填报日'],
    ['approverDue', { approverDue: '2024-10-11' }, '早于单位填报期限 2024-10-14'],
    ['officeDue', { officeDue: '2024-10-15' }, '统筹单位审核期限 2024-10-15 早于单位报送期限'],
    ['closes', { closes: '2024-10-22' }, '结束日 2024-10-22 早于统筹单位审核期限'],
    ['lateUntil', { lateUntil: '2024-10-23' }, '补交截止日 2024-10-23 早于结束日'],
  ] as const)('says which of its days is too early: %s', (_, fields, words) => {
    const found = faults(fields)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(words)
  })

  it('reports on days of its plan', () => {
    expect(
      faults({ kind: 'adhoc', period: null, end: '2026-03-31', opens: '2026-04-01' }),
    ).toContain('end: 填报内容截止日不在规划期 2021-01-01 至 2025-12-31 内')
  })

  it('names a period of its kind, with the days of it', () => {
    expect(faults({ period: null })[0]).toMatch('请选择填报的周期')
    expect(faults({ period: '2024-Q8' })[0]).toMatch(/没有周期 2024-Q8，是不是 2024-Q\d？/)
    expect(faults({ kind: 'year' })).toEqual([
      'period: 2024 年第三季度与类型不符，请改选周期或类型',
    ])
    expect(faults({ start: '2024-07-02' })).toEqual([
      'start: 2024 年第三季度是 2024-07-01 至 2024-09-30，与所填起止日不一致',
    ])
    expect(faults({ kind: 'adhoc', period: null, start: '2024-07-02' })).toEqual([])
  })

  it('is entered later only where it is past', () => {
    expect(faults({ historical: true })).toEqual([])
    expect(faults({ historical: true, opens: '2024-09-30' })[0]).toMatch('补录的是已经过去的时段')
  })

  it('is reopened after it has closed', () => {
    const reopened = { on: '2024-11-05', until: '2024-11-08', reason: '两个单位的数有误' }
    expect(faults({ reopened })).toEqual([])
    expect(faults({ reopened: { ...reopened, on: '2024-10-24' } })[0]).toMatch('还不需要重新开放')
    expect(faults({ reopened: { ...reopened, until: '2024-11-04' } })[0]).toMatch('早于开放日')
  })
})

describe('a due date', () => {
  const notes = (unitDue: string) => dayOffNotes(aCycle({ unitDue })).map(({ message }) => message)

  it('on a day off is pointed out with the next working day', () => {
    expect(notes('2024-10-14')).toEqual([])
    expect(notes('2024-10-05')[0]?.zh).toBe(
      '单位填报期限 2024-10-05 不上班，下一个工作日是 2024-10-08',
    )
  })

  it('in a year that is not known is said to be so', () => {
    expect(notes('2030-10-05')[0]?.en).toMatch('The holidays of 2030 have not been entered')
  })
})
