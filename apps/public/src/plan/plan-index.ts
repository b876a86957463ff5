import type { PublishedPlan, PublishedReport } from '@gangyao/api'
import {
  type Assessment,
  assessPlan,
  type Day,
  type LightSummary,
  type ObservedValue,
  type PlanRecords,
  type PlanSummary,
  type ResolvedResponsibility,
  resolveResponsibilities,
  summarise,
  summarisePlan,
  targetOn,
} from '@gangyao/domain'
import { type Block, issuedBlocks } from './issued-text.ts'

type Row<Kind extends 'tasks' | 'targets' | 'units' | 'actions' | 'projects' | 'safeguards'> =
  PlanRecords[Kind][number]

/** A published plan on a day, assessed and laid out so that a page finds what it shows by code. */
export interface PlanIndex {
  records: PlanRecords
  today: Day
  /** The day membership is asked for: today, or the nearest day of the plan's term. */
  membersOn: Day
  publishedAt: string | null
  observations: readonly ObservedValue[]
  /** Of the newest cycle first. */
  reports: readonly PublishedReport[]
  summary: PlanSummary
  actions: ReadonlyMap<string, Row<'actions'>>
  projects: ReadonlyMap<string, Row<'projects'>>
  safeguards: ReadonlyMap<string, Row<'safeguards'>>
  tasks: ReadonlyMap<string, Row<'tasks'>>
  targets: ReadonlyMap<string, Row<'targets'>>
  units: ReadonlyMap<string, Row<'units'>>
  assessments: ReadonlyMap<string, Assessment>
  taskSummaries: ReadonlyMap<string, LightSummary>
  responsibilities: readonly ResolvedResponsibility[]
  /** The issued text in lines, with the records at their places. */
  text: readonly Block[]
}

/** The index of a published plan on a day; everything a page says is worked out from it. */
export function indexPlan(
  { records: asRead, observations, reports, publishedAt }: PublishedPlan,
  today: Day,
): PlanIndex {
  const records = inIssuedOrder(asRead)
  const { plan } = records
  const assessments = assessPlan(records, observations, today)
  const summary = summarisePlan(records, assessments, today)
  const membersOn = today < plan.start ? plan.start : today > plan.end ? plan.end : today
  return {
    records,
    today,
    membersOn,
    publishedAt,
    observations,
    reports,
    summary,
    actions: byCode(records.actions),
    projects: byCode(records.projects),
    safeguards: byCode(records.safeguards),
    tasks: byCode(records.tasks),
    targets: byCode(records.targets.map((target) => targetOn(target, records.amendments, today))),
    units: byCode(records.units),
    assessments: new Map(assessments.map((assessment) => [assessment.target, assessment])),
    taskSummaries: new Map(summary.tasks.map((entry) => [entry.task, entry])),
    responsibilities: resolveResponsibilities(
      records.responsibilities,
      records.memberships,
      membersOn,
    ),
    text: issuedBlocks(records),
  }
}

/** What a list without any target comes to. */
export const NO_TARGETS: LightSummary = summarise([])

const byCode = <T extends { code: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]))

function inIssuedOrder(records: PlanRecords): PlanRecords {
  const sorted = <T extends { position: number }>(rows: readonly T[]): T[] =>
    rows.toSorted((one, other) => one.position - other.position)
  return {
    ...records,
    actions: sorted(records.actions),
    projects: sorted(records.projects),
    safeguards: sorted(records.safeguards),
    tasks: sorted(records.tasks),
    units: sorted(records.units),
    targets: sorted(records.targets),
  }
}
