import { say, type Target } from '@gangyao/domain'
import type { FieldError } from '../errors/app-error.ts'

/** What must hold between the fields of a target for it to be assessed. */
export const targetRules = (target: Target): FieldError[] => [
  ...holderFaults(target),
  ...comparatorFaults(target),
  ...dueFaults(target),
]

const fault = (field: keyof Target, zh: string, en: string): FieldError => ({
  field,
  message: say(zh, en),
})

const holderFaults = ({ task, safeguard }: Target): FieldError[] =>
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

function comparatorFaults({ comparator, value, upper, benchmark }: Target): FieldError[] {
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

const dueFaults = ({ due, recurrence }: Target): FieldError[] =>
  due !== null && recurrence !== 'once'
    ? [fault('due', '按周期到期的目标不另填期限', 'Only what is owed once has a due date')]
    : []
