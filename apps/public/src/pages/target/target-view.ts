import {
  type AssessedPart,
  type Assessment,
  amountOf,
  type Condition,
  type Language,
  type Light,
  type LightSummary,
  type PlanRecords,
  summarise,
} from '@gangyao/domain'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { programmeOf } from '../../plan/programme-view.ts'
import {
  type Bar,
  barOf,
  type Figures,
  type TargetView,
  targetView,
} from '../../plan/target-view.ts'
import { formatDay } from '../../text/day.ts'
import { nameOf, type Phrase, phrase, titleOf } from '../../text/phrase.ts'

/** One duty as a row: a year, or one school in one term. */
export interface PartRow {
  name: Phrase
  light: Light
  /** Done, but after its day. */
  late: boolean
  /** `null` for what is done or not done, which no number tells better. */
  figures: Omit<Figures, 'countsDuties'> | null
  /** `null` where it falls due with its period, which goes without saying. */
  due: string | null
  bar: Bar | null
}

/** The rows of a period, where each entity owes one in it. */
export interface PartGroup {
  title: Phrase
  summary: LightSummary
  rows: PartRow[]
}

export interface QuestionView {
  question: Phrase
  /** `null`: nothing was decided yet. */
  decision: Phrase | null
  decidedOn: string | null
}

export interface TargetPageView extends TargetView {
  rule: Condition
  /** What it belongs to, from the action or project down; empty: the plan as a whole. */
  path: { kind: 'action' | 'project' | 'task' | 'safeguard'; code: string; title: Phrase }[]
  leads: { code: string; name: Phrase }[]
  aspiration: boolean
  /** By period; or by period and entity. Empty for a single duty of the whole plan. */
  parts: { rows: PartRow[]; groups: PartGroup[]; perEntity: boolean }
  waitsForRegister: boolean
  questions: QuestionView[]
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
    parts: partsOf(target, assessment, language),
    waitsForRegister: target.scope.kind !== 'district' && assessment.parts.length === 0,
    questions: questionsOn(index, target, language),
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

function partsOf(
  target: PlanRecords['targets'][number],
  { parts }: Assessment,
  language: Language,
): TargetPageView['parts'] {
  const perEntity = parts.some(({ entity }) => entity !== null)
  const byPeriod = [...Map.groupBy(parts, ({ period }) => period.code).values()]
  const row = (part: AssessedPart, name: Phrase): PartRow => partRow(target, part, name, language)
  const named = (part: AssessedPart) =>
    part.entity ? nameOf(part.entity, language) : titleOf(part.period, language)

  if (parts.length < 2) return { rows: [], groups: [], perEntity }
  if (!perEntity || byPeriod.length === 1)
    return { rows: parts.map((part) => row(part, named(part))), groups: [], perEntity }
  return {
    rows: [],
    groups: byPeriod.flatMap((inPeriod) => {
      const [first] = inPeriod
      if (!first) return []
      return {
        title: titleOf(first.period, language),
        summary: summarise(inPeriod.map(({ light }) => ({ target: target.code, light }))),
        rows: inPeriod.map((part) => row(part, named(part))),
      }
    }),
    perEntity,
  }
}

function partRow(
  target: PlanRecords['targets'][number],
  part: AssessedPart,
  name: Phrase,
  language: Language,
): PartRow {
  const amount = (value: number | null) =>
    value === null ? null : amountOf(target, value, language)
  return {
    name,
    light: part.light,
    late: part.rule === 'met-late',
    figures:
      target.kind === 'milestone'
        ? null
        : {
            actual: amount(part.actual),
            expected: amount(part.expected),
            required: amount(part.required),
          },
    due: part.due === part.period.end ? null : formatDay(part.due, language),
    bar: barOf(part),
  }
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
  }: NonNullable<PlanRecords['targets'][number]['interpretation']>,
  language: Language,
): QuestionView => ({
  question: phrase(question, questionEn, language),
  decision: decision ? phrase(decision, decisionEn, language) : null,
  decidedOn: decidedOn ? formatDay(decidedOn, language) : null,
})
