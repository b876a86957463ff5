import {
  amountFaults,
  breakdownFaults,
  dimensionFaults,
  isWithin,
  registerOf,
  say,
  type Target,
  type TargetRule,
} from '@gangyao/domain'
import type { PlanContext } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'

/** What must hold between the fields of a target for it to be assessed. */
export const targetRules = (target: TargetRule, plan: PlanContext | null): FieldError[] => [
  ...holderFaults(target),
  ...comparatorFaults(target),
  ...amountFaults(target),
  ...dueFaults(target, plan),
  ...dimensionFaults(target),
  ...(plan ? [...scopeFaults(target, plan), ...breakdownFaults(target, plan.periods)] : []),
]

const fault = (field: keyof Target | `scope.${string}`, zh: string, en: string): FieldError => ({
  field,
  message: say(zh, en),
})

const holderFaults = ({ task, safeguard }: TargetRule): FieldError[] =>
  task !== null && safeguard !== null
    ? [
        fault(
          'safeguard',
          '目标属于一项任务，或属于一项保障措施，不能同属两者',
          'A target belongs to a task or to a safeguard, not to both',
        ),
      ]
    : []

const NEEDS_NO_VALUE: readonly Target['comparator'][] = ['all', 'benchmark']

function comparatorFaults({ comparator, value, upper, benchmark }: TargetRule): FieldError[] {
  const faults: FieldError[] = []
  if (value === null && !NEEDS_NO_VALUE.includes(comparator))
    faults.push(fault('value', '请填写目标值', 'Give the value that is promised'))
  if (comparator === 'between' && (upper === null || (value !== null && upper <= value)))
    faults.push(fault('upper', '上限应大于下限', 'The upper bound must be above the lower one'))
  if (comparator !== 'between' && upper !== null)
    faults.push(fault('upper', '只有区间才填上限', 'Only a range has an upper bound'))
  if (comparator === 'benchmark' && benchmark === null)
    faults.push(fault('benchmark', '请填写比较的数列', 'Give the series to compare with'))
  return faults
}

function dueFaults({ due, recurrence }: TargetRule, plan: PlanContext | null): FieldError[] {
  if (due === null) return []
  if (recurrence !== 'once')
    return [fault('due', '按周期到期的目标不另填期限', 'Only what is owed once has a due date')]
  return plan && !isWithin(due, { from: plan.start, to: plan.end })
    ? [
        fault(
          'due',
          `应在规划期 ${plan.start} 至 ${plan.end} 之内`,
          `Must lie within the plan, ${plan.start} to ${plan.end}`,
        ),
      ]
    : []
}

/** The register that a scope draws on, and the entities it names, are in the plan. */
function scopeFaults(
  target: Pick<Target, 'scope'>,
  { registers }: Pick<PlanContext, 'registers'>,
): FieldError[] {
  const { scope } = target
  if (scope.kind === 'district') return []
  const register = registerOf(target, registers)
  if (!register)
    return [
      fault(
        'scope.register',
        `没有名录 ${scope.register}`,
        `There is no register ${scope.register}`,
      ),
    ]
  const [field, named] =
    scope.kind === 'list'
      ? (['scope.entities', scope.entities] as const)
      : (['scope.except', scope.except ?? []] as const)
  return named
    .filter((code) => !register.entities.some((entity) => entity.code === code))
    .map((code) => fault(field, `名录里没有 ${code}`, `There is no ${code} in the register`))
}
