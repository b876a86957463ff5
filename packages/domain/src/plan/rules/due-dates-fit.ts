import { isWithin } from '../../dates/day.ts'
import { error, type Finding, type Path, type Rule } from '../finding.ts'
import type { PlanDocument, TargetDocument } from '../plan-document.ts'
import { everyTarget } from '../walk.ts'

/** A due date lies within the plan, and only what is owed once has one: the rest falls due with its period. */
export const dueDatesFit: Rule = (document) =>
  everyTarget(document).flatMap(({ entry, path }) => dueFindings(entry, document.plan, path))

/** What is wrong with the due date of one target; findings stand under `path`. */
export function dueFindings(
  { code, due, recurrence }: Pick<TargetDocument, 'code' | 'due' | 'recurrence'>,
  { start, end }: PlanDocument['plan'],
  path: Path,
): Finding[] {
  if (due === undefined) return []
  if (recurrence !== 'once')
    return [
      error(
        'needless-due',
        [...path, 'due'],
        `目标 ${code} 按周期（${recurrence}）到期，不另写 due；只有 recurrence: once 才写`,
        `Target ${code} falls due with its period (${recurrence}); only recurrence: once has a due date`,
      ),
    ]
  if (isWithin(due, { from: start, to: end })) return []
  return [
    error(
      'due-outside-plan',
      [...path, 'due'],
      `目标 ${code} 的期限 ${due} 不在规划期 ${start} 至 ${end} 内`,
      `Target ${code} is due on ${due}, outside the plan’s ${start} to ${end}`,
    ),
  ]
}
