import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { groupBy } from '../collections/group-by.ts'
import type { Cycle } from '../cycles/cycle.ts'
import type { Extension } from '../cycles/extension.ts'
import { unitDueOf } from '../cycles/unit-due.ts'
import { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { Obligation } from './obligations.ts'
import { isReviewOverdue, ReceiptOutcome, receiptOn } from './report-outcome.ts'
import type { ReportState } from './report-state.ts'

/** What an item waits for, and on whose desk: the unit’s until it is handed in, then the office’s. */
export const BoardStage = z
  .enum([
    'untouched',
    'opened',
    'drafted',
    'signed',
    'returned',
    'waiting',
    'accepted',
    'published',
  ])
  .meta({ id: 'BoardStage' })
export type BoardStage = z.infer<typeof BoardStage>

export const BOARD_STAGE_NAMES: Record<BoardStage, Bilingual> = {
  untouched: say('未打开', 'not opened'),
  opened: say('已打开，未填写', 'opened, not written'),
  drafted: say('已填写，未审核', 'written, not signed'),
  signed: say('已审核，未报送', 'signed, not handed in'),
  returned: say('已退回，待修改', 'returned, to be mended'),
  waiting: say('待统筹单位审核', 'waiting for the office'),
  accepted: say('已通过', 'accepted'),
  published: say('已公开', 'published'),
}

export const BoardItem = z
  .object({
    unit: Code,
    task: Code,
    stage: BoardStage,
    receipt: ReceiptOutcome,
    due: Day.meta({ description: 'By when the unit hands in, extensions counted.' }),
    extended: z.boolean(),
    reviewOverdue: z.boolean(),
    returns: z.int().min(0),
    content: z.int().min(0).meta({ description: 'The version of its text; 0: none.' }),
    recordedFrom: z.string().nullable().meta({
      description: '代录: the office recorded it for the unit; where it is from.',
    }),
  })
  .meta({ id: 'BoardItem' })
export type BoardItem = z.infer<typeof BoardItem>

const counts = z.object(
  Object.fromEntries(BoardStage.options.map((stage) => [stage, z.int().min(0)])) as Record<
    BoardStage,
    z.ZodInt
  >,
)

/** A unit’s items by stage, and how many are overdue. */
export const BoardUnit = z
  .object({ unit: Code, counts, total: z.int().min(0), overdue: z.int().min(0) })
  .meta({ id: 'BoardUnit' })
export type BoardUnit = z.infer<typeof BoardUnit>

/** The stage of one item. What was sent back by either, or reopened, is returned until it has been changed. */
export function boardStageOf({
  receipt,
  review,
  content,
  refused,
  accepted,
}: Pick<ReportState, 'receipt' | 'review' | 'content' | 'refused' | 'accepted'>): BoardStage {
  if (receipt === 'received')
    return review === 'accepted' || review === 'published' ? review : 'waiting'
  if (receipt !== 'drafted') return receipt
  const seen = review === 'reopened' ? Math.max(accepted, refused) : refused
  return content <= seen ? 'returned' : 'drafted'
}

/** 填报看板: the lead’s items of a cycle as they stand on a day, one by one and by unit. Overdue is computed. */
export function boardOf(
  entries: readonly { item: Pick<Obligation, 'unit' | 'task' | 'part'>; state: ReportState }[],
  cycle: Cycle,
  extensions: readonly Pick<Extension, 'plan' | 'cycle' | 'unit' | 'outcome' | 'granted'>[],
  day: Day,
): { items: BoardItem[]; units: BoardUnit[] } {
  const items = entries
    .filter(({ item }) => item.part === 'lead')
    .map(({ item: { unit, task }, state }): BoardItem => {
      const due = unitDueOf(cycle, unit, extensions)
      return {
        unit,
        task,
        stage: boardStageOf(state),
        receipt: receiptOn(state, cycle, due, day),
        due: due.approverDue,
        extended: due.extended,
        reviewOverdue: isReviewOverdue(state, cycle, day),
        returns: state.returns.length,
        content: state.content,
        recordedFrom: state.recordedFrom,
      }
    })
  return { items, units: [...groupBy(items, ({ unit }) => unit)].map(countUp) }
}

function countUp([unit, items]: [string, BoardItem[]]): BoardUnit {
  const counts: BoardUnit['counts'] = {
    untouched: 0,
    opened: 0,
    drafted: 0,
    signed: 0,
    returned: 0,
    waiting: 0,
    accepted: 0,
    published: 0,
  }
  for (const { stage } of items) counts[stage]++
  const overdue = items.filter(({ receipt }) => receipt === 'overdue').length
  return { unit, counts, total: items.length, overdue }
}
