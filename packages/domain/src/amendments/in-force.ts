import { compare } from '../collections/compare.ts'
import type { Day } from '../dates/day.ts'
import type { Target } from '../targets/target.ts'
import type { Task } from '../tasks/task.ts'
import type { Amendment, TargetAmendment } from './amendment.ts'

type Rule = Omit<Target, 'version'>
type PlainTask = Omit<Task, 'version'>
export type AmendmentRule = Omit<Amendment, 'version'>

/** The amendments in force on a day, the earliest first. */
export const amendmentsOn = (amendments: readonly AmendmentRule[], on: Day): AmendmentRule[] =>
  amendments
    .filter(({ effective }) => effective <= on)
    .sort((one, other) => compare(one.effective, other.effective) || one.position - other.position)

/** A target as it is in force on a day. The breakdown of an amount goes with the amount. */
export const targetOn = <T extends Rule>(
  target: T,
  amendments: readonly AmendmentRule[],
  on: Day,
): T =>
  amended(
    target,
    amendmentsOn(amendments, on).flatMap(({ targets }) =>
      targets.flatMap(({ target: code, ...change }) =>
        code === target.code ? [{ ...withoutStaleBreakdown(change), ...change }] : [],
      ),
    ),
  )

/** A new amount that is not broken down again leaves the old breakdown without a sum. */
export const withoutStaleBreakdown = ({ value, breakdown }: Omit<TargetAmendment, 'target'>) =>
  value !== undefined && breakdown === undefined ? { breakdown: null } : {}

/** A task as it is in force on a day. */
export const taskOn = <T extends PlainTask>(
  task: T,
  amendments: readonly AmendmentRule[],
  on: Day,
): T =>
  amended(
    task,
    amendmentsOn(amendments, on).flatMap(({ tasks }) =>
      tasks.flatMap(({ task: code, ...change }) => (code === task.code ? [change] : [])),
    ),
  )

/** The record with changes one after another; a field that is left out changes nothing. */
function amended<T extends object>(record: T, changes: readonly object[]): T {
  if (changes.length === 0) return record
  const given = changes.map((change) =>
    Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  )
  return Object.assign({}, record, ...given)
}

/** The amendments that touch a target or a task, the earliest first. */
export const amendmentsOf = (
  amendments: readonly AmendmentRule[],
  { target, task }: { target?: string; task?: string },
): AmendmentRule[] =>
  amendmentsOn(amendments, '9999-12-31').filter(
    ({ targets, tasks }) =>
      targets.some((change) => change.target === target) ||
      tasks.some((change) => change.task === task),
  )
