import {
  boardStageOf,
  completionOn,
  type Day,
  isReviewOverdue,
  receiptOn,
  reportActions,
  unitDueOf,
} from '@gangyao/domain'
import type * as z from 'zod'
import type { Caller } from '../access/caller.ts'
import { type Item, joinIdOf, situationOf } from './read-item.ts'
import type { ReportAnswer } from './report.contract.ts'

/** Who looks at an item, and on what day. */
export interface Looking {
  district: string
  caller: Caller
  day: Day
}

/** An item as the API tells it: the text, what happened, where it stands, and what may be done now. */
export function tellItem(item: Item, due: Day, looking: Looking): z.output<typeof ReportAnswer> {
  const { key, cycle, extensions, stored, events, state } = item
  const { day } = looking
  const situation = situationOf(item, looking)
  const unitDue = unitDueOf(cycle, key.unit, extensions)
  return {
    id: joinIdOf(key),
    ...key,
    text: stored,
    events,
    state,
    stage: boardStageOf(state),
    receipt: receiptOn(state, cycle, unitDue, day),
    completion: completionOn(state, due, day),
    reviewOverdue: isReviewOverdue(state, cycle, day),
    taskDue: due,
    unitDue,
    faults: situation.faults,
    allowed: reportActions(state, situation),
  }
}
