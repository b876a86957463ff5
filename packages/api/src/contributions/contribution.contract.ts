import {
  CONTRIBUTION_EVENT_OF,
  Contribution,
  ContributionEvent,
  ContributionStage,
  type ContributionVerb,
} from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, page, problems, summary } from '../http/contract.ts'
import { listQuerySchema } from '../http/list-query-schema.ts'
import { VerdictAnswer } from '../reports/report.contract.ts'

const tags = ['contributions']
const isVerb = (name: string): name is ContributionVerb => name in CONTRIBUTION_EVENT_OF
const VERBS = Object.keys(CONTRIBUTION_EVENT_OF).filter(isVerb)

/** What is asked of a unit, where it stands, and what may be done now. */
export const ContributionAnswer = z
  .object({
    id: z.string(),
    ...Contribution.shape,
    stage: ContributionStage,
    text: z.string().nullable().meta({ description: 'What was supplied last.' }),
    reason: z.string().nullable().meta({ description: 'Why it was declined or cancelled.' }),
    events: z.array(ContributionEvent),
    allowed: z.record(z.enum(VERBS), VerdictAnswer),
  })
  .meta({ id: 'Contribution' })
const found = json('The contribution.', ContributionAnswer)

export const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  ...summary(
    '列出配合事项；单位人员见向本单位要的和本单位牵头任务要的',
    'List contributions; a unit’s people see what is asked of it, and for the tasks it leads',
  ),
  request: { query: listQuerySchema(Contribution) },
  responses: {
    200: page('contributions', ContributionAnswer),
    ...problems('malformed', 'unknown-field', 'forbidden'),
  },
})

export const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  ...summary('读取一条配合事项', 'Read one contribution'),
  request: { params: byId },
  responses: { 200: found, ...problems('not-found', 'forbidden') },
})

const { plan, cycle, task, unit, request, due } = Contribution.shape

export const ask = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary(
    '牵头单位或统筹单位请责任单位提供材料',
    'Ask a responsible unit for something, as the lead or the office',
  ),
  request: {
    body: body(
      z
        .strictObject({ plan, cycle, task, unit, request, due: due.default(null) })
        .meta({ id: 'NewContribution' }),
    ),
  },
  responses: {
    201: found,
    ...problems('malformed', 'too-large', 'invalid', 'forbidden', 'conflict'),
  },
})

const { text, reason } = ContributionEvent.shape

export const act = createRoute({
  method: 'post',
  path: '/{id}/{verb}',
  tags,
  ...summary(
    '提供、采用、不采用或取消一条配合事项',
    'Supply a contribution, use it, decline it or take the request back',
  ),
  request: {
    params: byId.extend({
      verb: z.enum(VERBS).exclude(['request']).meta({ id: 'ContributionVerb' }),
    }),
    body: {
      ...body(
        z
          .strictObject({
            text: text.default(null).meta({ description: 'What is supplied.' }),
            reason: reason.default(null).meta({ description: 'Why it is declined or cancelled.' }),
          })
          .meta({ id: 'ActOnContribution' }),
      ),
      required: false,
    },
  },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'forbidden', 'conflict'),
  },
})
