import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import { assessTarget } from './assess.ts'
import type { TargetRule } from './duties.ts'

const sentence = (
  fields: Partial<TargetRule>,
  values: Parameters<typeof assessTarget>[2],
  asOf: string,
) => assessTarget(aTarget(fields), aContext(), values, asOf).sentence

describe('a sentence about a number', () => {
  it('names a zero as a report', () => {
    const zero = [aValue({ period: '2021', state: 'zero', value: 0 })]
    expect(sentence({}, zero, '2022-12-31')).toEqual({
      zh: '截至 2022 年底报告为零，按时间进度应为 40 人，进度滞后。',
      en: 'Reported as zero by the end of 2022, 40 people expected by then, behind.',
    })
    expect(sentence({ pace: 'at-due' }, zero, '2022-12-31').zh).toBe(
      '目前报告为零，目标不少于 100 人，2025 年底到期。',
    )
  })

  it('names the goal, and no pace, on the due day', () => {
    const values = [aValue({ period: '2021', value: 99 })]
    expect(sentence({}, values, '2025-12-31')).toEqual({
      zh: '截至 2025 年底为 99 人，目标不少于 100 人，进度滞后。',
      en: '99 people by the end of 2025, the goal is at least 100 people, behind.',
    })
  })

  it('names the yearly breakdown where that is what is expected', () => {
    const breakdown = [
      { period: '2022', value: 20 },
      { period: '2025', value: 80 },
    ]
    expect(sentence({ breakdown }, [aValue({ period: '2022', value: 20 })], '2022-12-31').zh).toBe(
      '截至 2022 年底为 20 人，按年度分解应为 20 人，进度正常。',
    )
  })

  it('says days as people write them', () => {
    const once = { recurrence: 'once', due: '2024-06-30', pace: 'at-due' } as const
    expect(sentence(once, [], '2022-12-31')).toEqual({
      zh: '目标不少于 100 人，2024 年 6 月 30 日到期，尚无数据。',
      en: 'The goal is at least 100 people, due by 30 June 2024, no data yet.',
    })
  })
})

describe('a sentence about a ceiling', () => {
  const ceiling = { comparator: 'lte', value: 5 } as const
  const values = (value: number) => [aValue({ period: '2021', value })]

  it('says whether it holds so far', () => {
    expect(sentence(ceiling, values(3), '2023-06-30')).toEqual({
      zh: '目前 3 人，目标不超过 5 人，未超出。',
      en: '3 people so far, the goal is at most 5 people, kept.',
    })
    expect(sentence(ceiling, values(6), '2023-06-30').zh).toBe(
      '目前 6 人，目标不超过 5 人，已超出。',
    )
  })

  it('says in the end whether it was kept', () => {
    expect(sentence(ceiling, values(5), '2026-01-01').zh).toBe('5 人，目标不超过 5 人，未超出。')
    expect(sentence(ceiling, values(6), '2026-01-01').en).toBe(
      '6 people, the goal was at most 5 people, exceeded.',
    )
  })
})

describe('a sentence about towns', () => {
  const towns = {
    kind: 'milestone',
    comparator: 'all',
    value: null,
    recurrence: 'once',
    due: '2024-12-31',
    pace: 'at-due',
    scope: { kind: 'register', register: 'towns' },
  } as const
  const done = (entity: string, happened: string) => aValue({ entity, value: 1, happened })

  it('names the day while none of them is due', () => {
    expect(sentence(towns, [], '2023-06-30')).toEqual({
      zh: '共 3 个，2024 年底到期，尚无数据。',
      en: '3 towns, due by the end of 2024, no data yet.',
    })
    expect(sentence(towns, [done('a', '2024-01-10')], '2024-06-30')).toEqual({
      zh: '共 3 个，2024 年底到期，已完成 1 个。',
      en: 'Done in 1 of 3 towns, due by the end of 2024.',
    })
    const zero = [aValue({ entity: 'a', state: 'zero', value: 0 })]
    expect(sentence(towns, zero, '2024-12-30').zh).toBe('共 3 个，2024 年底到期，尚无数据。')
  })

  it('says that all of them are done', () => {
    const all = ['a', 'b', 'c'].map((entity) => done(entity, '2024-07-01'))
    expect(sentence(towns, all, '2025-01-01')).toEqual({
      zh: '共 3 个，已全部完成。',
      en: 'Done in all 3 towns.',
    })
  })

  it('names those that are exempt', () => {
    const values = [
      done('a', '2024-07-01'),
      done('b', '2024-07-01'),
      aValue({ entity: 'c', state: 'not-applicable', value: null }),
    ]
    expect(sentence(towns, values, '2025-01-01')).toEqual({
      zh: '共 2 个，已全部完成；不适用 1：丙镇。',
      en: 'Done in all 2 towns; 1 not applicable: Bing.',
    })
  })

  it('names six at most', () => {
    const entities = [...'abcdefgh'].map((code) => ({ code, name: `${code} 镇`, nameEn: code }))
    const [register] = aContext().registers
    if (!register) throw new Error('no register')
    const context = aContext({ registers: [{ ...register, entities }] })
    const one = [done('a', '2024-07-01')]
    expect(assessTarget(aTarget(towns), context, one, '2025-01-01').sentence.en).toBe(
      'Done in 1 of 8 towns; 7 without data: b, c, d, e, f, g and 1 more.',
    )
  })

  it('names none where nothing is known of any', () => {
    expect(sentence(towns, [], '2025-01-01')).toEqual({
      zh: '共 3 个，均无数据。',
      en: 'No data for any of 3 towns.',
    })
  })
})

describe('a sentence about years', () => {
  const yearly = { recurrence: 'year', value: 40 } as const

  it('says that none of them is due', () => {
    expect(sentence({ ...yearly, pace: 'at-due' }, [], '2021-06-30')).toEqual({
      zh: '共 5 年，均未到期，尚无数据。',
      en: '5 years, none due yet, no data yet.',
    })
    const early = [aValue({ period: '2021', value: 40, knownSince: '2021-03-01T00:00:00Z' })]
    expect(sentence(yearly, early, '2021-06-30').zh).toBe('共 5 年，均未到期，已完成 1 年。')
  })

  it('is on course while the running year has a part of what it will owe', () => {
    const values = [
      ...['2021', '2022'].map((period) => aValue({ period, value: 40 })),
      aValue({ period: '2023', value: 10, knownSince: '2023-03-01T00:00:00Z' }),
    ]
    const assessment = assessTarget(
      aTarget({ ...yearly, pace: 'at-due' }),
      aContext(),
      values,
      '2023-06-30',
    )
    expect(assessment.light).toBe('on-course')
  })
})
