import { isWithin } from '../../dates/day.ts'
import { calendarPeriods } from '../../periods/calendar.ts'
import { nearest } from '../../text/nearest.ts'
import { error, type Finding, type Rule } from '../finding.ts'
import { placed } from '../walk.ts'

/** The period a term is counted to is one of the plan's and holds the day on which the term begins. */
export const termsBelongToAPeriod: Rule = ({ plan, periods, terms }) => {
  const known = calendarPeriods(plan, periods)
  return placed(terms, 'terms').flatMap(({ entry: term, path }): Finding[] => {
    if (term.parent === undefined) return []
    const parent = known.find(({ code }) => code === term.parent)
    const place = [...path, 'parent']
    if (!parent) {
      const near = nearest(
        term.parent,
        known.map(({ code }) => code),
      )
      return [
        error(
          'unknown-period',
          place,
          `没有周期 ${term.parent}${near ? `，是不是 ${near}？` : ''}`,
          `There is no period ${term.parent}${near ? `; is ${near} meant?` : ''}`,
        ),
      ]
    }
    if (isWithin(term.start, { from: parent.start, to: parent.end })) return []
    return [
      error(
        'wrong-parent',
        place,
        `学期 ${term.code} 从 ${term.start} 开始，不在它所属的 ${parent.code} 里`,
        `Term ${term.code} begins on ${term.start}, which is not in ${parent.code}, the period it is counted to`,
      ),
    ]
  })
}
