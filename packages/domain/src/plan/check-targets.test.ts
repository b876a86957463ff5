import { describe, expect, it } from 'vitest'
import { faults, messages } from '../../test/findings.ts'
import { aPlan, type TargetInput, withTarget } from '../../test/plans.ts'

const TARGET = 'actions.0.tasks.0.targets.0'
const city = {
  code: 'city',
  title: '全市平均水平',
  measure: '元/人',
  values: [{ period: '2021', value: 0.8 }],
}
const towns = {
  code: 'towns',
  title: '镇街',
  titleEn: 'Towns',
  entities: [
    { code: 'hantai', name: '罕台镇' },
    { code: 'xingsheng', name: '兴胜街道' },
  ],
}
const found = (fields: Partial<TargetInput>) =>
  faults(aPlan({ ...withTarget(fields), registers: [towns], benchmarks: [city] }))

describe('comparators', () => {
  it('of a number need one, and zero is one', () => {
    for (const comparator of ['gte', 'lte', 'eq', 'gt', 'about'] as const) {
      expect(found({ comparator, value: undefined })).toEqual([`missing-value ${TARGET}.value`])
      expect(found({ comparator, value: null })).toEqual([`missing-value ${TARGET}.value`])
      expect(found({ comparator, value: 0 })).toEqual([])
    }
  })

  it('of a range need two numbers, the lower one first', () => {
    expect(found({ comparator: 'between', value: 1, upper: 2 })).toEqual([])
    expect(found({ comparator: 'between', value: undefined, upper: 2 })).toEqual([
      `missing-value ${TARGET}.value`,
    ])
    expect(found({ comparator: 'between', value: 0 })).toEqual([`missing-value ${TARGET}.upper`])
    expect(found({ comparator: 'between', value: 2, upper: 2 })).toEqual([
      `bounds-reversed ${TARGET}.upper`,
    ])
  })

  it('of all need something to be all of, or a milestone', () => {
    expect(found({ comparator: 'all', value: undefined })).toEqual([
      `missing-scope ${TARGET}.scope`,
    ])
    expect(found({ comparator: 'all', scope: { kind: 'register', register: 'towns' } })).toEqual([])
    expect(
      found({
        comparator: 'all',
        scope: { kind: 'list', register: 'towns', entities: ['hantai'] },
      }),
    ).toEqual([])
    expect(found({ comparator: 'all', kind: 'milestone', value: undefined })).toEqual([])
  })

  it('against elsewhere need the series', () => {
    expect(found({ comparator: 'benchmark', value: undefined })).toEqual([
      `missing-benchmark ${TARGET}.benchmark`,
    ])
    expect(found({ comparator: 'benchmark', value: undefined, benchmark: 'city' })).toEqual([])
  })

  it('leave out what they have no use for', () => {
    expect(found({ comparator: 'gte', value: 1, upper: 2 })).toEqual([
      `needless-field ${TARGET}.upper`,
    ])
    expect(found({ comparator: 'gte', value: 1, benchmark: 'city' })).toEqual([
      `needless-field ${TARGET}.benchmark`,
    ])
  })

  it('say in words what is missing', () => {
    expect(messages(aPlan(withTarget({ value: undefined })))).toEqual([
      { zh: '目标 T01（gte）要有数值（value）', en: 'Target T01 (gte) needs a value' },
    ])
  })
})

describe('amounts', () => {
  it('are nothing or more, and can be', () => {
    expect(found({ value: -1 })).toEqual([`negative-amount ${TARGET}.value`])
    expect(found({ value: 0 })).toEqual([])
    expect(found({ value: 1e308 })).toEqual([`too-large ${TARGET}.value`])
  })

  it('of an amendment are held to the same', () => {
    const change = { target: 'T01', value: 140 }
    const amendment = { code: 'M1', title: '调整', effective: '2023-01-01', reason: '通知' }
    const plan = aPlan({
      ...withTarget({ kind: 'ratio', value: 40 }),
      amendments: [{ ...amendment, targets: [change] }],
    })
    expect(faults(plan)).toEqual(['share-out-of-range amendments.0.targets.0.value'])
  })
})

describe('shares', () => {
  it('lie between nothing and all', () => {
    for (const kind of ['ratio', 'survey'] as const) {
      expect(found({ kind, value: 101 })).toEqual([`share-out-of-range ${TARGET}.value`])
      expect(found({ kind, value: -1 })).toEqual([`share-out-of-range ${TARGET}.value`])
      expect(found({ kind, value: 100 })).toEqual([])
    }
    expect(found({ kind: 'ratio', comparator: 'between', value: 90, upper: 110 })).toEqual([
      `share-out-of-range ${TARGET}.upper`,
    ])
    expect(found({ kind: 'number', value: 10_000 })).toEqual([])
  })
})

describe('scopes', () => {
  it('draw on a register that exists', () => {
    expect(found({ scope: { kind: 'register', register: 'town' } })).toEqual([
      `unknown-register ${TARGET}.scope.register`,
    ])
    const plan = aPlan({
      ...withTarget({ scope: { kind: 'list', register: 'town', entities: ['a'] } }),
      registers: [towns],
    })
    expect(messages(plan).map(({ zh }) => zh)).toEqual(['没有名录 town，是不是 towns？'])
  })

  it('name entities of that register, each once', () => {
    expect(
      found({
        scope: { kind: 'list', register: 'towns', entities: ['hantai', 'hantia', 'hantai'] },
      }),
    ).toEqual([
      `unknown-entity ${TARGET}.scope.entities.1`,
      `entity-named-twice ${TARGET}.scope.entities.2`,
    ])
    expect(found({ scope: { kind: 'register', register: 'towns', except: ['x'] } })).toEqual([
      `unknown-entity ${TARGET}.scope.except.0`,
    ])
  })

  it('over an empty register are a question, not an error', () => {
    const plan = aPlan({
      ...withTarget({ scope: { kind: 'register', register: 'towns' } }),
      registers: [
        { ...towns, entities: [] },
        { code: 'idle', title: '无人用', entities: [] },
      ],
    })
    expect(faults(plan)).toEqual(['empty-register registers.0'])
    expect(messages(plan)).toEqual([
      {
        zh: '名录“镇街”（towns）还是空的，目标 T01 无法研判',
        en: 'The register “Towns” (towns) is empty; T01 cannot be assessed',
      },
    ])
  })
})

describe('own light rules', () => {
  const lights = (...conditions: ('met' | 'zero' | 'share-of-expected' | 'otherwise')[]) =>
    faults(aPlan({ lights: conditions.map((when) => ({ when, light: 'met' as const })) }))

  it('are each reached', () => {
    expect(lights('met', 'share-of-expected', 'share-of-expected', 'otherwise')).toEqual([])
    expect(lights('met', 'met')).toEqual(['light-never-reached lights.1.when'])
    expect(lights('otherwise', 'zero')).toEqual(['light-never-reached lights.1.when'])
  })
})
