import { Bilingual, Code, Cycle, Reopening } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { CycleAnswer, cycles } from './cycle.table.ts'

const tags = ['cycles']
const record = recordSchema(cycles)
const found = json('The reporting cycle.', record)
export const { list, read, remove } = crud(cycles)

const { reopened: _, version, titleEn, period, lateUntil, ...fields } = Cycle.shape
const entered = {
  ...fields,
  titleEn: titleEn.default(null),
  period: period.default(null),
  lateUntil: lateUntil.default(null),
  historical: fields.historical.default(false),
}

export const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary('新增一个填报周期', 'Add a reporting cycle'),
  request: { body: body(z.strictObject(entered).meta({ id: 'NewCycle' })) },
  responses: { 201: found, ...problems('malformed', 'too-large', 'invalid', 'conflict') },
})

/** The whole record as it was read; it is reopened by a verb of its own. */
const ChangedCycle = z
  .strictObject({
    id: z.string().optional(),
    ...entered,
    reopened: Reopening.nullable().default(null),
    ...CycleAnswer.pick({ phase: true, notes: true }).partial().shape,
    version,
  })
  .meta({ id: 'ChangedCycle' })

export const update = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary('修改一个填报周期', 'Replace one reporting cycle'),
  request: { params: byId, body: body(ChangedCycle) },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict'),
  },
})

const CycleProposal = z
  .union([
    z.object({ known: z.literal(true), value: Cycle.omit({ version: true }) }),
    z.object({
      known: z.literal(false),
      year: z.int().meta({ description: 'The year whose holidays have not been entered.' }),
      reason: Bilingual,
    }),
  ])
  .meta({ id: 'CycleProposal' })

export const proposal = createRoute({
  method: 'get',
  path: '/proposal',
  tags,
  ...summary(
    '按工作日推算一个周期的各个日期；不知道哪年的节假日就说明',
    'The usual days of a cycle on a period, in working days; where holidays are not known, that',
  ),
  request: { query: z.object({ plan: Code, period: Code }) },
  responses: { 200: json('The proposal.', CycleProposal), ...problems('not-found', 'malformed') },
})

export const reopen = createRoute({
  method: 'post',
  path: '/{id}/reopen',
  tags,
  ...summary('重新开放已结束的周期', 'Open a closed cycle once more, until a day'),
  request: {
    params: byId,
    body: body(
      z
        .strictObject(Reopening.pick({ until: true, reason: true }).shape)
        .meta({ id: 'ReopenCycle' }),
    ),
  },
  responses: { 200: found, ...problems('not-found', 'malformed', 'invalid', 'conflict') },
})
