import type { PublicReader, PublishedPlan, PublishedReport } from '@gangyao/api'
import {
  calendarPeriods,
  type Entity,
  type ObservedValue,
  type PlanRecords,
  type Register,
  type Target,
  type Unversioned,
  USUAL_TARGET,
} from '@gangyao/domain'
import { indexPlan, type PlanIndex } from '../src/plan/plan-index.ts'

const PLAN = { code: '2021-2025', start: '2021-01-01', end: '2025-12-31' }

const TEXT = `东胜区科普规划
（2021—2025年）

到2025年，比例达到15%。
一、提升行动
（一）青少年行动
1.办好讲座。每年培训教师40名以上，每校每学期讲座不少于2次。（牵头单位：教育局，责任单位：各成员单位）
2.开展“科技周”活动。（牵头单位：科协）
二、重点工程
（一）设施工程
1.建设场馆。建成场馆1处。（牵头单位：科协，责任单位：教育局）
三、组织实施
（一）加强领导
各单位要加强领导。
`

/** A plan of one action, one project and one safeguard, with whatever a test changes. */
export function aPlan(changes: Partial<PlanRecords> = {}): PlanRecords {
  const plan = PLAN.code
  return {
    district: { code: '150602', name: '东胜区', nameEn: 'Dongsheng District', parent: null },
    plan: {
      ...PLAN,
      title: '东胜区科普规划（2021—2025年）',
      titleEn: 'Science Plan',
      status: 'published',
      issuer: null,
      documentNumber: null,
      issuedOn: null,
      basis: [],
      principles: [],
      themeDays: [
        {
          code: 'D01',
          title: '科技周',
          officialTitle: '全国科技活动周',
          when: '五月',
          clause: { path: '一/（一）/2', quote: '科技周' },
        },
      ],
      questions: [
        { code: 'Q1', question: '哪些学校？', decision: '全部中小学校。', about: ['T03'] },
      ],
      lights: null,
    },
    issuedText: TEXT,
    actions: [
      {
        plan,
        code: 'A1',
        position: 0,
        title: '青少年行动',
        titleEn: 'Action for the young',
        audience: '青少年',
        clause: { path: '一/（一）', quote: '青少年行动' },
      },
    ],
    projects: [
      {
        plan,
        code: 'P1',
        position: 0,
        title: '设施工程',
        titleEn: null,
        clause: { path: '二/（一）', quote: '设施工程' },
      },
    ],
    safeguards: [
      {
        plan,
        code: 'S1',
        position: 0,
        title: '加强领导',
        titleEn: null,
        parent: null,
        clause: { path: '三/（一）', quote: '各单位要加强领导。' },
      },
    ],
    tasks: [
      aTask('A1.1', 0, '办好讲座', '一/（一）/1', { action: 'A1' }),
      aTask('A1.2', 1, '开展活动', '一/（一）/2', { action: 'A1', quote: '开展“科技周”活动。' }),
      aTask('P1.1', 2, '建设场馆', '二/（一）/1', { project: 'P1' }),
    ],
    units: [
      aUnit('jiaoyuju', 0, '教育局'),
      aUnit('kexie', 1, '科协'),
      aUnit('shuiliju', 2, '水利局'),
    ],
    memberships: ['jiaoyuju', 'kexie', 'shuiliju'].map((unit) => ({
      plan,
      unit,
      from: PLAN.start,
      to: null,
    })),
    responsibilities: [
      { plan, task: 'A1.1', unit: 'jiaoyuju', role: 'lead' },
      { plan, task: 'A1.1', unit: 'all-members', role: 'responsible' },
      { plan, task: 'A1.2', unit: 'kexie', role: 'lead' },
      { plan, task: 'P1.1', unit: 'kexie', role: 'lead' },
      { plan, task: 'P1.1', unit: 'jiaoyuju', role: 'responsible' },
    ],
    targets: [
      aTarget('T01', {
        title: '比例',
        kind: 'survey',
        comparator: 'eq',
        value: 15,
        measure: '%',
        recurrence: 'once',
        accumulation: 'snapshot',
        pace: 'at-due',
        clause: { path: '前言', quote: '到2025年，比例达到15%' },
      }),
      aTarget('T02', {
        position: 1,
        title: '培训教师',
        titleEn: 'Teachers trained',
        task: 'A1.1',
        value: 40,
        measure: '名',
        measureEn: 'people',
        recurrence: 'year',
        clause: { path: '一/（一）/1', quote: '每年培训教师40名以上' },
      }),
      aTarget('T03', {
        position: 2,
        title: '讲座',
        task: 'A1.1',
        value: 2,
        measure: '次',
        recurrence: 'year',
        scope: { kind: 'register', register: 'schools' },
        clause: { path: '一/（一）/1', quote: '每校每学期讲座不少于2次' },
      }),
      aTarget('T04', {
        position: 3,
        title: '场馆',
        task: 'P1.1',
        value: 1,
        measure: '处',
        pace: 'at-due',
        clause: { path: '二/（一）/1', quote: '建成场馆1处' },
      }),
    ],
    periods: calendarPeriods(PLAN),
    registers: [aRegister([])],
    benchmarks: [],
    amendments: [],
    ...changes,
  }
}

