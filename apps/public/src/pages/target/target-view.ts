import type { Condition, Language, PlanRecords } from '@gangyao/domain'
import { type AmendmentView, targetAmendments } from '../../plan/amendments-view.ts'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { programmeOf } from '../../plan/programme-view.ts'
import { type TargetView, targetView } from '../../plan/target-view.ts'
import { formatDay } from '../../text/day.ts'
import { nameOf, type Phrase, phrase, titleOf } from '../../text/phrase.ts'
import { type TrendView, trendView } from './trend-view.ts'

export interface QuestionView {
  question: Phrase
  /** `null`: nothing was decided yet. */
  decision: Phrase | null
  decidedOn: string | null
  reason: Phrase | null
}

export interface TargetPageView extends TargetView {
  rule: Condition
  /** What it belongs to, from the action or project down; empty: the plan as a whole. */
  path: { kind: 'action' | 'project' | 'task' | 'safeguard'; code: string; title: Phrase }[]
  leads: { code: string; name: Phrase }[]
  aspiration: boolean
  questions: QuestionView[]
  trend: TrendView | null
  amendments: AmendmentView[]
  clause: { path: string; quote: string }
}

/** What the page of a target says. */
export function targetPageView(index: PlanIndex, code: string, language: Language): TargetPageView {
  const target = index.targets.get(code)
  const assessment = index.assessments.get(code)
  if (!target || !assessment) throw new Error(`no target ${code}`)
  return {
    ...targetView(index, target, language),
    rule: assessment.rule,
    path: pathOf(index, target, language),
    leads: leadsOf(index, target, language),
    aspiration: target.obligation === 'aspiration',
    questions: questionsOn(index, target, language),
    trend: trendView(index, target, language),
    amendments: targetAmendments(index, target, language),
    clause: target.clause,
  }
}

/** The units that lead the task a target belongs to. */
export const leadsOf = (
  { responsibilities, units }: Pick<PlanIndex, 'responsibilities' | 'units'>,
  { task }: Pick<PlanRecords['targets'][number], 'task'>,
  language: Language,
): { code: string; name: Phrase }[] =>
  responsibilities
    .filter((entry) => task !== null && entry.task === task && entry.role === 'lead')
    .flatMap(({ unit }) => units.get(unit) ?? [])
    .map((unit) => ({ code: unit.code, name: nameOf(unit, language) }))

function pathOf(
  index: PlanIndex,
  target: PlanRecords['targets'][number],
  language: Language,
): TargetPageView['path'] {
  const task = index.tasks.get(target.task ?? '')
  if (task)
    return [
      programmeOf(index, task, language),
      { kind: 'task', code: task.code, title: titleOf(task, language) },
    ]
  const safeguard = index.safeguards.get(target.safeguard ?? '')
  return safeguard
    ? [{ kind: 'safeguard', code: safeguard.code, title: titleOf(safeguard, language) }]
    : []
}

function questionsOn(
  { records }: PlanIndex,
  { code, interpretation }: PlanRecords['targets'][number],
  language: Language,
): QuestionView[] {
  const ofPlan = records.plan.questions.filter(({ about }) => about?.includes(code))
  return [...(interpretation ? [interpretation] : []), ...ofPlan].map((entry) =>
    questionView(entry, language),
  )
}

/** A question the text leaves open, with the reading in force. */
export const questionView = (
  {
    question,
    questionEn,
    decision,
    decisionEn,
    decidedOn,
    reason,
    reasonEn,
  }: NonNullable<PlanRecords['targets'][number]['interpretation']>,
  language: Language,
): QuestionView => ({
  question: phrase(question, questionEn, language),
  decision: decision ? phrase(decision, decisionEn, language) : null,
  decidedOn: decidedOn ? formatDay(decidedOn, language) : null,
  reason: reason ? phrase(reason, reasonEn, language) : null,
})
