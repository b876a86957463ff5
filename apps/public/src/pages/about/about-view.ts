import {
  DEFAULT_LIGHT_RULES,
  formatShare,
  type Language,
  LIGHT_NAMES,
  type LightRule,
  type PlanRecords,
} from '@gangyao/domain'
import { WORDS } from '../../messages/index.ts'
import { contactOf } from '../../plan/contact.ts'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { formatDay } from '../../text/day.ts'
import { chinese, type Phrase, phrase, titleOf } from '../../text/phrase.ts'
import { type QuestionView, questionView } from '../target/target-view.ts'

/** A question the text leaves open, with the records it touches. */
export interface OpenPoint extends QuestionView {
  /** The code of a question about the plan as a whole; that of the target otherwise. */
  code: string
  about: { kind: RecordKind; code: string; title: Phrase }[]
}
type RecordKind = 'target' | 'task' | 'action' | 'project' | 'safeguard' | 'unit'

export interface AboutView {
  rules: string[]
  points: OpenPoint[]
  /** Whom to turn to about the plan as a whole. */
  contact: Phrase | null
  document: {
    title: Phrase
    issuer: Phrase | null
    number: Phrase | null
    issuedOn: string | null
    term: string
    basis: { title: Phrase; number: Phrase | null }[]
  }
}

/** How the site arrives at what it says. */
export function aboutView({ records, ...index }: PlanIndex, language: Language): AboutView {
  const { plan, targets } = records
  const inChinese = (text: string | null | undefined) => (text ? chinese(text, language) : null)
  return {
    rules: (plan.lights ?? DEFAULT_LIGHT_RULES).map((rule) => ruleWords(rule, language)),
    points: [
      ...plan.questions.map((question) => ({
        ...questionView(question, language),
        code: question.code,
        about: (question.about ?? []).flatMap((code) => recordOf(index, code, language) ?? []),
      })),
      ...targets.flatMap((target) =>
        target.interpretation ? [pointOf(target, target.interpretation, language)] : [],
      ),
    ],
    contact: contactOf(records, language),
    document: {
      title: titleOf(plan, language),
      issuer: inChinese(plan.issuer),
      number: inChinese(plan.documentNumber),
      issuedOn: plan.issuedOn && formatDay(plan.issuedOn, language),
      term: WORDS[language].overview.term(
        formatDay(plan.start, language),
        formatDay(plan.end, language),
      ),
      basis: plan.basis.map(({ title, titleEn, number }) => ({
        title: phrase(title, titleEn, language),
        number: inChinese(number),
      })),
    },
  }
}

function pointOf(
  target: PlanRecords['targets'][number],
  interpretation: NonNullable<PlanRecords['targets'][number]['interpretation']>,
  language: Language,
): OpenPoint {
  return {
    ...questionView(interpretation, language),
    code: target.code,
    about: [{ kind: 'target', code: target.code, title: titleOf(target, language) }],
  }
}

function recordOf(
  index: Omit<PlanIndex, 'records'>,
  code: string,
  language: Language,
): OpenPoint['about'][number] | null {
  const kinds = {
    target: index.targets,
    task: index.tasks,
    action: index.actions,
    project: index.projects,
    safeguard: index.safeguards,
  } as const
  for (const kind of ['target', 'task', 'action', 'project', 'safeguard'] as const) {
    const record = kinds[kind].get(code)
    if (record) return { kind, code, title: titleOf(record, language) }
  }
  const unit = index.units.get(code)
  return unit
    ? { kind: 'unit', code, title: titleOf({ title: unit.name, titleEn: unit.nameEn }, language) }
    : null
}

function ruleWords({ when, light, atLeast }: LightRule, language: Language): string {
  const { condition, about } = WORDS[language]
  const words = about.rule(condition[when], LIGHT_NAMES[light][language])
  return atLeast === undefined ? words : `${words}${about.share(formatShare(atLeast, language))}`
}