/** The register of schools. */
export const aRegister = (entities: Entity[]): Unversioned<Register> => ({
  plan: PLAN.code,
  code: 'schools',
  position: 0,
  title: '中小学校',
  titleEn: null,
  each: null,
  eachEn: null,
  entities,
})

/** A target of the whole district over the term. */
export const aTarget = (
  code: string,
  changes: Partial<Unversioned<Target>> = {},
): Unversioned<Target> => ({
  ...USUAL_TARGET,
  plan: PLAN.code,
  code,
  position: 0,
  title: code,
  value: 10,
  measure: '个',
  clause: { path: '前言', quote: '到2025年' },
  ...changes,
})

/** A published value, recorded at the end of its period. */
export const aValue = (
  target: string,
  period: string,
  value: number,
  changes: Partial<ObservedValue> = {},
): ObservedValue => ({
  target,
  period,
  unit: 'jiaoyuju',
  entity: '',
  dimension: '',
  source: 'typed',
  state: value === 0 ? 'zero' : 'reported',
  value,
  numerator: null,
  denominator: null,
  happened: null,
  knownSince: `${period.slice(0, 4)}-12-31T08:00:00.000Z`,
  ...changes,
})

/** What 教育局 reported on A1.1 in a cycle, published. */
export const aReport = (changes: Partial<PublishedReport> = {}): PublishedReport => ({
  cycle: {
    ...{ code: '2024-Q1', title: '2024 年第一季度', titleEn: 'First quarter of 2024' },
    ...{ start: '2024-01-01', end: '2024-03-31', historical: false },
  },
  unit: 'jiaoyuju',
  task: 'A1.1',
  narrative: '培训教师 46 名。\n举办讲座 3 场。',
  ...{ noProgress: false, why: null, completedOn: null },
  ...{ publishedOn: '2024-04-20', recordedFrom: null },
  ...changes,
})

/** The small plan, published. */
export const aPublishedPlan = (changes: Partial<PublishedPlan> = {}): PublishedPlan => ({
  records: aPlan(),
  observations: [],
  reports: [],
  publishedAt: null,
  ...changes,
})

/** Its index on a day. */
export const anIndex = (changes: Partial<PublishedPlan> = {}, today = '2024-06-30'): PlanIndex =>
  indexPlan(aPublishedPlan(changes), today)

/** A reader over published plans that a test may change between requests. */
export function readerOf(plans: readonly PublishedPlan[]): PublicReader {
  return {
    districts: async () =>
      [
        ...new Map(plans.map(({ records }) => [records.district.code, records.district])).values(),
      ].map((district) => ({
        district,
        plans: plans
          .filter(({ records }) => records.district.code === district.code)
          .map(({ records }) => records.plan),
      })),
    plan: async (district, plan) =>
      plans.find(
        ({ records }) => records.district.code === district && records.plan.code === plan,
      ) ?? null,
  }
}

function aTask(
  code: string,
  position: number,
  title: string,
  path: string,
  place: { action?: string; project?: string; quote?: string },
): PlanRecords['tasks'][number] {
  return {
    plan: PLAN.code,
    code,
    position,
    title,
    titleEn: null,
    action: place.action ?? null,
    project: place.project ?? null,
    clause: { path, quote: place.quote ?? title },
    tag: TAGS[code] ?? null,
  }
}

const TAGS: Record<string, string> = {
  'A1.1': '（牵头单位：教育局，责任单位：各成员单位）',
  'A1.2': '（牵头单位：科协）',
  'P1.1': '（牵头单位：科协，责任单位：教育局）',
}

const aUnit = (code: string, position: number, name: string): PlanRecords['units'][number] => ({
  code,
  position,
  name,
  nameEn: null,
  aliases: [],
  kind: 'government',
  from: null,
  to: null,
})
