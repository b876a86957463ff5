import { calendarPeriods } from '../../periods/calendar.ts'
import type { Period } from '../../periods/period.ts'
import { breakdownFaults, dimensionFaults } from '../../targets/target-faults.ts'
import type { Finding, Path, Rule } from '../finding.ts'
import type { PlanDocument, TargetDocument } from '../plan-document.ts'
import { everyTarget } from '../walk.ts'

/** What falls to each year comes to the promise, and a category is there once. */
export const breakdownsFit: Rule = (document) => {
  const periods = periodsOf(document)
  return everyTarget(document).flatMap(({ entry, path }) => breakdownFindings(entry, periods, path))
}

type PlannedPeriod = Pick<Period, 'code' | 'type' | 'title' | 'start' | 'end'>

/** The periods of a plan: those of the calendar and its school terms. */
export const periodsOf = ({ plan, periods, terms }: PlanDocument): PlannedPeriod[] => [
  ...calendarPeriods(plan, periods),
  ...terms.map((term) => ({ ...term, type: 'term' as const })),
]

/** What is wrong with the breakdown and the dimensions of one target; findings stand under `path`. */
export function breakdownFindings(
  entry: TargetDocument,
  periods: readonly PlannedPeriod[],
  path: Path,
): Finding[] {
  const rule = {
    ...entry,
    value: entry.value ?? null,
    breakdown: entry.breakdown ?? null,
    dimensions: entry.dimensions ?? null,
  }
  return [...breakdownFaults(rule, periods), ...dimensionFaults(rule)].map((fault) => ({
    code: fault.code,
    severity: 'error' as const,
    path: [...path, ...fault.field.split('.').map(asKey)],
    message: {
      zh: `目标 ${entry.code}：${fault.message.zh}`,
      en: `Target ${entry.code}: ${fault.message.en}`,
    },
  }))
}

const asKey = (part: string) => (/^\d+$/.test(part) ? Number(part) : part)
