import type { Day } from '../dates/day.ts'
import { say } from '../text/bilingual.ts'
import type { Cycle } from './cycle.ts'
import type { CycleFault } from './cycle-faults.ts'

type Kept = Pick<
  Cycle,
  'kind' | 'period' | 'start' | 'end' | 'opens' | 'unitDue' | 'approverDue' | 'historical'
>

/** What was written is about this span, and these responsibilities. */
const FROZEN = ['kind', 'period', 'start', 'end', 'opens', 'historical'] as const

/** By these days units are late. */
const DUE = ['unitDue', 'approverDue'] as const

/**
 * What may no longer be changed in a cycle in which units have written. What it is about stays; a due date moves to
 * any later day, or to an earlier one that is still to come, so that nobody becomes late by the change.
 */
export const cycleChangeFaults = (before: Kept, after: Kept, today: Day): CycleFault[] => [
  ...FROZEN.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    message: say(
      '本期已有单位填写，不能再改；确需改的，请另建一期',
      'Units have written in this cycle, so it stays as it is; open another cycle instead',
    ),
  })),
  ...DUE.filter((field) => after[field] < before[field] && after[field] < today).map((field) => ({
    field,
    message: say(
      `本期已有单位填写，期限可以延后，提前的不能早于今天（${today}）`,
      `Units have written in this cycle; this day may be later, and not earlier than today, ${today}`,
    ),
  })),
]
