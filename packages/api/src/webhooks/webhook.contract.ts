import { Bilingual, Webhook } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { webhooks } from './webhook.table.ts'

const tags = ['webhooks']
export const { list, read, remove } = crud(webhooks)
const found = json('The robot.', recordSchema(webhooks))
const { kind, name, url, secret, enabled, version } = Webhook.shape

export const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary(
    '新增一个群机器人；地址和密钥加密保存，不再显示',
    'Add a group robot; its address and secret are sealed and shown to nobody again',
  ),
  request: {
    body: body(
      z
        .strictObject({
          ...{ kind, name, url },
          secret: secret.default(null),
          enabled: enabled.default(true),
        })
        .meta({ id: 'NewWebhook' }),
    ),
  },
  responses: {
    201: found,
    ...problems('malformed', 'too-large', 'invalid', 'forbidden', 'unavailable'),
  },
})

export const update = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary(
    '修改一个群机器人；地址和密钥留空即不改',
    'Replace a group robot; an address or secret left empty stays',
  ),
  request: {
    params: byId,
    body: body(
      z
        .strictObject({
          ...{ kind, name, enabled, version },
          url: url.nullable().default(null),
          secret: secret.default(null),
        })
        .meta({ id: 'ChangedWebhook' }),
    ),
  },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale'),
    ...problems('forbidden', 'unavailable'),
  },
})

export const test = createRoute({
  method: 'post',
  path: '/{id}/test',
  tags,
  ...summary('向群里发一条测试消息', 'Say something in the group, to see whether it works'),
  request: { params: byId },
  responses: {
    200: json(
      'What came of it.',
      z
        .object({ is: z.enum(['sent', 'refused', 'unknown']), problem: Bilingual.nullable() })
        .meta({ id: 'WebhookTest' }),
    ),
    ...problems('not-found', 'forbidden', 'unavailable'),
  },
})
