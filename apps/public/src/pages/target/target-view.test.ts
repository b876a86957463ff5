import { describe, expect, it } from 'vitest'
import { anIndex, aPlan, aRegister, aTarget, aValue } from '../../../test/small-plan.ts'
import { targetPageView } from './target-view.ts'

const schools = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ code: `s${number}`, name: `第${number}小学` }))

const withSchools = (count: number) => aPlan({ registers: [aRegister(schools(count))] })

describe('the page of a target', () => {
  it('gives a yearly promise a row for each year', () => {
    const index = anIndex({ observations: [aValue('T02', '2021', 46), aValue('T02', '2022', 31)] })
    const { rows, groups, perEntity } = targetPageView(index, 'T02', 'zh').parts
    expect({ groups, perEntity }).toEqual({ groups: [], perEntity: false })
    expect(
      rows.map(({ name, light, figures }) => [
        name.text,
        light,
        figures?.actual,
        figures?.required,
      ]),
    ).toEqual([
      ['2021 年', 'met', '46 名', '40 名'],
      ['2022 年', 'overdue', '31 名', '40 名'],
      ['2023 年', 'no-data', null, '40 名'],
      ['2024 年', 'no-data', null, '40 名'],
      ['2025 年', 'not-due', null, '40 名'],
    ])
  })

  it('counts years kept of years promised in its figures', () => {
    const index = anIndex({ observations: [aValue('T02', '2021', 46)] })
    expect(targetPageView(index, 'T02', 'zh')).toMatchObject({
      figures: { actual: '1 年', expected: '3 年', required: '5 年' },
      countsDuties: true,
    })
  })

  it('shows a report of zero as zero, and no report as nothing', () => {
    const index = anIndex({ observations: [aValue('T02', '2021', 0)] })
    const [first, second] = targetPageView(index, 'T02', 'zh').parts.rows
    expect([first?.figures?.actual, second?.figures?.actual]).toEqual(['0 名', null])
  })

  it('groups a promise of each school by period', () => {
    const index = anIndex({
      records: withSchools(2),
      observations: [aValue('T03', '2021', 2, { entity: 's0' })],
    })
    const { rows, groups, perEntity } = targetPageView(index, 'T03', 'zh').parts
    expect(perEntity).toBe(true)
    expect(rows).toEqual([])
    expect(groups.map(({ title }) => title.text)).toEqual([
      '2021 年',
      '2022 年',
      '2023 年',
      '2024 年',
      '2025 年',
    ])
    expect(groups[0]?.rows.map(({ name, light }) => [name.text, light])).toEqual([
      ['第0小学', 'met'],
      ['第1小学', 'no-data'],
    ])
    expect(groups[0]?.summary).toMatchObject({ total: 2, counts: { met: 1, 'no-data': 1 } })
  })

  it('waits for a register that is empty', () => {
    expect(targetPageView(anIndex(), 'T03', 'zh')).toMatchObject({
      parts: { rows: [], groups: [], waitsForRegister: true },
      bar: null,
    })
  })

  it('has no rows where there is one duty, which the figures tell already', () => {
    expect(targetPageView(anIndex(), 'T04', 'zh').parts.rows).toEqual([])
  })

  it('tells what is done or not by its light alone, and whether it was late', () => {
    const records = aPlan({
      registers: withSchools(2).registers,
      targets: [
        aTarget('T09', {
          recurrence: 'once',
          due: '2022-06-30',
          kind: 'milestone',
          scope: { kind: 'register', register: 'schools' },
        }),
      ],
    })
    const observations = [aValue('T09', '2023', 1, { entity: 's0' })]
    const { rows } = targetPageView(anIndex({ records, observations }), 'T09', 'zh').parts
    expect(rows.map(({ label, figures }) => [label, figures])).toEqual([
      ['逾期完成', null],
      ['无数据', null],
    ])
  })

  it('names a due date only where it is not the end of the period', () => {
    const records = aPlan({
      registers: withSchools(2).registers,
      targets: [
        aTarget('T09', {
          recurrence: 'once',
          due: '2023-12-31',
          kind: 'milestone',
          scope: { kind: 'register', register: 'schools' },
        }),
      ],
    })
    const rows = targetPageView(anIndex({ records }), 'T09', 'en').parts.rows
    expect(rows.map(({ due }) => due)).toEqual(['31 December 2023', '31 December 2023'])
    const yearly = targetPageView(anIndex(), 'T02', 'zh').parts.rows
    expect(yearly.every(({ due }) => due === null)).toBe(true)
  })

  it('lists its own question before those of the plan that touch it', () => {
    const records = aPlan()
    records.targets = records.targets.map((target) =>
      target.code === 'T03'
        ? {
            ...target,
            interpretation: { question: '几次？', decidedOn: '2024-03-01', decision: '两次。' },
          }
        : target,
    )
    expect(targetPageView(anIndex({ records }), 'T03', 'zh').questions).toEqual([
      {
        question: { text: '几次？' },
        decision: { text: '两次。' },
        decidedOn: '2024年3月1日',
        reason: null,
      },
      {
        question: { text: '哪些学校？' },
        decision: { text: '全部中小学校。' },
        decidedOn: null,
        reason: null,
      },
    ])
  })

  it('leads from its action through its task', () => {
    const { path, leads } = targetPageView(anIndex(), 'T02', 'zh')
    expect(path.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['action A1', 'task A1.1'])
    expect(leads.map(({ code }) => code)).toEqual(['jiaoyuju'])
    expect(targetPageView(anIndex(), 'T01', 'zh').path).toEqual([])
  })
})
