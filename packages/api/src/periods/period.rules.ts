import { calendarPeriods, type Period, PeriodType, say, termFaults } from '@gangyao/domain'
import type { PlanContext } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'
import { endsAfterItBegins } from '../records/rules.ts'

/** What holds of a period: terms fit the plan, all others are what the plan's dates make of them. */
export function periodRules(period: Period, plan: PlanContext | null): FieldError[] {
  const reversed = endsAfterItBegins(period, 'start', 'end')
  if (!plan || reversed.length > 0) return reversed
  return period.type === 'term'
    ? termFaults(period, plan, plan.periods)
    : calendarFaults(period, plan)
}

const TYPES = PeriodType.exclude(['plan', 'term']).options

/** Years and shorter periods come with the plan, by its dates; nobody makes others. */
function calendarFaults(period: Period, plan: PlanContext): FieldError[] {
  const types = TYPES.filter((type) => plan.periods.some((known) => known.type === type))
  const derived = calendarPeriods(plan, types).find(({ code }) => code === period.code)
  if (!derived || derived.type !== period.type) return [{ field: 'type', message: onlyTerms }]
  return (['start', 'end', 'parent'] as const)
    .filter((field) => period[field] !== derived[field])
    .map((field) => ({ field, message: fromThePlan }))
}

export const onlyTerms = say(
  '年度、季度等周期由规划的起止日期推出，随规划载入；这里只能增改学期（term）',
  'Years, quarters and the like follow from the plan’s dates and come with the plan; only school terms (term) are made or changed here',
)

const fromThePlan = say(
  '这一项由规划的起止日期推出，只能随规划载入而改变',
  'This follows from the plan’s dates and changes only when the plan is loaded',
)
