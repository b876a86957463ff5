import { isWithin } from '../../dates/day.ts'
import { calendarPeriods } from '../../periods/calendar.ts'
import { nearest } from '../../text/nearest.ts'
import { error, type Finding, type Path, type Rule } from '../finding.ts'
import type { PlanDocument } from '../plan-document.ts'
import { everyTarget, everyTask, placed } from '../walk.ts'

type Amendment = PlanDocument['amendments'][number]

/** An amendment is in force within the plan, and changes targets and tasks that there are. */
export const amendmentsFit: Rule = (document) => {
  const targets = everyTarget(document).map(({ entry }) => entry.code)
  const tasks = everyTask(document).map(({ entry }) => entry.code)
  const periods = [...calendarPeriods(document.plan, document.periods), ...document.terms].map(
    ({ code }) => code,
  )
  return placed(document.amendments, 'amendments').flatMap(({ entry, path }) => [
    ...effectiveFaults(entry, document, path),
    ...placed(entry.targets, ...path, 'targets').flatMap(({ entry: change, path: place }) => [
      ...unknown(change.target, targets, [...place, 'target'], '目标', 'target'),
      ...dueFaults(entry, change, document, place),
      ...placed(change.breakdown ?? [], ...place, 'breakdown').flatMap(
        ({ entry: { period }, path: at }) =>
          unknown(period, periods, [...at, 'period'], '周期', 'period'),
      ),
    ]),
    ...placed(entry.tasks, ...path, 'tasks').flatMap(({ entry: change, path: place }) =>
      unknown(change.task, tasks, [...place, 'task'], '任务', 'task'),
    ),
  ])
}

function effectiveFaults(
  { code, effective, targets, tasks }: Amendment,
  { plan }: PlanDocument,
  path: Path,
): Finding[] {
  const faults: Finding[] = []
  if (!isWithin(effective, { from: plan.start, to: plan.end }))
    faults.push(
      error(
        'amendment-outside-plan',
        [...path, 'effective'],
        `调整 ${code} 自 ${effective} 起生效，不在规划期 ${plan.start} 至 ${plan.end} 内`,
        `Amendment ${code} takes effect on ${effective}, outside the plan’s ${plan.start} to ${plan.end}`,
      ),
    )
  if (targets.length + tasks.length === 0)
    faults.push(
      error(
        'empty-amendment',
        path,
        `调整 ${code} 没有写明改哪个目标或任务`,
        `Amendment ${code} does not say which target or task it changes`,
      ),
    )
  return faults
}

function dueFaults(
  { code }: Amendment,
  { due }: Amendment['targets'][number],
  { plan }: PlanDocument,
  path: Path,
): Finding[] {
  if (due === undefined || isWithin(due, { from: plan.start, to: plan.end })) return []
  return [
    error(
      'due-outside-plan',
      [...path, 'due'],
      `调整 ${code} 写的期限 ${due} 不在规划期 ${plan.start} 至 ${plan.end} 内`,
      `Amendment ${code} sets the due date ${due}, outside the plan’s ${plan.start} to ${plan.end}`,
    ),
  ]
}

function unknown(
  code: string,
  known: readonly string[],
  path: Path,
  zh: string,
  en: string,
): Finding[] {
  if (known.includes(code)) return []
  const near = nearest(code, known)
  return [
    error(
      `unknown-${en}`,
      path,
      `没有${zh} ${code}${near ? `，是不是 ${near}？` : ''}`,
      `There is no ${en} ${code}${near ? `; is ${near} meant?` : ''}`,
    ),
  ]
}
