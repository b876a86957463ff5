import { describe, expect, it } from 'vitest'
import { anIndex, aPlan } from '../../../test/small-plan.ts'
import { taskView } from './task-view.ts'

describe('the page of a task', () => {
  it('expands 各成员单位 without repeating a unit that is named', () => {
    const { lead, responsible } = taskView(anIndex(), 'A1.1', 'zh')
    expect(lead).toMatchObject({ named: [{ code: 'jiaoyuju' }], members: null })
    expect(responsible.named).toEqual([])
    expect(responsible.members?.map(({ code }) => code)).toEqual(['kexie', 'shuiliju'])
  })

  it('asks who was a member on the last day, once the term is over', () => {
    const records = aPlan()
    records.memberships = records.memberships.map((entry) =>
      entry.unit === 'shuiliju' ? { ...entry, to: '2024-12-31' } : entry,
    )
    const { responsible, membersOn } = taskView(anIndex({ records }, '2030-01-01'), 'A1.1', 'zh')
    expect(responsible.members?.map(({ code }) => code)).toEqual(['kexie'])
    expect(membersOn).toBe('2025年12月31日')
  })

  it('says by an empty list that the text names no responsible unit', () => {
    expect(taskView(anIndex(), 'A1.2', 'zh').responsible).toEqual({ named: [], members: null })
  })

  it('shows its own targets only', () => {
    const view = taskView(anIndex(), 'A1.1', 'zh')
    expect(view.targets.map(({ code }) => code)).toEqual(['T02', 'T03'])
    expect(view.summary.total).toBe(2)
  })

  it('leads to the tasks beside it, across actions and projects', () => {
    const view = taskView(anIndex(), 'A1.2', 'zh')
    expect([view.previous?.code, view.next?.code]).toEqual(['A1.1', 'P1.1'])
    expect(taskView(anIndex(), 'A1.1', 'zh').previous).toBeNull()
    expect(taskView(anIndex(), 'P1.1', 'zh').next).toBeNull()
  })

  it('lists the theme days its clause names', () => {
    expect(taskView(anIndex(), 'A1.2', 'zh').themeDays).toEqual([
      { title: { text: '全国科技活动周' }, when: { text: '五月' } },
    ])
    expect(taskView(anIndex(), 'A1.1', 'zh').themeDays).toEqual([])
  })

  it('marks its promises in the issued paragraph', () => {
    const promised = taskView(anIndex(), 'A1.1', 'zh').segments?.filter(({ target }) => target)
    expect(promised?.map(({ text, target }) => [target, text])).toEqual([
      ['T02', '每年培训教师40名以上'],
      ['T03', '每校每学期讲座不少于2次'],
    ])
  })

  it('marks words that exist in Chinese only on the English page', () => {
    expect(taskView(anIndex(), 'A1.1', 'en')).toMatchObject({
      title: { text: '办好讲座', lang: 'zh-CN' },
      programme: { title: { text: 'Action for the young' } },
    })
  })
})
