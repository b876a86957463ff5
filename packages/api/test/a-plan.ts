import {
  calendarPeriods,
  type PlanRecords,
  type Target,
  type Unversioned,
  USUAL_TARGET,
} from '@gangyao/domain'
import { type Caller, EVERYTHING } from '../src/access/caller.ts'

let districts = 150_000

/** A district nobody else in the suite has. */
export const aDistrict = (): string => String(++districts)

export const office: Caller = { name: 'office', grants: EVERYTHING }

const clause = { path: '三/（一）/1', quote: '每年培训科学教师、科技辅导员 40 名以上。' }

export const aTarget = (overrides: Partial<Unversioned<Target>> = {}): Unversioned<Target> => ({
  ...USUAL_TARGET,
  plan: '2021-2025',
  code: 'T01',
  position: 0,
  title: '培训科学教师、科技辅导员',
  titleEn: 'Science teachers trained',
  task: 'A1.1',
  value: 40,
  measure: '名',
  measureEn: 'teachers',
  recurrence: 'year',
  clause,
  ...overrides,
})

/** A plan of three tasks, three units and three targets, with a bit of everything. */
export function aPlan(district: string, overrides: Partial<PlanRecords> = {}): PlanRecords {
  const plan = '2021-2025'
  const head = { plan, clause, titleEn: null }
  const unit = { nameEn: null, aliases: [], from: null, to: null }
  return {
    district: { code: district, name: '东胜区', nameEn: 'Dongsheng', parent: '150600' },
    plan: {
      code: plan,
      title: '科学素质行动规划',
      titleEn: 'Science literacy plan',
      start: '2021-01-01',
      end: '2025-12-31',
      status: 'published',
      issuer: null,
      documentNumber: null,
      issuedOn: null,
      basis: [{ title: '实施方案', number: '内政发〔2021〕22号' }],
      principles: [],
      themeDays: [],
      questions: [],
      lights: null,
    },
    issuedText: '每年培训科学教师、科技辅导员 40 名以上。\n',
    actions: [{ ...head, code: 'A1', position: 0, title: '青少年行动', audience: '青少年' }],
    projects: [{ ...head, code: 'P1', position: 0, title: '信息化工程' }],
    safeguards: [
      { ...head, code: 'S1', position: 0, title: '完善机制', parent: null },
      { ...head, code: 'S1.1', position: 1, title: '保障经费', parent: 'S1' },
    ],
    tasks: [
      {
        ...head,
        code: 'A1.1',
        position: 0,
        title: '教师培训',
        action: 'A1',
        project: null,
        tag: null,
      },
      {
        ...head,
        code: 'A1.2',
        position: 1,
        title: '科普讲座',
        action: 'A1',
        project: null,
        tag: null,
      },
      {
        ...head,
        code: 'P1.1',
        position: 2,
        title: '平台建设',
        action: null,
        project: 'P1',
        tag: null,
      },
    ],
    units: [
      {
        ...unit,
        code: 'kexie',
        position: 0,
        name: '区科学技术协会',
        aliases: ['区科协'],
        kind: 'mass-organisation',
      },
      { ...unit, code: 'jiaotiju', position: 1, name: '区教育体育局', kind: 'government' },
      { ...unit, code: 'weixuanbu', position: 2, name: '区委宣传部', kind: 'party' },
    ],
    memberships: [
      { plan, unit: 'kexie', from: '2021-01-01', to: null },
      { plan, unit: 'jiaotiju', from: '2021-01-01', to: null },
    ],
    responsibilities: [
      { plan, task: 'A1.1', unit: 'jiaotiju', role: 'lead' },
      { plan, task: 'A1.1', unit: 'kexie', role: 'responsible' },
      { plan, task: 'A1.2', unit: 'weixuanbu', role: 'lead' },
      { plan, task: 'A1.2', unit: 'all-members', role: 'responsible' },
      { plan, task: 'P1.1', unit: 'kexie', role: 'lead' },
    ],
    targets: [
      aTarget(),
      aTarget({
        code: 'T02',
        position: 1,
        title: '每校科普讲座',
        task: 'A1.2',
        value: 2,
        measure: '次',
        scope: { kind: 'register', register: 'schools' },
      }),
      aTarget({
        code: 'T03',
        position: 2,
        title: '公民具备科学素质的比例',
        task: null,
        kind: 'survey',
        comparator: 'eq',
        value: 15,
        measure: '%',
        recurrence: 'once',
        due: '2025-12-31',
        accumulation: 'snapshot',
        pace: 'at-due',
      }),
    ],
    registers: [
      {
        plan,
        position: 0,
        code: 'schools',
        title: '学校',
        titleEn: null,
        each: '每校',
        eachEn: null,
        entities: [
          { code: 'no1', name: '一小' },
          { code: 'no2', name: '二小' },
        ],
      },
    ],
    benchmarks: [],
    amendments: [],
    periods: calendarPeriods({ code: plan, start: '2021-01-01', end: '2025-12-31' }, ['year']),
    ...overrides,
  }
}

/** The same plan with another code, which is its term: `2026-2030`. Its periods are left out. */
export function withCode(records: PlanRecords, code: string): PlanRecords {
  const moved = <T extends { plan: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, plan: code }))
  const [start, end] = [`${code.slice(0, 4)}-01-01`, `${code.slice(5)}-12-31`]
  return {
    ...records,
    plan: { ...records.plan, code, start, end },
    actions: moved(records.actions),
    projects: moved(records.projects),
    safeguards: moved(records.safeguards),
    tasks: moved(records.tasks),
    memberships: moved(records.memberships),
    responsibilities: moved(records.responsibilities),
    targets: moved(records.targets).map((target) => ({ ...target, due: target.due && end })),
    registers: moved(records.registers),
    benchmarks: moved(records.benchmarks),
    amendments: moved(records.amendments),
    periods: [],
  }
}
