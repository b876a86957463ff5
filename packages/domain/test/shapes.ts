import fc from 'fast-check'
import type { ObservedValue } from '../src/observations/observation.ts'
import type { AssessmentContext, TargetRule } from '../src/targets/duties.ts'
import { aContext, aTarget, aValue } from './factories.ts'

/** One kind of promise that a plan makes, what it is assessed against, and what may be reported for it. */
export interface Shape {
  name: string
  target: TargetRule
  context: AssessmentContext
  periods: readonly string[]
  entities: readonly string[]
}

const END = '2025-12-31'
const YEARS = ['2021', '2022', '2023', '2024', '2025']
const FINER = [...YEARS, '2022-H1', '2023-Q1', '2023-Q2', '2024-Q4', '2024-autumn', '2025-Q3']
const TERMS = ['2024-spring', '2024-autumn']
const TOWNS = ['a', 'b', 'c']

const context = aContext({
  benchmarks: [
    {
      plan: '2021-2025',
      code: 'city',
      position: 0,
      title: '全市平均水平',
      titleEn: 'the city’s average',
      measure: '元/人',
      measureEn: 'yuan per person',
      source: null,
      values: ['2021', '2022', '2024'].map((period, index) => ({ period, value: 3 + index / 2 })),
    },
  ],
})
const once = { recurrence: 'once', due: END } as const
const percent = { measure: '%', measureEn: '%', pace: 'at-due', accumulation: 'snapshot' } as const

const aShape = (name: string, target: Partial<TargetRule>, rest: Partial<Shape> = {}): Shape => ({
  name,
  target: aTarget(target),
  context,
  periods: FINER,
  entities: [''],
  ...rest,
})

/** The kinds of promise that the plans we know are made of. */
export const SHAPES: readonly Shape[] = [
  aShape('a total over the plan', {}),
  aShape('a promise of every year', { recurrence: 'year', value: 40, accumulation: 'distinct' }),
  aShape(
    'a promise of every entity in every term',
    {
      recurrence: 'term',
      value: 2,
      pace: 'at-due',
      scope: { kind: 'register', register: 'towns' },
    },
    { periods: TERMS, entities: TOWNS },
  ),
  aShape('a ratio by a date', { ...once, ...percent, kind: 'ratio', value: 90 }),
  aShape('a surveyed ratio', { ...once, ...percent, kind: 'survey', comparator: 'eq', value: 15 }),
  aShape('a stock at a date', { ...once, accumulation: 'snapshot', value: 10_000 }),
  aShape(
    'a dated milestone of named entities',
    {
      recurrence: 'once',
      due: '2023-12-31',
      kind: 'milestone',
      comparator: 'eq',
      value: 2,
      pace: 'at-due',
      scope: { kind: 'list', register: 'towns', entities: ['a', 'b'] },
    },
    { entities: ['a', 'b'] },
  ),
  aShape(
    'a whole register',
    {
      recurrence: 'once',
      due: '2024-12-31',
      kind: 'milestone',
      comparator: 'all',
      value: null,
      pace: 'at-due',
      scope: { kind: 'register', register: 'towns', except: ['a'] },
    },
    { entities: ['b', 'c'] },
  ),
  aShape('a promise held against an outside series', {
    comparator: 'benchmark',
    benchmark: 'city',
    value: null,
    recurrence: 'year',
    accumulation: 'snapshot',
    pace: 'at-due',
  }),
  aShape('an approximate total', { comparator: 'about', value: 50 }),
  aShape('a range that is striven for', {
    comparator: 'between',
    value: 1,
    upper: 2,
    accumulation: 'snapshot',
    pace: 'at-due',
    obligation: 'aspiration',
  }),
]

const cents = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((value) => value / 100)
const aDay = (from: string, days: number) =>
  fc
    .integer({ min: 0, max: days })
    .map((count) => new Date(Date.parse(from) + count * 86_400_000).toISOString())

/** Any day from the year before the plan to the year after it. */
export const anyDay = aDay('2020-06-01', 2400).map((instant) => instant.slice(0, 10))

function numbersOf({ kind, value }: TargetRule): fc.Arbitrary<Partial<ObservedValue>> {
  const pair = fc
    .record({ numerator: fc.nat(50), rest: fc.nat(50) })
    .map(({ numerator, rest }) => ({ value: null, numerator, denominator: numerator + rest + 1 }))
  switch (kind) {
    case 'milestone':
      return fc.constantFrom({ value: 0 }, { value: 1 })
    case 'ratio':
      return pair
    case 'survey':
      return fc.oneof(
        pair,
        cents(100).map((value) => ({ value })),
      )
    case 'number':
      return cents(value ?? 10).map((value) => ({ value }))
  }
}

/** Reports that a person could have entered for a shape, no two for the same thing. */
export const valuesFor = (
  { target, periods, entities }: Shape,
  states: readonly ObservedValue['state'][] = ['reported', 'estimated', 'missing'],
): fc.Arbitrary<ObservedValue[]> =>
  fc.uniqueArray(
    fc
      .record({
        period: fc.constantFrom(...periods),
        unit: fc.constantFrom('u', 'v'),
        entity: fc.constantFrom(...entities),
        state: fc.constantFrom(...states),
        knownSince: aDay('2020-06-01', 2400),
        numbers: numbersOf(target),
      })
      .map(({ numbers, ...fields }) =>
        aValue(
          fields.state === 'missing' || fields.state === 'not-applicable'
            ? { ...fields, value: null }
            : { ...fields, ...numbers },
        ),
      ),
    { selector: keyOf, maxLength: 12 },
  )

export const keyOf = ({ period, unit, entity, dimension, source }: ObservedValue): string =>
  [period, unit, entity, dimension, source].join('~')

/** The same things in any other order. */
export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
