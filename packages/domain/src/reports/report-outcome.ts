import * as z from 'zod'
import type { Cycle } from '../cycles/cycle.ts'
import type { UnitDue } from '../cycles/unit-due.ts'
import type { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { ReportState } from './report-state.ts'

/** 报送情况 on a day: whether a report came, and in time. Of a cycle of the past nothing is late. */
export const ReceiptOutcome = z
  .enum(['awaited', 'on-time', 'overdue', 'late', 'entered-later'])
  .meta({ id: 'ReceiptOutcome' })
export type ReceiptOutcome = z.infer<typeof ReceiptOutcome>

export const RECEIPT_OUTCOME_NAMES: Record<ReceiptOutcome, Bilingual> = {
  awaited: say('未到期', 'not due yet'),
  'on-time': say('按时报送', 'in time'),
  overdue: say('逾期未报', 'overdue'),
  late: say('逾期报送', 'late'),
  'entered-later': say('补录', 'entered later'),
}

/** Whether it came in by the unit’s day, as seen on a day. */
export function receiptOn(
  { firstReceived }: Pick<ReportState, 'firstReceived'>,
  { historical }: Pick<Cycle, 'historical'>,
  { approverDue }: Pick<UnitDue, 'approverDue'>,
  day: Day,
): ReceiptOutcome {
  const received = firstReceived !== null && firstReceived <= day
  if (historical) return received ? 'entered-later' : 'awaited'
  if (received) return firstReceived <= approverDue ? 'on-time' : 'late'
  return day > approverDue ? 'overdue' : 'awaited'
}

/** Whether the office should have reviewed it by now. */
export const isReviewOverdue = (
  { review }: Pick<ReportState, 'review'>,
  { officeDue }: Pick<Cycle, 'officeDue'>,
  day: Day,
): boolean => review === 'waiting' && day > officeDue

/** 完成情况 on a day. 逾期完成 is an outcome of its own: it is done, and it was late. */
export const CompletionOutcome = z
  .enum(['unsaid', 'no-progress', 'ongoing', 'overdue', 'completed', 'completed-late'])
  .meta({ id: 'CompletionOutcome' })
export type CompletionOutcome = z.infer<typeof CompletionOutcome>

export const COMPLETION_OUTCOME_NAMES: Record<CompletionOutcome, Bilingual> = {
  unsaid: say('未填', 'not said'),
  'no-progress': say('本期无进展', 'no progress'),
  ongoing: say('推进中', 'going on'),
  overdue: say('逾期未完成', 'overdue'),
  completed: say('按期完成', 'completed in time'),
  'completed-late': say('逾期完成', 'completed late'),
}

/**
 * Whether the task was finished by its day, as seen on a day.
 *
 * @param due of the task, see `Obligation`
 */
export function completionOn(
  { completion, completedOn }: Pick<ReportState, 'completion' | 'completedOn'>,
  due: Day,
  day: Day,
): CompletionOutcome {
  if (completion === 'completed' && completedOn !== null && completedOn <= day)
    return completedOn <= due ? 'completed' : 'completed-late'
  if (day > due) return 'overdue'
  return completion === 'completed' ? 'ongoing' : completion
}
