import type { Cycle } from '../src/cycles/cycle.ts'
import type { Extension } from '../src/cycles/extension.ts'
import type { ObservedValue } from '../src/observations/observation.ts'
import { calendarPeriods } from '../src/periods/calendar.ts'
import type { ReportItem } from '../src/reports/report-item.ts'
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

/** The cycle on the third quarter of 2024, with the usual days. */
export const aCycle = (fields: Partial<Cycle> = {}): Cycle => ({
  plan: plan.code,
  code: '2024-Q3',
  kind: 'quarter',
  title: '2024 年第三季度进展填报',
  titleEn: 'Progress reports, 2024 Q3',
  period: '2024-Q3',
  start: '2024-07-01',
  end: '2024-09-30',
  opens: '2024-10-08',
  unitDue: '2024-10-14',
  approverDue: '2024-10-16',
  officeDue: '2024-10-23',
  closes: '2024-10-24',
  lateUntil: '2024-10-31',
  historical: false,
  reopened: null,
  version: 1,
  ...fields,
})

/** Unit `u` asks for a week more in that cycle, and gets it. */
export const anExtension = (fields: Partial<Extension> = {}): Extension => ({
  plan: plan.code,
  cycle: '2024-Q3',
  unit: 'u',
  code: 'e1',
  asked: '2024-10-23',
  reason: '统计数据尚未汇总',
  requestedBy: 'wang',
  requestedOn: '2024-10-15',
  outcome: 'granted',
  decidedBy: 'office',
  decidedOn: '2024-10-16',
  remark: null,
  granted: '2024-10-23',
  version: 1,
  ...fields,
})

/** What unit `u` says of task A1.1 in that cycle. */
export const aReportItem = (fields: Partial<ReportItem> = {}): ReportItem => ({
  plan: plan.code,
  cycle: '2024-Q3',
  unit: 'u',
  task: 'A1.1',
  narrative: '举办科普讲座 12 场，覆盖 6 所学校。',
  noProgress: false,
  why: null,
  completedOn: null,
  evidence: [],
  version: 1,
  ...fields,
})
