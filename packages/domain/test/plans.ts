import type * as z from 'zod'
import { PlanDocument } from '../src/plan/plan-document.ts'

type Input = z.input<typeof PlanDocument>
type In<K extends keyof Input> = NonNullable<Input[K]> extends (infer Entry)[] ? Entry : never
export type TaskInput = NonNullable<In<'actions'>['tasks']>[number]
export type TargetInput = NonNullable<TaskInput['targets']>[number]
type UnitInput = In<'units'>

/** The issued text that the plans below quote. */
export const ISSUED_TEXT = `东胜区实施方案（2021—2025年）
根据《自治区实施方案》（内政发〔2021〕22号），制定本方案。
到2025年，公民具备科学素质的比例达到15%。
（一）突出科学精神
（一）青少年科学素质提升行动
1.弘扬科学精神。每年培训科技辅导员40名以上。（牵头单位：区教育体育局，责任单位：区科协、区财政局）
2.开展科普活动。每校每学期举办讲座不少于2次。
（一）实施科普基础设施建设工程
1.坚持开展科技周等主题活动。（牵头单位：区科学技术协会，责任单位：各成员单位）
（一）加强组织领导
1.保障经费投入。人均科普经费不低于全市平均水平。
`

const TASK_QUOTE =
  '弘扬科学精神。每年培训科技辅导员40名以上。（牵头单位：区教育体育局，责任单位：区科协、区财政局）'

export const aUnit = (fields: Partial<UnitInput> = {}): UnitInput => ({
  code: 'minzhengju',
  name: '区民政局',
  kind: 'government',
  ...fields,
})

/** A promise of 40 trained people a year, quoted from the task below. */
export const aTargetInput = (fields: Partial<TargetInput> = {}): TargetInput => ({
  code: 'T01',
  title: '培训科技辅导员',
  comparator: 'gte',
  value: 40,
  measure: '名',
  recurrence: 'year',
  clause: { path: '三/（一）/1', quote: '每年培训科技辅导员40名以上' },
  ...fields,
})

export const aTask = (fields: Partial<TaskInput> = {}): TaskInput => ({
  code: 'A1.1',
  title: '弘扬科学精神',
  clause: { path: '三/（一）/1', quote: TASK_QUOTE },
  tag: '（牵头单位：区教育体育局，责任单位：区科协、区财政局）',
  lead: ['区教育体育局'],
  responsible: ['区科协', '区财政局'],
  targets: [aTargetInput()],
  ...fields,
})

const UNITS: UnitInput[] = [
  { code: 'jiaotiju', name: '区教育体育局', aliases: ['区教体局'], kind: 'government' },
  { code: 'kexie', name: '区科学技术协会', aliases: ['区科协'], kind: 'mass-organisation' },
  { code: 'caizhengju', name: '区财政局', kind: 'government' },
]

/** One action with the given tasks. */
export const withTasks = (...tasks: TaskInput[]): Partial<Input> => ({
  actions: [
    {
      code: 'A1',
      title: '青少年科学素质提升行动',
      clause: { path: '三/（一）', quote: '青少年科学素质提升行动' },
      tasks,
    },
  ],
})

/** One action with one task with the given target. */
export const withTarget = (fields: Partial<TargetInput>): Partial<Input> =>
  withTasks(aTask({ targets: [aTargetInput(fields)] }))

/** The units above and more. */
export const withUnits = (...more: UnitInput[]): Partial<Input> => ({ units: [...UNITS, ...more] })

/** A sound plan with one action, one task and one target, unless said otherwise. */
export const aPlan = (fields: Partial<Input> = {}): PlanDocument =>
  PlanDocument.parse({
    district: { code: '150602', name: '东胜区', parent: '150600' },
    plan: {
      code: '2021-2025',
      title: '东胜区实施方案',
      start: '2021-01-01',
      end: '2025-12-31',
      text: 'issued.txt',
    },
    units: UNITS,
    ...withTasks(aTask()),
    ...fields,
  } satisfies Input)
