import type { Code } from '../codes/code.ts'
import { type Day, isWithin } from '../dates/day.ts'
import type { PlanRecords } from '../plan/plan-records.ts'
import { resolveResponsibilities } from '../responsibilities/resolve.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { Contribution } from './contribution.ts'

export interface ContributionFault {
  field: 'task' | 'unit' | 'due'
  message: Bilingual
}

/** Only a unit that the task names on the day, or a member where it says 各成员单位, may be asked; not its lead. */
export function contributionFaults(
  { plan, task, unit }: Pick<Contribution, 'plan' | 'task' | 'unit'>,
  records: Asked,
  day: Day,
): ContributionFault[] {
  const { tasks, units } = records
  if (!tasks.some((entry) => entry.plan === plan && entry.code === task))
    return fault('task', '本规划没有这项任务', 'The plan has no such task')
  const known = units.find(({ code }) => code === unit)
  if (!known || !isWithin(day, known))
    return fault('unit', `${day} 没有这个单位`, `There is no such unit on ${day}`)
  const part = partsIn({ plan, task }, records, day).filter((entry) => entry.unit === unit)
  if (part.some(({ role }) => role === 'lead'))
    return fault(
      'unit',
      '牵头单位自己填报这项任务，不必另行请求',
      'The lead reports on the task itself and need not be asked',
    )
  return part.length > 0
    ? []
    : fault(
        'unit',
        '这个单位不是该任务的责任单位，不能向它要材料',
        'The task does not name this unit, so nothing can be asked of it',
      )
}

/** By when something is wanted lies ahead. */
export const wantedByFaults = (
  { due }: Pick<Contribution, 'due'>,
  today: Day,
): ContributionFault[] =>
  due !== null && due < today
    ? fault('due', `期限 ${due} 已经过去`, `The day given, ${due}, has already passed`)
    : []

/** The units that may be asked for something for a task on a day, in the order of the plan. */
export function askableUnits(
  wanted: Pick<Contribution, 'plan' | 'task'>,
  records: Asked,
  day: Day,
): Code[] {
  const parts = partsIn(wanted, records, day)
  const leads = parts.filter(({ role }) => role === 'lead').map(({ unit }) => unit)
  const named = new Set(parts.map(({ unit }) => unit).filter((unit) => !leads.includes(unit)))
  return records.units
    .filter((unit) => named.has(unit.code) && isWithin(day, unit))
    .map(({ code }) => code)
}

type Asked = Pick<PlanRecords, 'tasks' | 'units' | 'responsibilities' | 'memberships'>

const partsIn = (
  { plan, task }: Pick<Contribution, 'plan' | 'task'>,
  { responsibilities, memberships }: Asked,
  day: Day,
) =>
  resolveResponsibilities(
    responsibilities.filter((entry) => entry.plan === plan && entry.task === task),
    memberships,
    day,
  )

const fault = (field: ContributionFault['field'], zh: string, en: string): ContributionFault[] => [
  { field, message: say(zh, en) },
]
