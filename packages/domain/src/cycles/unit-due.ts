import { addDays, type Day, daysBetween, laterDay } from '../dates/day.ts'
import type { Cycle, CycleDays } from './cycle.ts'
import { cyclePhase } from './cycle-phase.ts'
import type { Extension } from './extension.ts'

type Granted = Pick<Extension, 'plan' | 'cycle' | 'unit' | 'outcome' | 'granted'>

/** By when a unit is to be done in a cycle. */
export interface UnitDue {
  unitDue: Day
  /** What is handed in after it is late. */
  approverDue: Day
  /** The last day on which the unit may still hand in, reopenings aside. */
  last: Day
  extended: boolean
}

/**
 * The due dates of a unit with the extensions granted to it, of which the longest counts. The editor’s day moves by
 * as many days as the approver’s.
 */
export function unitDueOf(
  cycle: Pick<Cycle, 'plan' | 'code'> & CycleDays,
  unit: string,
  extensions: readonly Granted[],
): UnitDue {
  const { unitDue, approverDue, closes, lateUntil } = cycle
  const due = extensions
    .filter((entry) => entry.plan === cycle.plan && entry.cycle === cycle.code)
    .filter((entry) => entry.unit === unit && entry.outcome === 'granted')
    .reduce((latest, { granted }) => (granted ? laterDay(latest, granted) : latest), approverDue)
  return {
    unitDue: addDays(unitDue, daysBetween(approverDue, due)),
    approverDue: due,
    last: laterDay(lateUntil ?? closes, due),
    extended: due > approverDue,
  }
}

/** Whether a unit may write in a cycle on a day. */
export function isOpenFor(cycle: CycleDays, due: Pick<UnitDue, 'last'>, day: Day): boolean {
  const phase = cyclePhase(cycle, day)
  return phase === 'closed' ? day <= due.last : phase !== 'upcoming'
}
