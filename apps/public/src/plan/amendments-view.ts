import {
  addDays,
  amendmentsOf,
  type Language,
  type PlanRecords,
  requirementOf,
  targetOn,
  taskOn,
} from '@gangyao/domain'
import { formatDay } from '../text/day.ts'
import { type Phrase, phrase, titleOf } from '../text/phrase.ts'
import type { PlanIndex } from './plan-index.ts'

/** 调整: what a later notice made of a target or a task, and why. */
export interface AmendmentView {
  title: Phrase
  documentNumber: string | null
  effective: string
  reason: Phrase
  /** In force on the day of the page. */
  inForce: boolean
  before: string
  after: string
}

/** The notices that touch a target, the earliest first. */
export const targetAmendments = (
  { records, today }: Pick<PlanIndex, 'records' | 'today'>,
  target: PlanRecords['targets'][number],
  language: Language,
): AmendmentView[] =>
  amendmentsOf(records.amendments, { target: target.code }).map((amendment) => {
    const on = (day: string) =>
      requirementOf(targetOn(target, records.amendments, day), records)[language]
    return amendmentView(amendment, today, language, on)
  })

/** The notices that touch a task. */
export const taskAmendments = (
  { records, today }: Pick<PlanIndex, 'records' | 'today'>,
  task: PlanRecords['tasks'][number],
  language: Language,
): AmendmentView[] =>
  amendmentsOf(records.amendments, { task: task.code }).map((amendment) => {
    const on = (day: string) => titleOf(taskOn(task, records.amendments, day), language).text
    return amendmentView(amendment, today, language, on)
  })

function amendmentView(
  amendment: PlanRecords['amendments'][number],
  today: string,
  language: Language,
  wordsOn: (day: string) => string,
): AmendmentView {
  const { effective, documentNumber, reason, reasonEn } = amendment
  return {
    title: titleOf(amendment, language),
    documentNumber,
    effective: formatDay(effective, language),
    reason: phrase(reason, reasonEn, language),
    inForce: effective <= today,
    before: wordsOn(addDays(effective, -1)),
    after: wordsOn(effective),
  }
}
