import { Code } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { byId, json, problems, summary } from '../http/contract.ts'
import { ARCHIVE, fileQuery, PAPER, WORKBOOK } from '../http/download.ts'

const tags = ['cycles']
const query = fileQuery.pick({ lang: true })
const refusals = problems('not-found', 'malformed', 'forbidden')

const count = z.int().min(0)

/** On how much the papers of a cycle rest. */
const DocumentState = z
  .object({
    items: count.meta({ description: 'Reports owed.' }),
    accepted: count.meta({ description: 'Of those, accepted by the office.' }),
    units: z.array(z.object({ unit: Code, items: count, accepted: count })).meta({
      description: 'The same by unit, those that owe anything, in the order of the plan.',
    }),
    unconfirmed: count.meta({
      description: 'Values in force that are left out because nobody has confirmed them.',
    }),
  })
  .meta({ id: 'DocumentState' })

export const state = createRoute({
  method: 'get',
  path: '/{id}/documents',
  tags,
  ...summary(
    '本期文档的依据：应报几项，审核通过几项',
    'On how much the papers of a cycle rest: how many reports are owed and accepted',
  ),
  request: { params: byId },
  responses: { 200: json('The counts.', DocumentState), ...problems('not-found', 'forbidden') },
})

export const bulletin = createRoute({
  method: 'get',
  path: '/{id}/bulletin',
  tags,
  ...summary(
    '调度通报（Word），只用审核通过的填报',
    'The bulletin of a cycle in Word, of accepted reports only',
  ),
  request: { params: byId, query },
  responses: { 200: PAPER, ...refusals },
})

export const unitPaper = createRoute({
  method: 'get',
  path: '/{id}/progress',
  tags,
  ...summary(
    '一个单位的进展情况表（Word），只用审核通过的填报',
    'The progress table of a unit in Word, of accepted reports only',
  ),
  request: { params: byId, query: query.extend({ unit: Code }) },
  responses: { 200: PAPER, ...refusals },
})

export const allUnitPapers = createRoute({
  method: 'get',
  path: '/{id}/progress/all',
  tags,
  ...summary(
    '各单位的进展情况表，打成一个压缩包',
    'The progress tables of all units that had something to tell, in one archive',
  ),
  request: { params: byId, query },
  responses: { 200: ARCHIVE, ...refusals },
})

export const ledger = createRoute({
  method: 'get',
  path: '/{id}/ledger',
  tags,
  ...summary(
    '截至本期的任务台账（Excel），只用审核通过的填报',
    'The ledger of tasks up to a cycle in Excel, of accepted reports only',
  ),
  request: { params: byId, query },
  responses: { 200: WORKBOOK, ...refusals },
})
