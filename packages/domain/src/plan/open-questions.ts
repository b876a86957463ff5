import type { Path } from './finding.ts'
import type { PlanDocument } from './plan-document.ts'
import { everyTarget, placed } from './walk.ts'

/** What a plan leaves open, as recorded, with the decision in force; `null` while there is none. */
export interface OpenQuestion {
  /** The question's own code, or that of the target it belongs to. */
  code: string
  path: Path
  question: string
  questionEn: string | null
  decision: string | null
  decisionEn: string | null
  decidedOn: string | null
}

/** Every recorded question: those of the plan first, then those of its targets. */
export const openQuestions = (document: PlanDocument): OpenQuestion[] => [
  ...placed(document.questions, 'questions').map(({ entry, path }) => ({
    code: entry.code,
    path,
    ...answered(entry),
  })),
  ...everyTarget(document).flatMap(({ entry: { code, interpretation }, path }) =>
    interpretation
      ? [{ code, path: [...path, 'interpretation'], ...answered(interpretation) }]
      : [],
  ),
]

const answered = (entry: PlanDocument['questions'][number] | InterpretationOf) => ({
  question: entry.question,
  questionEn: entry.questionEn || null,
  decision: entry.decision || null,
  decisionEn: entry.decisionEn || null,
  decidedOn: entry.decidedOn ?? null,
})
type InterpretationOf = NonNullable<PlanDocument['targets'][number]['interpretation']>
