import { error, type Rule } from '../finding.ts'

const LONGEST_YEARS = 30

/** A plan runs for years, not for centuries: a longer one is a slip of the pen. */
export const plansEnd: Rule = ({ plan }) =>
  Number(plan.end.slice(0, 4)) - Number(plan.start.slice(0, 4)) > LONGEST_YEARS
    ? [
        error(
          'plan-too-long',
          ['plan', 'end'],
          `规划期从 ${plan.start} 到 ${plan.end}，超过 ${LONGEST_YEARS} 年，请核对年份`,
          `The plan runs from ${plan.start} to ${plan.end}, more than ${LONGEST_YEARS} years; check the years`,
        ),
      ]
    : []
