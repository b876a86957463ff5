import type { ObservedValue } from '../src/observations/observation.ts'
import { calendarPeriods } from '../src/periods/calendar.ts'
import type { AssessmentContext, TargetRule } from '../src/targets/duties.ts'
import { USUAL_TARGET } from '../src/targets/usual-target.ts'

/** A number of 人 over the whole plan, unless said otherwise. */
export const aTarget = (fields: Partial<TargetRule> = {}): TargetRule => ({
  ...USUAL_TARGET,
  plan: '2021-2025',
  code: 'T',
  position: 0,
  title: '培训',
  titleEn: 'Training',
  value: 100,
  measure: '人',
  measureEn: 'people',
  clause: { path: '三', quote: '培训' },
  ...fields,
})

/** A reported value of unit `u` for 2024, entered long after. */
export const aValue = (fields: Partial<ObservedValue> = {}): ObservedValue => ({
  target: 'T',
  period: '2024',
  unit: 'u',
  entity: '',
  dimension: '',
  source: 'typed',
  state: 'reported',
  value: 10,
  numerator: null,
  denominator: null,
  happened: null,
  knownSince: '2026-01-01T00:00:00.000Z',
  ...fields,
})

const plan = { code: '2021-2025', start: '2021-01-01', end: '2025-12-31' }

const heading = { plan: plan.code, position: 0 }

/** The five years 2021—2025 with halves and quarters, two school terms in 2024 and three towns. */
export const aContext = (fields: Partial<AssessmentContext> = {}): AssessmentContext => ({
  plan: { ...plan, lights: null },
  registers: [
    {
      ...heading,
      code: 'towns',
      title: '镇街',
      titleEn: 'Towns',
      each: null,
      eachEn: null,
      entities: [
        { code: 'a', name: '甲镇', nameEn: 'Jia' },
        { code: 'b', name: '乙镇', nameEn: 'Yi' },
        { code: 'c', name: '丙镇', nameEn: 'Bing', from: '2024-06-01' },
      ],
    },
    {
      ...heading,
      code: 'schools',
      title: '学校',
      titleEn: 'Schools',
      each: null,
      eachEn: null,
      entities: [],
    },
  ],
  benchmarks: [],
  amendments: [],
  periods: [
    ...calendarPeriods(plan),
    {
      plan: plan.code,
      code: '2024-spring',
      type: 'term',
      title: '2024 年春季学期',
      titleEn: 'Spring 2024',
      start: '2024-02-20',
      end: '2024-07-20',
      parent: '2024',
    },
    {
      plan: plan.code,
      code: '2024-autumn',
      type: 'term',
      title: '2024 年秋季学期',
      titleEn: 'Autumn 2024',
      start: '2024-08-20',
      end: '2025-01-20',
      parent: '2024',
    },
  ],
  ...fields,
})
