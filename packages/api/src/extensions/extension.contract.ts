import { Extension } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { extensions } from './extension.table.ts'

const tags = ['extensions']
const found = json('The extension.', recordSchema(extensions))
const contracts = crud(extensions)

export const list = createRoute({
  ...contracts.list,
  ...summary('列出延期申请；单位人员只见本单位', 'List extensions; a unit’s people see their own'),
  responses: { ...contracts.list.responses, ...problems('forbidden') },
})
export const read = createRoute({
  ...contracts.read,
  responses: { ...contracts.read.responses, ...problems('forbidden') },
})

const { plan, cycle, unit, asked, reason, granted, remark } = Extension.shape

export const NewExtension = z
  .strictObject({ plan, cycle, unit, asked, reason })
  .meta({ id: 'NewExtension' })

export const ask = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary('为本单位申请延期，写明理由', 'Ask for more time for a unit, saying why'),
  request: { body: body(NewExtension) },
  responses: {
    201: found,
    ...problems('malformed', 'too-large', 'invalid', 'forbidden', 'conflict'),
  },
})

export const Decision = z
  .strictObject({
    outcome: z.enum(['granted', 'refused']),
    granted: granted.default(null).meta({ description: 'The new day, where it is granted.' }),
    remark: remark.default(null).meta({ description: 'A refusal says why.' }),
  })
  .meta({ id: 'DecideExtension' })

export const decide = createRoute({
  method: 'post',
  path: '/{id}/decide',
  tags,
  ...summary('同意或不同意延期', 'Grant an extension, or refuse it'),
  request: { params: byId, body: body(Decision) },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'invalid', 'forbidden', 'conflict'),
  },
})
