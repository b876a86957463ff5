import { describe, expect, it } from 'vitest'
import { aContext, aTarget } from '../../test/factories.ts'
import type { TargetRule } from '../targets/duties.ts'
import { checkObservation, type ObservationInput, periodTypesFor } from './check-observation.ts'

const { registers, periods } = aContext()
const context = (target: TargetRule) => ({
  target,
  periods,
  units: [{ code: 'u' }],
  registers,
  owing: ['u'],
  today: '2025-06-30',
})
const anInput = (fields: Partial<ObservationInput> = {}): ObservationInput => ({
  plan: '2021-2025',
  target: 'T',
  period: '2024',
  unit: 'u',
  entity: '',
  dimension: '',
  source: 'typed',
  state: 'reported',
  value: 46,
  numerator: null,
  denominator: null,
  happened: null,
  note: null,
  reason: null,
  ...fields,
})
const faultsOf = (fields: Partial<ObservationInput>, target: Partial<TargetRule> = {}) =>
  checkObservation(anInput(fields), context(aTarget(target))).map(({ field }) => field)

describe('checkObservation', () => {
  it('accepts a plain value', () => {
    expect(faultsOf({})).toEqual([])
  })

  it('accepts a period that is running, up to this very day', () => {
    expect(faultsOf({ period: '2025', happened: '2025-06-30' })).toEqual([])
  })

  it('accepts zero, reported as a number or as a zero report', () => {
    expect(faultsOf({ value: 0 })).toEqual([])
    expect(faultsOf({ state: 'zero', value: 0 })).toEqual([])
  })

  it.each([
    ['a fraction of what can be halved', { value: 4.5 }, { measure: '万人次' }],
    ['an estimate, which may be an average', { value: 4.5, state: 'estimated' }, {}],
    [
      'a milestone reached after its time, with its true day',
      { value: 1, happened: '2025-03-01' },
      { kind: 'milestone', recurrence: 'year' },
    ],
    [
      'what was to happen once and came after its time',
      { value: 1, happened: '2025-03-01' },
      { recurrence: 'once' },
    ],
  ] as const)('accepts %s', (_, fields, target) => {
    expect(faultsOf(fields, target)).toEqual([])
  })

  it('asks for a unit where none is given, and says so', () => {
    const [fault] = checkObservation(anInput({ unit: '' }), context(aTarget()))
    expect(fault?.message.en).toBe('Choose the unit that reports.')
  })

  it('takes no day before the period, also of what came late', () => {
    expect(
      faultsOf({ value: 1, happened: '2023-12-31' }, { kind: 'milestone', recurrence: 'year' }),
    ).toEqual(['happened'])
  })

  it.each([
    ['a period the plan does not have', { period: '2031' }, {}, 'period'],
    [
      'a coarser period than the target recurs in',
      { period: '2021-2025' },
      { recurrence: 'year' },
      'period',
    ],
    [
      'a calendar period for a target per school term',
      { period: '2024' },
      { recurrence: 'term' },
      'period',
    ],
    ['an unknown unit', { unit: 'nobody' }, {}, 'unit'],
    ['an entity where the whole district reports', { entity: 'a' }, {}, 'entity'],
    [
      'no entity where each reports',
      {},
      { scope: { kind: 'register', register: 'towns' } },
      'entity',
    ],
    [
      'an entity that does not exist yet',
      { entity: 'c', period: '2023' },
      { scope: { kind: 'register', register: 'towns' } },
      'entity',
    ],
    [
      'an entity outside the scope',
      { entity: 'a' },
      { scope: { kind: 'register', register: 'towns', except: ['a'] } },
      'entity',
    ],
    ['no number', { value: null }, {}, 'value'],
    ['a negative number', { value: -1 }, {}, 'value'],
    ['an absurd number', { value: 1e15 }, {}, 'value'],
    ['a zero report that is not zero', { state: 'zero' }, {}, 'value'],
    ['a number beside “missing”', { state: 'missing' }, {}, 'value'],
    [
      'a percentage where a ratio needs two numbers',
      { value: 90, numerator: 9, denominator: 10 },
      { kind: 'ratio' },
      'value',
    ],
    [
      'a ratio without its denominator',
      { value: null, numerator: 9 },
      { kind: 'ratio' },
      'denominator',
    ],
    [
      'a ratio over 100 %',
      { value: null, numerator: 11, denominator: 10 },
      { kind: 'ratio' },
      'numerator',
    ],
    [
      'a numerator that nobody can have counted',
      { value: null, numerator: 1e308, denominator: 1e12 },
      { kind: 'ratio' },
      'numerator',
    ],
    [
      'a denominator that nobody can have counted',
      { value: null, numerator: 9, denominator: 1e308 },
      { kind: 'survey' },
      'denominator',
    ],
    ['a survey result over 100 %', { value: 101 }, { kind: 'survey' }, 'value'],
    ['half a milestone', { value: 0.5 }, { kind: 'milestone' }, 'value'],
    ['a period that has not begun', { period: '2025-H2' }, { recurrence: 'half' }, 'period'],
    ['a day still to come', { period: '2025', happened: '2025-07-01' }, {}, 'happened'],
    ['half a person', { value: 4.5 }, {}, 'value'],
    ['no unit', { unit: '' }, {}, 'unit'],
    ['a day outside the period', { happened: '2023-01-01' }, {}, 'happened'],
  ] as const)('refuses %s', (_, fields, target, field) => {
    expect(new Set(faultsOf(fields, target as Partial<TargetRule>))).toEqual(new Set([field]))
  })
})

describe('periodTypesFor', () => {
  it('allows the recurrence and everything finer', () => {
    expect(periodTypesFor({ recurrence: 'half' })).toEqual(['half', 'quarter', 'month'])
  })
})
