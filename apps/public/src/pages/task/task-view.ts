import {
  ALL_MEMBERS,
  type Language,
  type LightSummary,
  type PlanRecords,
  type Role,
} from '@gangyao/domain'
import { type AmendmentView, taskAmendments } from '../../plan/amendments-view.ts'
import type { Block, Segment } from '../../plan/issued-text.ts'
import { NO_TARGETS, type PlanIndex } from '../../plan/plan-index.ts'
import { type NamedProgramme, programmeOf } from '../../plan/programme-view.ts'
import { type TargetView, targetView } from '../../plan/target-view.ts'
import { formatDay } from '../../text/day.ts'
import { nameOf, type Phrase, phrase, titleOf } from '../../text/phrase.ts'
import { type ReportView, reportsView } from './reports-view.ts'

export interface UnitLink {
  code: string
  name: Phrase
}

/** The units of a role: named one by one, and those that 各成员单位 means. */
export interface Party {
  named: UnitLink[]
  /** `null` where the text does not say 各成员单位 for this role. */
  members: UnitLink[] | null
}

export interface TaskView {
  code: string
  title: Phrase
  programme: NamedProgramme
  summary: LightSummary
  targets: TargetView[]
  lead: Party
  responsible: Party
  /** The day for which 各成员单位 was resolved, in words. */
  membersOn: string
  clause: { path: string; quote: string }
  /** The paragraph of the issued text; `null` where its words cannot be found there. */
  segments: readonly Segment[] | null
  themeDays: { title: Phrase; when: Phrase | null }[]
  amendments: AmendmentView[]
  reports: ReportView[]
  previous: UnitLink | null
  next: UnitLink | null
}

/** What the page of a task says. */
export function taskView(index: PlanIndex, code: string, language: Language): TaskView {
  const { records } = index
  const task = index.tasks.get(code)
  if (!task) throw new Error(`no task ${code}`)
  const position = records.tasks.indexOf(task)
  const linkTo = (other: PlanRecords['tasks'][number] | undefined) =>
    other ? { code: other.code, name: titleOf(other, language) } : null
  return {
    code,
    title: titleOf(task, language),
    programme: programmeOf(index, task, language),
    summary: index.taskSummaries.get(code) ?? NO_TARGETS,
    targets: records.targets
      .filter((target) => target.task === code)
      .map((target) => targetView(index, target, language)),
    lead: partyOf(index, code, 'lead', language),
    responsible: partyOf(index, code, 'responsible', language),
    membersOn: formatDay(index.membersOn, language),
    clause: task.clause,
    segments: index.text.find((block) => isOf(block, code))?.segments ?? null,
    themeDays: records.plan.themeDays
      .filter(({ clause }) => clause.path === task.clause.path)
      .map((day) => ({
        title: phrase(day.officialTitle ?? day.title, day.titleEn, language),
        when: day.when ? phrase(day.when, day.whenEn, language) : null,
      })),
    amendments: taskAmendments(index, task, language),
    reports: reportsView(index, code, language),
    previous: linkTo(records.tasks[position - 1]),
    next: linkTo(records.tasks[position + 1]),
  }
}

function partyOf(index: PlanIndex, task: string, role: Role, language: Language): Party {
  const units = (via: 'name' | 'membership') =>
    index.responsibilities
      .filter((entry) => entry.task === task && entry.role === role && entry.via === via)
      .flatMap(({ unit }) => index.units.get(unit) ?? [])
      .map((unit) => ({ code: unit.code, name: nameOf(unit, language) }))
  const everyMember = index.records.responsibilities.some(
    (entry) => entry.task === task && entry.role === role && entry.unit === ALL_MEMBERS,
  )
  return { named: units('name'), members: everyMember ? units('membership') : null }
}

const isOf = ({ anchors }: Block, task: string) =>
  anchors.some(({ kind, code }) => kind === 'task' && code === task)
