import { amountOf, type Language, type Light, type PlanRecords, WORST_FIRST } from '@gangyao/domain'
import { type Phrase, titleOf } from '../text/phrase.ts'
import { type Bar, barOf, type Figures, figuresOf } from './figures.ts'
import { type PartsView, partsOf } from './parts-view.ts'
import type { PlanIndex } from './plan-index.ts'

/** A target as lists, cards and its own page show it. */
export interface TargetView {
  code: string
  title: Phrase
  light: Light
  /** The light in words; 逾期完成 says more than 已完成. */
  label: string
  requirement: string
  sentence: string
  figures: Figures
  /** The figures count duties (years met of years promised), not the values themselves. */
  countsDuties: boolean
  bar: Bar | null
  parts: PartsView
}

/** A target of the plan as shown to a reader. */
export function targetView(
  { assessments }: Pick<PlanIndex, 'assessments'>,
  target: PlanRecords['targets'][number],
  language: Language,
): TargetView {
  const assessment = assessments.get(target.code)
  if (!assessment) throw new Error(`target ${target.code} was not assessed`)
  const measure = { measure: assessment.measure.zh, measureEn: assessment.measure.en }
  return {
    code: target.code,
    title: titleOf(target, language),
    light: assessment.light,
    label: assessment.label[language],
    requirement: assessment.requirement[language],
    sentence: assessment.sentence[language],
    figures: figuresOf(assessment, (value) => amountOf(measure, value, language)),
    countsDuties: assessment.parts.length > 1,
    bar: barOf(assessment),
    parts: partsOf(target, assessment, language),
  }
}

/** Worst first, and in the plan's order within a light. */
export const worstFirst = <T extends { light: Light }>(targets: readonly T[]): T[] =>
  WORST_FIRST.flatMap((light) => targets.filter((target) => target.light === light))
