import {
  Bilingual,
  BoardStage,
  CompletionOutcome,
  Day,
  REPORT_EVENT_OF,
  ReceiptOutcome,
  ReportEvent,
  ReportItem,
  ReportState,
  type ReportVerb,
} from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { ERROR_CODES } from '../errors/app-error.ts'
import { body, byId, json, problems, summary } from '../http/contract.ts'
import { ReportRecord, ReportText } from './report.table.ts'

const tags = ['reports']

/** Allowed, or why not. */
export const VerdictAnswer = z
  .union([
    z.object({ allowed: z.literal(true) }),
    z.object({ allowed: z.literal(false), reason: Bilingual }),
  ])
  .meta({ id: 'Verdict' })

const isVerb = (name: string): name is ReportVerb => name in REPORT_EVENT_OF
const VERBS = Object.keys(REPORT_EVENT_OF).filter(isVerb)
/** A draft is saved with its text. */
const Verb = z.enum(VERBS).exclude(['draft']).meta({ id: 'ReportVerb' })

export const UnitDueAnswer = z
  .object({
    unitDue: Day,
    approverDue: Day.meta({ description: 'What is handed in after it is late.' }),
    last: Day.meta({ description: 'The last day on which the unit may still hand in.' }),
    extended: z.boolean(),
  })
  .meta({ id: 'UnitDue' })

/** One item of a unit in a cycle. */
export const ReportAnswer = z
  .object({
    id: z.string(),
    ...ReportItem.pick({ plan: true, cycle: true, unit: true, task: true }).shape,
    text: ReportRecord.nullable().meta({
      description: 'The newest version; null: nothing has been written.',
    }),
    events: z.array(ReportEvent),
    state: ReportState,
    stage: BoardStage,
    receipt: ReceiptOutcome,
    completion: CompletionOutcome,
    reviewOverdue: z.boolean(),
    taskDue: Day.meta({ description: 'By when the task is to be done.' }),
    unitDue: UnitDueAnswer,
    faults: z
      .array(z.object({ field: z.string(), message: Bilingual }))
      .meta({ description: 'What the text lacks to be signed.' }),
    allowed: z.record(z.enum(VERBS), VerdictAnswer).meta({
      description: 'What the caller may do now, verb by verb, and else why not.',
    }),
  })
  .meta({ id: 'Report' })

const found = json('The report.', ReportAnswer)

export const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  ...summary('读取一项填报', 'Read one report, as it stands'),
  request: { params: byId },
  responses: { 200: found, ...problems('not-found', 'forbidden') },
})

export const save = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary(
    '保存一项填报的草稿；别人先保存了，就说明是谁、什么时候',
    'Save a draft; where somebody else was first, it says who and when',
  ),
  request: {
    params: byId,
    body: body(
      z
        .strictObject({
          id: z.string().optional(),
          ...ReportText.shape,
          version: z.int().min(0).meta({
            description: 'The version that was seen; 0: nothing had been written.',
          }),
        })
        .meta({ id: 'SavedReport' }),
    ),
  },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict'),
    ...problems('forbidden'),
  },
})

const { reason, until } = ReportEvent.shape
const Seen = z.int().min(0).optional().meta({
  description:
    'The version of the text that was seen: where there is a newer one, nothing is done.',
})
const why = {
  reason: reason.default(null).meta({ description: 'Returns and reopenings need one.' }),
  until: until.default(null),
}

export const act = createRoute({
  method: 'post',
  path: '/{id}/{verb}',
  tags,
  ...summary(
    '打开、审核、报送、撤回、通过、退回、公开或重新开放一项填报',
    'Open, sign, hand in, take back, accept, return, publish or reopen a report',
  ),
  request: {
    params: byId.extend({ verb: Verb }),
    body: {
      ...body(z.strictObject({ ...why, version: Seen }).meta({ id: 'ActOnReport' })),
      required: false,
    },
  },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'invalid', 'stale', 'conflict', 'forbidden'),
  },
})

const Outcome = z
  .union([
    z.object({ id: z.string(), done: z.literal(true) }),
    z.object({
      id: z.string(),
      done: z.literal(false),
      code: z.enum(ERROR_CODES),
      reason: Bilingual,
      errors: z.array(z.object({ field: z.string(), message: Bilingual })),
    }),
  ])
  .meta({ id: 'ReportOutcome' })

export const actOnAll = createRoute({
  method: 'post',
  path: '/act',
  tags,
  ...summary(
    '对多项填报做同一件事，逐项答复办成与否',
    'Do the same to several reports; each is done, or it is said why not',
  ),
  request: {
    body: body(
      z
        .strictObject({
          verb: Verb,
          ids: z.array(z.string().max(300)).min(1).max(500),
          versions: z
            .record(z.string().max(300), z.int().min(0))
            .default({})
            .meta({ description: 'By id, the version of each text that was seen.' }),
          ...why,
        })
        .meta({ id: 'ActOnReports' }),
    ),
  },
  responses: {
    200: json('What became of each, in the order asked.', z.array(Outcome)),
    ...problems('malformed', 'too-large', 'invalid', 'forbidden'),
  },
})
