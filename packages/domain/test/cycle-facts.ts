import type { AcceptedReport } from '../src/papers/accepted-report.ts'
import type { CycleFacts, PaperItem } from '../src/papers/cycle-facts.ts'
import type { PlanRecords } from '../src/plan/plan-records.ts'
import { UNTOUCHED } from '../src/reports/report-state.ts'
import { assessPlan } from '../src/targets/assess.ts'
import { aContext, aCycle, aTarget } from './factories.ts'

const clause = { path: '三/（一）/1', quote: '办好讲座。' }
const unit = (code: string, name: string, position: number) => ({
  ...{ code, name, position, nameEn: null, aliases: [], kind: 'government' as const },
  ...{ from: null, to: null },
})
const task = (code: string, title: string, position: number) => ({
  ...{ plan: '2021-2025', code, title, titleEn: null, position, action: 'A1', project: null },
  ...{ clause, tag: null },
})

/** A plan of three tasks under one action, led by 甲局, 乙局 and 丙局, with a target under the first. */
export function somePlan(): PlanRecords {
  const context = aContext()
  const head = { plan: '2021-2025', titleEn: null, clause }
  return {
    district: { code: '150602', name: '某区', nameEn: null, parent: null },
    plan: {
      ...context.plan,
      ...{ title: '科普方案', titleEn: 'Science plan', status: 'published', issuer: null },
      ...{ documentNumber: null, issuedOn: null, basis: [], principles: [], themeDays: [] },
      questions: [],
    },
    issuedText: '区科协充分发挥综合协调作用。',
    actions: [{ ...head, code: 'A1', position: 0, title: '讲座行动', audience: null }],
    projects: [],
    safeguards: [],
    tasks: [task('A1.1', '讲座', 0), task('A1.2', '培训', 1), task('A1.3', '展览', 2)],
    units: [
      unit('jia', '区甲局', 0),
      unit('yi', '区乙局', 1),
      unit('bing', '区丙局', 2),
      unit('kexie', '区科协', 3),
    ],
    memberships: [],
    responsibilities: ['jia', 'yi', 'bing'].map((code, index) => ({
      ...{ plan: '2021-2025', task: `A1.${index + 1}`, unit: code, role: 'lead' as const },
    })),
    targets: [aTarget({ task: 'A1.1' })],
    periods: [...context.periods],
    registers: [],
    benchmarks: [],
    amendments: [],
  }
}

export const anItem = (fields: Partial<PaperItem> = {}): PaperItem => ({
  ...{ unit: 'jia', task: 'A1.1', receipt: 'on-time', extended: false, taskDue: '2025-12-31' },
  ...fields,
})

export const aReport = ({
  completedOn = null,
  ...fields
}: Partial<AcceptedReport> & { completedOn?: string | null } = {}): AcceptedReport => ({
  ...{ cycle: '2024-Q3', unit: 'jia', task: 'A1.1' },
  text: { narrative: '办了46场', noProgress: false, why: null, completedOn },
  state: {
    ...UNTOUCHED,
    completion: completedOn === null ? 'ongoing' : 'completed',
    completedOn,
    review: 'accepted',
  },
  ...{ at: '2024-10-20T02:00:00Z', acceptedOn: '2024-10-20' },
  ...fields,
})

/** The third quarter of 2024, of which one report of three was accepted. */
export function someFacts(fields: Partial<CycleFacts> = {}): CycleFacts {
  const records = somePlan()
  const cycle = aCycle()
  return {
    ...{ records, cycle, day: '2024-10-25', cycles: [cycle], contributions: [], next: null },
    items: [
      anItem(),
      anItem({ unit: 'yi', task: 'A1.2', receipt: 'late' }),
      anItem({ unit: 'bing', task: 'A1.3', receipt: 'overdue' }),
    ],
    accepted: [aReport()],
    assessments: assessPlan(records, [], cycle.end),
    ...fields,
  }
}
