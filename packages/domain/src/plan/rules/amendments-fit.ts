import { withoutStaleBreakdown } from '../../amendments/in-force.ts'
import { isWithin } from '../../dates/day.ts'
import { nearest } from '../../text/nearest.ts'
import { error, type Finding, type Path, type Rule } from '../finding.ts'
import type { PlanDocument, TargetDocument } from '../plan-document.ts'
import { everyTarget, everyTask, placed } from '../walk.ts'
import { breakdownFindings, periodsOf } from './breakdowns-fit.ts'
import { comparatorFindings } from './comparators-have-what-they-need.ts'
import { dueFindings } from './due-dates-fit.ts'

type Amendment = PlanDocument['amendments'][number]

/** An amendment is in force within the plan, and changes targets and tasks that there are. */
export const amendmentsFit: Rule = (document) => {
  const targets = new Map(everyTarget(document).map(({ entry }) => [entry.code, entry]))
  const tasks = everyTask(document).map(({ entry }) => entry.code)
  return placed(document.amendments, 'amendments').flatMap(({ entry, path }) => [
    ...effectiveFaults(entry, document, path),
    ...placed(entry.targets, ...path, 'targets').flatMap(({ entry: change, path: place }) => [
      ...unknown(change.target, [...targets.keys()], [...place, 'target'], '目标', 'target'),
      ...amendedFaults(targets.get(change.target), change, document, place),
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

/** What a notice makes of a target is held to the same rules; what was wrong as issued is said there. */
function amendedFaults(
  issued: TargetDocument | undefined,
  { target: _, ...change }: Amendment['targets'][number],
  document: PlanDocument,
  path: Path,
): Finding[] {
  if (!issued) return []
  const findings = (target: TargetDocument) => [
    ...dueFindings(target, document.plan, path),
    ...comparatorFindings(target, path),
    ...breakdownFindings(target, periodsOf(document), path),
  ]
  const before = findings(issued).map(({ code }) => code)
  const amended = Object.assign({}, issued, withoutStaleBreakdown(change), change)
  return findings(amended).filter(({ code }) => !before.includes(code))
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
