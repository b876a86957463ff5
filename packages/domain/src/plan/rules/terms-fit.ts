import { compare } from '../../collections/compare.ts'
import { calendarPeriods } from '../../periods/calendar.ts'
import { termFaults } from '../../periods/term-faults.ts'
import type { Finding, Rule } from '../finding.ts'
import { placed } from '../walk.ts'

/** Every school term fits the plan, its calendar and the terms before it. */
export const termsFit: Rule = ({ plan, periods, terms }) => {
  const calendar = calendarPeriods(plan, periods)
  const inOrder = placed(terms, 'terms').sort((one, other) =>
    compare(one.entry.start, other.entry.start),
  )
  return inOrder.flatMap(({ entry, path }, index): Finding[] => {
    const before = inOrder[index - 1]
    const earlier = before ? [{ ...before.entry, type: 'term' as const }] : []
    return termFaults(entry, plan, [...calendar, ...earlier]).map(({ code, field, message }) => ({
      code,
      severity: 'error',
      path: [...path, field],
      message,
    }))
  })
}
