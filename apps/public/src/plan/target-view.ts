import {
  type Assessment,
  amountOf,
  type Language,
  type Light,
  type PlanRecords,
  WORST_FIRST,
} from '@gangyao/domain'
import { type Phrase, titleOf } from '../text/phrase.ts'
import type { PlanIndex } from './plan-index.ts'

/** The three numbers of a target, as text; `null` where there is none. */
export interface Figures {
  actual: string | null
  expected: string | null
  required: string | null
  /** The numbers count duties (years met of years promised), not the values themselves. */
  countsDuties: boolean
}

/** A bar in shares of its own length: how far it is filled and where it should be by now. */
export interface Bar {
  filled: number
  /** `null` where nothing is expected yet. */
  expected: number | null
}

/** A target as every list and card shows it. */
export interface TargetView {
  code: string
  title: Phrase
  light: Light
  requirement: string
  sentence: string
  figures: Figures
  bar: Bar | null
}

/** A target of the plan as shown to a reader. */
export function targetView(
  { assessments }: Pick<PlanIndex, 'assessments'>,
  target: PlanRecords['targets'][number],
  language: Language,
): TargetView {
  const assessment = assessments.get(target.code)
  if (!assessment) throw new Error(`target ${target.code} was not assessed`)
  return {
    code: target.code,
    title: titleOf(target, language),
    light: assessment.light,
    requirement: assessment.requirement[language],
    sentence: assessment.sentence[language],
    figures: figuresOf(assessment, language),
    bar: barOf(assessment),
  }
}

/** Worst first, and in the plan's order within a light. */
export const worstFirst = <T extends { light: Light }>(targets: readonly T[]): T[] =>
  WORST_FIRST.flatMap((light) => targets.filter((target) => target.light === light))

function figuresOf(assessment: Assessment, language: Language): Figures {
  const { actual, expected, required, measure, parts } = assessment
  const amount = (value: number | null) =>
    value === null
      ? null
      : amountOf({ measure: measure.zh, measureEn: measure.en }, value, language)
  return {
    actual: amount(actual),
    expected: amount(expected),
    required: amount(required),
    countsDuties: parts.length > 1,
  }
}

/** The bar of a figure; `null` where there is no number to reach. */
export function barOf({
  actual,
  expected,
  required,
}: Pick<Assessment, 'actual' | 'expected' | 'required'>): Bar | null {
  if (required === null || required <= 0) return null
  const length = Math.max(required, actual ?? 0)
  return {
    filled: (actual ?? 0) / length,
    expected: expected === null ? null : expected / length,
  }
}
