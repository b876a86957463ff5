import { Bilingual, Notification, NotificationSetting } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, json, page, problems, summary } from '../http/contract.ts'
import { DeliveryRow } from './notification.table.ts'

const tags = ['notifications']
const whole = z.coerce.number().int().min(0).max(1_000_000)
const paging = { _start: whole.default(0), _end: whole.optional() }

/** The rows that are asked for: at most two hundred, and twenty-five where nothing is said. */
export function rowsOf({ _start, _end = _start + 25 }: { _start: number; _end?: number }) {
  return { start: _start, end: Math.min(Math.max(_end, _start), _start + 200) }
}

export const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  ...summary('自己的通知，新的在前', 'One’s own notifications, the newest first'),
  request: {
    query: z.object({ ...paging, unread: z.enum(['true', 'false']).default('false') }),
  },
  responses: {
    200: page('notifications', Notification),
    ...problems('malformed', 'unknown-field', 'forbidden'),
  },
})

export const unread = createRoute({
  method: 'get',
  path: '/unread',
  tags,
  ...summary('自己有多少条未读通知', 'How many notifications one has not read'),
  responses: {
    200: json('How many.', z.object({ count: z.int().min(0) }).meta({ id: 'UnreadCount' })),
    ...problems('forbidden'),
  },
})

export const read = createRoute({
  method: 'post',
  path: '/read',
  tags,
  ...summary('把自己的通知标为已读', 'Note that one has read notifications'),
  request: {
    body: body(
      z
        .strictObject({
          codes: z.array(z.string().min(1).max(40)).max(200).nullable().default(null).meta({
            description: 'Which; null: all of them.',
          }),
        })
        .meta({ id: 'ReadNotifications' }),
    ),
  },
  responses: {
    200: json('How many are left.', z.object({ count: z.int().min(0) })),
    ...problems('malformed', 'invalid', 'forbidden'),
  },
})

const { email, mailed, language } = NotificationSetting.shape
const version = z.int().min(0).meta({ description: '0 where nothing has been said yet.' })

const KeptSetting = z
  .object({
    ...{ email, mailed, language, version },
    mail: z.boolean().meta({ description: 'Whether this server can send mail.' }),
  })
  .meta({ id: 'NotificationSettings' })

const found = json('The settings.', KeptSetting)

export const readSettings = createRoute({
  method: 'get',
  path: '/',
  tags: ['notification-settings'],
  ...summary('自己的通知设置', 'One’s own settings for notifications'),
  responses: { 200: found, ...problems('forbidden', 'unavailable') },
})

export const saveSettings = createRoute({
  method: 'put',
  path: '/',
  tags: ['notification-settings'],
  ...summary(
    '修改自己的通知设置；邮箱地址加密保存',
    'Change one’s own settings for notifications; the address is sealed',
  ),
  request: {
    body: body(
      z.strictObject({ email, mailed, language, version }).meta({ id: 'ChangedSettings' }),
    ),
  },
  responses: {
    200: found,
    ...problems('malformed', 'too-large', 'invalid', 'forbidden', 'stale', 'unavailable'),
  },
})

const { code, channel, recipient, subject, state, attempts, createdAt, nextAt, doneAt } =
  DeliveryRow.shape

export const Delivery = z
  .object({
    ...{ code, channel, recipient, subject, state, attempts, createdAt, nextAt, doneAt },
    problem: Bilingual.nullable(),
  })
  .meta({ id: 'Delivery' })

export const deliveries = createRoute({
  method: 'get',
  path: '/',
  tags: ['deliveries'],
  ...summary(
    '发出的邮件和群消息，新的在前；收件地址不显示',
    'Mail and group messages that were sent, the newest first; without addresses',
  ),
  request: {
    query: z.object({ ...paging, trouble: z.enum(['true', 'false']).default('false') }),
  },
  responses: {
    200: page('deliveries', Delivery),
    ...problems('malformed', 'unknown-field', 'forbidden'),
  },
})
