import { error, type Finding, type Rule } from '../finding.ts'
import { everyTarget } from '../walk.ts'

/** What is owed per month, quarter, term … falls due in periods that the plan declares. */
export const recurrencesHavePeriods: Rule = (document) =>
  everyTarget(document).flatMap(({ entry: { code, recurrence }, path }): Finding[] => {
    const place = [...path, 'recurrence']
    if (recurrence === 'plan' || recurrence === 'once') return []
    if (recurrence === 'term')
      return document.terms.length > 0
        ? []
        : [
            error(
              'no-terms',
              place,
              `目标 ${code} 每学期到期，规划却没有写学期（terms）`,
              `Target ${code} falls due each term, but the plan has no terms`,
            ),
          ]
    if (document.periods.includes(recurrence)) return []
    return [
      error(
        'no-such-periods',
        place,
        `目标 ${code} 按 ${recurrence} 到期，periods 里却没有 ${recurrence}`,
        `Target ${code} falls due by ${recurrence}, but periods does not include ${recurrence}`,
      ),
    ]
  })
