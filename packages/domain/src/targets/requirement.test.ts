import { describe, expect, it } from 'vitest'
import { aContext, aTarget } from '../../test/factories.ts'
import type { TargetRule } from './duties.ts'
import { amountOf, requirementOf } from './requirement.ts'

const inWords = (fields: Partial<TargetRule>) => requirementOf(aTarget(fields), aContext())
const once = { recurrence: 'once', due: '2023-12-31' } as const

describe('requirementOf', () => {
  it.each([
    ['每年不少于 40 名', { recurrence: 'year', value: 40, measure: '名' }],
    ['规划期内达到 100 人', { comparator: 'eq' }],
    ['规划期内 50 户左右', { comparator: 'about', value: 50, measure: '户' }],
    ['规划期内 1—2 项', { comparator: 'between', value: 1, upper: 2, measure: '项' }],
    ['到 2025 年底不低于 90%', { kind: 'ratio', value: 90, measure: '%', recurrence: 'once' }],
    ['到 2023 年 6 月 30 日超过 5 人', { ...once, due: '2023-06-30', comparator: 'gt', value: 5 }],
    ['每季度不超过 3 人', { comparator: 'lte', value: 3, recurrence: 'quarter' }],
    ['每年不低于对照水平', { comparator: 'benchmark', value: null, recurrence: 'year' }],
    [
      '每个学校每学期不少于 2 次',
      {
        recurrence: 'term',
        value: 2,
        measure: '次',
        scope: { kind: 'register', register: 'schools' },
      },
    ],
    [
      '丙镇、甲镇，到 2023 年底全部完成',
      {
        ...once,
        kind: 'milestone',
        comparator: 'eq',
        scope: { kind: 'list', register: 'towns', entities: ['c', 'a'] },
      },
    ],
    [
      '其他各镇街，到 2023 年底全部完成',
      {
        ...once,
        kind: 'milestone',
        comparator: 'all',
        scope: { kind: 'register', register: 'towns', except: ['a'] },
      },
    ],
  ] as [string, Partial<TargetRule>][])('says %s', (words, fields) => {
    expect(inWords(fields).zh).toBe(words)
  })

  it('names every one as the register does', () => {
    const context = aContext()
    const registers = context.registers.map((register) => ({
      ...register,
      each: '每校',
      eachEn: 'each school',
    }))
    const lectures = aTarget({
      value: 2,
      measure: '次',
      measureEn: 'lectures',
      recurrence: 'term',
      scope: { kind: 'register', register: 'schools' },
    })
    expect(requirementOf(lectures, { ...context, registers })).toEqual({
      zh: '每校每学期不少于 2 次',
      en: 'at least 2 lectures for each school every school term',
    })
  })
})

describe('amountOf', () => {
  it.each([
    [1, 'activities', '1 activity'],
    [1, 'people', '1 person'],
    [1, 'bases', '1 base'],
    [1, 'm²', '1 m²'],
    [2, 'people', '2 people'],
    [0, 'people', '0 people'],
    [12_345.678, 'yuan', '12,345.68 yuan'],
  ])('says %d of %s as %s', (value, measureEn, words) => {
    expect(amountOf({ measure: '个', measureEn }, value, 'en')).toBe(words)
  })
})
