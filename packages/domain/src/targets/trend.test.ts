import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import type { TargetRule } from './duties.ts'
import { trendOf } from './trend.ts'

const trend = (
  fields: Partial<TargetRule>,
  values: Parameters<typeof trendOf>[2],
  asOf: string,
  context = aContext(),
) => trendOf(aTarget(fields), context, values, asOf)
const points = (...args: Parameters<typeof trend>) =>
  trend(...args).points.map(({ code, actual, expected }) => [code, actual, expected])

describe('the trend ahead', () => {
  it('goes by what is in force on the day asked, and not by a notice still to come', () => {
    const notice = {
      ...{ plan: '2021-2025', code: 'N1', position: 0, title: '调整通知', titleEn: null },
      ...{ effective: '2024-06-01', documentNumber: null, reason: '要求', reasonEn: null },
      ...{ targets: [{ target: 'T', value: 200 }], tasks: [] },
    }
    const context = aContext({ amendments: [notice] })
    expect(points({}, [], '2023-12-31', context).at(-1)).toEqual(['2025', null, 100])
    expect(points({}, [], '2024-12-31', context).at(-1)).toEqual(['2025', null, 200])
  })
})

describe('the trend of one goal', () => {
  const values = [
    aValue({ period: '2021', value: 10 }),
    aValue({ period: '2023', value: 30 }),
    aValue({ period: '2025', value: 5 }),
  ]

  it('has a point at the end of each year, and none known of the future', () => {
    expect(points({}, values, '2023-12-31')).toEqual([
      ['2021', 10, 20],
      ['2022', 10, 40],
      ['2023', 40, 60],
      ['2024', null, 80],
      ['2025', null, 100],
    ])
  })

  it('has one more on the day asked when that is no end of a year', () => {
    const { points: all } = trend({}, values, '2023-06-30')
    expect(all.map(({ code, ahead }) => [code, ahead])).toEqual([
      ['2021', false],
      ['2022', false],
      ['2023-06-30', false],
      ['2023', true],
      ['2024', true],
      ['2025', true],
    ])
  })

  it('goes on after the promise fell due, so that what was met late is seen', () => {
    expect(points({ recurrence: 'once', due: '2022-06-30' }, values, '2025-12-31')).toEqual([
      ['2021', 10, 66],
      ['2022-06-30', 10, 100],
      ['2022', 10, 100],
      ['2023', 40, 100],
      ['2024', 40, 100],
      ['2025', 45, 100],
    ])
  })

  it('tells no data from a zero', () => {
    const zero = [aValue({ period: '2022', state: 'zero', value: 0 })]
    expect(points({}, zero, '2022-12-31').slice(0, 2)).toEqual([
      ['2021', null, 20],
      ['2022', 0, 40],
    ])
  })

  it('says its measure, its goal and whether it is a ceiling', () => {
    expect(trend({ comparator: 'lte', value: 5 }, [], '2023-12-31')).toMatchObject({
      kind: 'progress',
      measure: '人',
      measureEn: 'people',
      ceiling: true,
      required: 5,
    })
  })

  it('counts the entities that have met it where each owes it', () => {
    const towns = {
      kind: 'milestone',
      comparator: 'all',
      value: null,
      recurrence: 'once',
      pace: 'at-due',
      scope: { kind: 'register', register: 'towns' },
    } as const
    const done = [aValue({ entity: 'a', value: 1, happened: '2024-02-01' })]
    const result = trend(towns, done, '2024-12-31')
    expect(result).toMatchObject({ required: 3, measure: '个', measureEn: 'towns' })
    expect(result.points.map(({ actual }) => actual)).toEqual([null, null, null, 1, null])
  })

  it('keeps what was expected before an amendment', () => {
    const amendments = [
      {
        ...{ plan: '2021-2025', code: 'N1', position: 0, title: '调整', titleEn: null },
        ...{ documentNumber: null, reason: '调整', reasonEn: null, tasks: [] },
        effective: '2024-01-01',
        targets: [{ target: 'T', value: 200 }],
      },
    ]
    expect(points({}, [], '2024-12-31', aContext({ amendments })).map(([, , due]) => due)).toEqual([
      20, 40, 60, 160, 200,
    ])
  })

  it('goes by the periods there are where the plan has no years', () => {
    const periods = aContext().periods.filter(({ type }) => type === 'plan' || type === 'half')
    expect(trend({}, [], '2023-06-30', aContext({ periods })).points).toHaveLength(10)
  })
})

describe('the trend of a promise for every period', () => {
  const yearly = { recurrence: 'year', value: 40, measure: '名', measureEn: 'teachers' } as const

  it('has a figure and a promise for each, in the measure of the target', () => {
    const values = [
      aValue({ period: '2021', value: 42 }),
      aValue({ period: '2022', state: 'zero', value: 0 }),
      aValue({ period: '2024', value: 12, knownSince: '2024-03-01T00:00:00Z' }),
    ]
    expect(trend(yearly, values, '2024-03-31')).toMatchObject({
      kind: 'periods',
      measure: '名',
      measureEn: 'teachers',
      required: null,
    })
    expect(points(yearly, values, '2024-03-31')).toEqual([
      ['2021', 42, 40],
      ['2022', 0, 40],
      ['2023', null, 40],
      ['2024', 12, 40],
      ['2025', null, 40],
    ])
  })

  it('counts the entities that met it, where each owes it', () => {
    const lectures = {
      recurrence: 'term',
      value: 2,
      pace: 'at-due',
      scope: { kind: 'register', register: 'towns' },
    } as const
    const values = [
      aValue({ period: '2024-spring', entity: 'a', value: 2 }),
      aValue({ period: '2024-spring', entity: 'b', value: 1 }),
    ]
    const result = trend(lectures, values, '2025-12-31')
    expect(result).toMatchObject({ kind: 'periods', measure: '项次', measureEn: 'duties' })
    expect(result.points.map(({ code, actual, expected }) => [code, actual, expected])).toEqual([
      ['2024-spring', 1, 3],
      ['2024-autumn', null, 3],
    ])
  })
})
