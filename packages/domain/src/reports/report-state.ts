import * as z from 'zod'
import { Day, dayOf } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { ReportEvent, ReportEventKind } from './report-event.ts'

/** 收件: how far the unit has come with it. */
export const ReportReceipt = z
  .enum(['untouched', 'opened', 'drafted', 'signed', 'received'])
  .meta({ id: 'ReportReceipt' })
export type ReportReceipt = z.infer<typeof ReportReceipt>

/** 完成: what the unit says of the task. */
export const ReportCompletion = z
  .enum(['unsaid', 'no-progress', 'ongoing', 'completed'])
  .meta({ id: 'ReportCompletion' })
export type ReportCompletion = z.infer<typeof ReportCompletion>

/** 审核: what the office has made of it. */
export const ReportReview = z
  .enum(['none', 'waiting', 'returned', 'accepted', 'published', 'reopened'])
  .meta({ id: 'ReportReview' })
export type ReportReview = z.infer<typeof ReportReview>

export const REPORT_RECEIPT_NAMES: Record<ReportReceipt, Bilingual> = {
  untouched: say('未打开', 'not opened'),
  opened: say('已打开', 'opened'),
  drafted: say('填写中', 'being written'),
  signed: say('单位已审核', 'signed'),
  received: say('已报送', 'handed in'),
}

export const REPORT_COMPLETION_NAMES: Record<ReportCompletion, Bilingual> = {
  unsaid: say('未填', 'not said'),
  'no-progress': say('本期无进展', 'no progress'),
  ongoing: say('推进中', 'going on'),
  completed: say('已完成', 'completed'),
}

export const REPORT_REVIEW_NAMES: Record<ReportReview, Bilingual> = {
  none: say('未报送', 'not handed in'),
  waiting: say('待审核', 'waiting for review'),
  returned: say('已退回', 'returned'),
  accepted: say('已通过', 'accepted'),
  published: say('已公开', 'published'),
  reopened: say('重新开放', 'reopened'),
}

/** One return, kept for ever. */
export const ReportReturn = z
  .object({
    by: z.enum(['approver', 'office']),
    on: Day,
    reason: z.string().nullable(),
    content: z.int().min(0),
  })
  .meta({ id: 'ReportReturn' })
export type ReportReturn = z.infer<typeof ReportReturn>

const Version = z.int().min(0)

/** Where an item stands on three axes that do not mix, with the versions they are about; 0 is none. */
export const ReportState = z
  .object({
    receipt: ReportReceipt,
    completion: ReportCompletion,
    completedOn: Day.nullable(),
    review: ReportReview,
    content: Version.meta({ description: 'The newest version of the text.' }),
    signed: Version,
    recordedFrom: z.string().nullable().meta({
      description:
        '代录: the office signed this version for the unit; where it is from. Null: the unit signed, or nobody has.',
    }),
    refused: Version.meta({
      description: 'The version last sent back; it cannot be signed again as it is.',
    }),
    accepted: Version,
    published: Version.meta({
      description: 'The version on the public site, which stays there while a new one is written.',
    }),
    firstReceived: Day.nullable().meta({
      description: 'The day it first came in, by which it is late or not.',
    }),
    returns: z.array(ReportReturn),
    until: Day.nullable().meta({
      description: 'The unit may write until then, whatever the cycle says.',
    }),
    awaited: z.enum(['returned', 'reopened']).nullable().meta({
      description: 'What the office still waits for an answer to.',
    }),
  })
  .meta({ id: 'ReportState' })
export type ReportState = z.infer<typeof ReportState>

/** An item to which nothing has happened. */
export const UNTOUCHED: ReportState = {
  receipt: 'untouched',
  completion: 'unsaid',
  completedOn: null,
  review: 'none',
  content: 0,
  signed: 0,
  recordedFrom: null,
  refused: 0,
  accepted: 0,
  published: 0,
  firstReceived: null,
  returns: [],
  until: null,
  awaited: null,
}

type Happened = Pick<
  ReportEvent,
  'kind' | 'at' | 'content' | 'noProgress' | 'completedOn' | 'reason' | 'until'
>

/** What has become of an item, from all that happened to it in the order it happened. */
export function reportStateOf(events: readonly Happened[]): ReportState {
  let state = UNTOUCHED
  for (const event of events) state = { ...state, ...STEPS[event.kind](state, event) }
  return state
}

type Step = (state: ReportState, event: Happened) => Partial<ReportState>

const STEPS: Record<ReportEventKind, Step> = {
  opened: ({ receipt }) => (receipt === 'untouched' ? { receipt: 'opened' } : {}),
  drafted: (_, { content, noProgress, completedOn }) => ({
    receipt: 'drafted',
    content,
    signed: 0,
    recordedFrom: null,
    completion: noProgress ? 'no-progress' : completedOn === null ? 'ongoing' : 'completed',
    completedOn,
  }),
  signed: ({ content }, { reason }) => ({
    receipt: 'signed',
    signed: content,
    recordedFrom: reason,
  }),
  'returned-by-approver': (state, event) => sentBack(state, event, 'approver'),
  submitted: ({ firstReceived }, { at }) => ({
    receipt: 'received',
    review: 'waiting',
    firstReceived: firstReceived ?? dayOf(at),
  }),
  // What was taken back has not come in: an empty report does not keep a deadline.
  withdrawn: ({ awaited, firstReceived }) => ({
    receipt: 'drafted',
    signed: 0,
    review: awaited ?? 'none',
    firstReceived: awaited === null ? null : firstReceived,
  }),
  accepted: ({ content }) => ({
    review: 'accepted',
    accepted: content,
    until: null,
    awaited: null,
  }),
  returned: (state, event) => ({
    ...sentBack(state, event, 'office'),
    review: 'returned',
    until: event.until,
    awaited: 'returned',
  }),
  published: ({ accepted }) => ({ review: 'published', published: accepted }),
  unpublished: ({ review }) => ({
    published: 0,
    review: review === 'published' ? 'accepted' : review,
  }),
  reopened: (_, { until }) => ({
    receipt: 'drafted',
    signed: 0,
    review: 'reopened',
    until,
    awaited: 'reopened',
  }),
}

const sentBack = (
  { content, returns }: ReportState,
  { at, reason }: Happened,
  by: ReportReturn['by'],
): Partial<ReportState> => ({
  receipt: 'drafted',
  signed: 0,
  refused: content,
  returns: [...returns, { by, on: dayOf(at), reason, content }],
})
