import type { Day } from '../dates/day.ts'
import type { PlanRecords } from '../plan/plan-records.ts'
import { resolveResponsibilities } from '../responsibilities/resolve.ts'
import type { Target } from '../targets/target.ts'

/**
 * The units that may report a target on a day: those its task names, and the members where it says
 * 各成员单位. `null`, anybody, for a target of a safeguard or of the plan as a whole, and where the text
 * names nobody.
 */
export function unitsOwing(
  { task }: Pick<Target, 'task'>,
  {
    responsibilities,
    memberships,
  }: {
    responsibilities: readonly PlanRecords['responsibilities'][number][]
    memberships: readonly PlanRecords['memberships'][number][]
  },
  on: Day,
): string[] | null {
  if (task === null) return null
  const own = responsibilities.filter((entry) => entry.task === task)
  const units = resolveResponsibilities(own, memberships, on).map(({ unit }) => unit)
  return units.length > 0 ? [...new Set(units)] : null
}
