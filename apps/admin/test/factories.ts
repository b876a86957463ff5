import {
  ACCESS_ROLE_NAMES,
  type Amendment,
  type CurrentObservation,
  calendarPeriods,
  type Grant,
  PERMISSION_NAMES,
  type Period,
  type Plan,
  type Register,
  type Responsibility,
  reachOf,
  type Target,
  type TargetAmendment,
  type Unit,
  USUAL_TARGET,
} from '@gangyao/domain'
import type { Me } from '../src/access/me.ts'
import { type Kept, shelve } from '../src/data/records.ts'
import type { Book } from '../src/plan/book.ts'

const PLAN = '2021-2025'

/** Lectures in each school, each term, at least two. */
export const aTarget = (fields: Partial<Target> = {}): Kept<Target> => ({
  ...USUAL_TARGET,
  id: `${PLAN}~T03`,
  plan: PLAN,
  code: 'T03',
  position: 0,
  title: '科普讲座',
  titleEn: 'Science lectures',
  value: 2,
  measure: '次',
  measureEn: 'lectures',
  recurrence: 'term',
  scope: { kind: 'register', register: 'schools' },
  pace: 'at-due',
  clause: { path: '三', quote: '讲座' },
  version: 1,
  ...fields,
})

/** A notice of a day, and what it makes of the lectures. */
export const anAmendment = ({
  effective,
  ...change
}: { effective: string } & Partial<Omit<TargetAmendment, 'target'>>): Kept<Amendment> => ({
  ...{ id: `${PLAN}~N1`, plan: PLAN, code: 'N1', position: 0, title: '通知', titleEn: null },
  ...{ effective, documentNumber: null, reason: '要求', reasonEn: null, version: 1 },
  targets: [{ target: 'T03', ...change }],
  tasks: [],
})

/** Two lectures in school `a` in spring 2024, typed by unit `u`. */
export function aValue(fields: Partial<CurrentObservation> = {}): Kept<CurrentObservation> {
  const value: CurrentObservation = {
    plan: PLAN,
    target: 'T03',
    period: '2024-spring',
    unit: 'u',
    entity: 'a',
    dimension: '',
    source: 'typed',
    state: 'reported',
    value: 2,
    numerator: null,
    denominator: null,
    happened: null,
    note: null,
    reason: null,
    published: false,
    publishedEarlier: false,
    recordedAt: '2024-08-01T00:00:00.000Z',
    knownSince: '2024-08-01T00:00:00.000Z',
    recordedBy: '李老师',
    version: 1,
    ...fields,
  }
  const { plan, target, period, unit, entity, dimension, source } = value
  return { id: [plan, target, period, unit, entity, dimension, source].join('~'), ...value }
}

const plan: Kept<Plan> = {
  id: PLAN,
  code: PLAN,
  title: '规划',
  titleEn: 'Plan',
  start: '2021-01-01',
  end: '2025-12-31',
  status: 'published',
  issuer: null,
  documentNumber: null,
  issuedOn: null,
  basis: [],
  principles: [],
  themeDays: [],
  questions: [],
  lights: null,
  version: 1,
}

const terms: Omit<Period, 'version'>[] = [
  ['2023-autumn', '2023 年秋季学期', '2023-08-20', '2024-01-20'] as const,
  ['2024-spring', '2024 年春季学期', '2024-02-20', '2024-07-20'] as const,
  ['2024-autumn', '2024 年秋季学期', '2024-08-20', '2025-01-20'] as const,
].map(([code, title, start, end]) => ({
  plan: PLAN,
  code,
  type: 'term',
  title,
  titleEn: code,
  start,
  end,
  parent: null,
}))

const schools: Kept<Register> = {
  id: `${PLAN}~schools`,
  plan: PLAN,
  code: 'schools',
  position: 0,
  title: '学校',
  titleEn: 'Schools',
  each: null,
  eachEn: null,
  entities: [
    { code: 'a', name: '甲校' },
    { code: 'b', name: '乙校' },
    { code: 'c', name: '丙校', from: '2024-06-01' },
  ],
  version: 1,
}

const aUnit = (code: string): Kept<Unit> => ({
  id: code,
  code,
  position: 0,
  name: code,
  nameEn: null,
  aliases: [],
  kind: 'government',
  from: null,
  to: null,
  version: 1,
})

/** A plan of three terms and three schools, the third opened in June 2024, with units `u` and `v`. */
export function aBook(fields: Partial<Book> = {}): Book {
  const periods = [...calendarPeriods(plan), ...terms]
  return {
    district: { code: '150602', name: '东胜区', nameEn: 'Dongsheng' },
    plan,
    actions: shelve([]),
    projects: shelve([]),
    safeguards: shelve([]),
    tasks: shelve([]),
    targets: shelve([aTarget()]),
    units: shelve([aUnit('u'), aUnit('v')]),
    periods: shelve(periods.map((period) => ({ ...period, id: period.code, version: 1 }))),
    registers: shelve([schools]),
    benchmarks: shelve([]),
    amendments: shelve([]),
    memberships: [],
    responsibilities: [],
    ...fields,
  }
}

/** A unit's part in task A1.1. */
export const aResponsibility = (
  unit: string,
  role: Responsibility['role'],
): Kept<Responsibility> => ({
  id: `${PLAN}~A1.1~${unit}`,
  plan: PLAN,
  task: 'A1.1',
  unit,
  role,
  version: 1,
})

/** Somebody with these roles in the district, as the API tells it. */
export function aMe(...roles: Pick<Grant, 'role' | 'unit'>[]): Me {
  const district = '150602'
  const grants = roles.map((role) => ({ ...role, district }))
  return {
    user: 'li',
    grants: grants.map((grant) => ({ ...grant, roleName: ACCESS_ROLE_NAMES[grant.role] })),
    permissions: Object.fromEntries(
      PERMISSION_NAMES.map((name) => [name, reachOf(grants, name, district)]),
    ),
  }
}
