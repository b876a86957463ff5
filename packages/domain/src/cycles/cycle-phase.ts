import * as z from 'zod'
import { type Day, isWithin } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { CycleDays } from './cycle.ts'

/** Where a cycle stands: still to come, running, taking late reports, over, or opened once more. */
export const CyclePhase = z
  .enum(['upcoming', 'open', 'late', 'reopened', 'closed'])
  .meta({ id: 'CyclePhase' })
export type CyclePhase = z.infer<typeof CyclePhase>

export const CYCLE_PHASE_NAMES: Record<CyclePhase, Bilingual> = {
  upcoming: say('未开始', 'upcoming'),
  open: say('填报中', 'open'),
  late: say('补交期', 'taking late reports'),
  reopened: say('重新开放', 'reopened'),
  closed: say('已结束', 'closed'),
}

/** The phase of a cycle on a day. A unit with an extension may have longer, see `isOpenFor`. */
export function cyclePhase(
  {
    opens,
    closes,
    lateUntil,
    reopened,
  }: Pick<CycleDays, 'opens' | 'closes' | 'lateUntil' | 'reopened'>,
  day: Day,
): CyclePhase {
  if (day < opens) return 'upcoming'
  if (day <= closes) return 'open'
  if (reopened && isWithin(day, { from: reopened.on, to: reopened.until })) return 'reopened'
  return lateUntil !== null && day <= lateUntil ? 'late' : 'closed'
}
