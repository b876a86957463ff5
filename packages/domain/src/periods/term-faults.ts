import { type Day, isWithin } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { nearest } from '../text/nearest.ts'
import type { Period } from './period.ts'

/** What does not fit in one field of a school term. */
export interface TermFault {
  code: string
  field: 'start' | 'end' | 'parent'
  message: Bilingual
}

type Term = Pick<Period, 'code' | 'start' | 'end'> & {
  /** Left out: not looked at. */
  parent?: string | null | undefined
}
type Known = Pick<Period, 'code' | 'type' | 'start' | 'end'>

/**
 * A school term begins within the plan (it may run on a little, as every autumn term does), shares no day with
 * another, and is counted to a calendar period that holds its first day.
 *
 * @param periods those of the plan; the term itself is passed over
 */
export const termFaults = (
  term: Term,
  plan: { start: Day; end: Day },
  periods: readonly Known[],
): TermFault[] => [
  ...placeFaults(term, plan),
  ...periods
    .filter(({ type, code }) => type === 'term' && code !== term.code)
    .flatMap((other) => overlapFaults(term, other)),
  ...parentFaults(
    term,
    periods.filter(({ type }) => type !== 'term'),
  ),
]

const fault = (code: string, field: TermFault['field'], zh: string, en: string): TermFault[] => [
  { code, field, message: say(zh, en) },
]

const placeFaults = ({ code, start }: Term, plan: { start: Day; end: Day }): TermFault[] =>
  isWithin(start, { from: plan.start, to: plan.end })
    ? []
    : fault(
        'term-outside-plan',
        'start',
        `学期 ${code} 从 ${start} 开始，不在规划期 ${plan.start} 至 ${plan.end} 内`,
        `Term ${code} begins on ${start}, outside the plan’s ${plan.start} to ${plan.end}`,
      )

function overlapFaults(term: Term, other: Known): TermFault[] {
  if (other.end < term.start || term.end < other.start) return []
  const [before, after, field] =
    other.start <= term.start ? ([other, term, 'start'] as const) : ([term, other, 'end'] as const)
  return fault(
    'terms-overlap',
    field,
    `学期 ${after.code} 从 ${after.start} 开始，而 ${before.code} 到 ${before.end} 才结束`,
    `Term ${after.code} begins on ${after.start}, but ${before.code} runs until ${before.end}`,
  )
}

function parentFaults({ code, start, parent }: Term, calendar: readonly Known[]): TermFault[] {
  if (parent === undefined) return []
  const known = calendar.find((period) => period.code === parent)
  if (known && isWithin(start, { from: known.start, to: known.end })) return []
  if (known)
    return fault(
      'wrong-parent',
      'parent',
      `学期 ${code} 从 ${start} 开始，不在它所属的 ${parent} 里`,
      `Term ${code} begins on ${start}, which is not in ${parent}, the period it is counted to`,
    )
  if (parent === null)
    return fault(
      'no-parent',
      'parent',
      '请写明学期归入哪个周期，如它开始的那一年',
      'Say which period the term is counted to, such as the year in which it begins',
    )
  const near = nearest(
    parent,
    calendar.map((period) => period.code),
  )
  return fault(
    'unknown-period',
    'parent',
    `没有周期 ${parent}${near ? `，是不是 ${near}？` : ''}`,
    `There is no period ${parent}${near ? `; is ${near} meant?` : ''}`,
  )
}
