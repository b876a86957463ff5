import { error, type Rule } from '../finding.ts'
import { placed } from '../walk.ts'

/** A school term begins within the plan; it may run on a little, as every autumn term does. */
export const termsFitThePlan: Rule = ({ plan, terms }) =>
  placed(terms, 'terms')
    .filter(({ entry: { start } }) => start < plan.start || start > plan.end)
    .map(({ entry, path }) =>
      error(
        'term-outside-plan',
        [...path, 'start'],
        `学期 ${entry.code} 从 ${entry.start} 开始，不在规划期 ${plan.start} 至 ${plan.end} 内`,
        `Term ${entry.code} begins on ${entry.start}, outside the plan’s ${plan.start} to ${plan.end}`,
      ),
    )
