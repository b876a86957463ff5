import { describe, expect, it } from 'vitest'
import { anIndex, aPlan, aTarget, aValue } from '../../../test/small-plan.ts'
import { overviewView, termView } from './overview-view.ts'

describe('the overview', () => {
  it('counts the targets at each light in one sentence', () => {
    const index = anIndex({ observations: [aValue('T02', '2021', 40), aValue('T02', '2022', 30)] })
    const view = overviewView(index, 'zh')
    expect(view.sentence).toBe('4 项可以核对的目标中，逾期 1 项，未到期 2 项，无数据 1 项。')
    expect(overviewView(index, 'en').sentence).toBe(
      '4 targets can be checked by a number – overdue: 1, not due yet: 2, no data: 1.',
    )
  })

  it('names what is overdue before what is behind, and what is done', () => {
    const records = aPlan({
      targets: [
        aTarget('T1', { title: '落后' }),
        aTarget('T2', { title: '完成' }),
        aTarget('T3', { title: '逾期', recurrence: 'once', due: '2023-12-31' }),
      ],
    })
    const observations = [
      aValue('T1', '2021', 1),
      aValue('T2', '2021', 10),
      aValue('T3', '2021', 1),
    ]
    const view = overviewView(anIndex({ records, observations }), 'zh')
    expect(view.attention.targets.map(({ code }) => code)).toEqual(['T3', 'T1'])
    expect(view.done.targets.map(({ code }) => code)).toEqual(['T2'])
  })

  it('names six of many and keeps the number of all', () => {
    const targets = Array.from({ length: 9 }, (_, position) =>
      aTarget(`T${position}`, { position }),
    )
    const observations = targets.map(({ code }) => aValue(code, '2021', 10))
    const { done } = overviewView(anIndex({ records: aPlan({ targets }), observations }), 'zh')
    expect(done.targets).toHaveLength(6)
    expect(done.total).toBe(9)
  })

  it('is empty until something was published', () => {
    expect(overviewView(anIndex(), 'zh').empty).toBe(true)
    expect(overviewView(anIndex({ publishedAt: '2024-01-01T00:00:00Z' }), 'zh').empty).toBe(false)
  })

  it('puts the targets of the plan as a whole first', () => {
    expect(overviewView(anIndex(), 'zh').goals.map(({ code }) => code)).toEqual(['T01'])
  })

  it('gives each action and project its tasks, its targets and whom it is for', () => {
    const view = overviewView(anIndex(), 'zh')
    expect(view.actions).toMatchObject([
      { code: 'A1', audience: '面向青少年', tasks: 2, summary: { total: 2 } },
    ])
    expect(view.projects).toMatchObject([{ code: 'P1', tasks: 1, summary: { total: 1 } }])
  })

  it('breaks the title where the issued document does', () => {
    const lines = ['东胜区科普规划', '（2021—2025年）']
    expect(overviewView(anIndex(), 'zh').titleLines).toEqual(lines)
    expect(overviewView(anIndex(), 'en').titleLines).toEqual(['Science Plan'])
  })

  it('says that a plan without numbers has nothing to count', () => {
    const view = overviewView(anIndex({ records: aPlan({ targets: [] }) }), 'zh')
    expect(view.sentence).toBe('这份规划没有可以用数字核对的目标。')
  })
})

describe('the term', () => {
  const plan = { start: '2021-01-01', end: '2025-12-31' }

  it.each([
    ['2020-12-31', 'before', 0],
    ['2025-12-31', 'running', 1],
    ['2026-01-01', 'ended', 1],
  ] as const)('on %s is %s', (today, state, share) => {
    expect(termView(plan, today)).toMatchObject({ state, share })
  })

  it('counts the days left and names its years', () => {
    expect(termView(plan, '2025-12-30')).toMatchObject({
      daysLeft: 1,
      years: ['2021', '2022', '2023', '2024', '2025'],
    })
  })
})
