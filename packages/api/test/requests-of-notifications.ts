import { joinId, USUAL_REMINDERS } from '@gangyao/domain'
import { type Telling, tell } from '../src/notifications/tell.ts'
import { createWebhook } from '../src/webhooks/save-webhook.ts'
import { openCycle } from './a-cycle.ts'
import { office } from './a-plan.ts'
import { NOW } from './http.ts'
import { appoint, KEYS } from './people.ts'
import { next, type Place, type Prepare, SPARE } from './place.ts'

const ROBOT = {
  kind: 'wecom' as const,
  name: '联络员群',
  url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789',
  secret: null,
  enabled: true,
}

/** A robot that nobody speaks to: it lives nowhere. */
const aWebhook = ({ db, district }: Place, url = ROBOT.url) =>
  createWebhook(
    { db, keys: KEYS, allowed: ['http://127.0.0.1:1'] },
    district,
    { ...ROBOT, url },
    office,
    NOW,
  )

const WISHED = { email: 'someone@example.cn', mailed: ['reminder'], language: 'zh' }

/** Somebody who has not been reminded today is told of the unit that is spoken of. */
async function aCycleToRemind(place: Place) {
  const { db, district, unit } = place
  await db
    .deleteFrom('access_grant')
    .where((eb) => eb.and({ district, unit, user: SPARE }))
    .execute()
  await appoint(db, SPARE, { district, role: 'editor', unit })
  await db
    .deleteFrom('notification')
    .where((eb) => eb.and({ district }))
    .execute()
  const { plan, code } = await openCycle(db, district, { code: `C${next()}` })
  return joinId(plan, code)
}

/** What people are told, by which way, and when. */
export const NOTIFYING: Readonly<Record<string, Prepare>> = {
  'GET /notifications': () => ({ path: '/notifications' }),
  'GET /notifications/unread': () => ({ path: '/notifications/unread' }),
  'POST /notifications/read': async ({ db, district, user }) => {
    const words = { zh: '提醒', en: 'reminder' }
    const telling: Telling = {
      ...{ kind: 'reminder', title: words, entries: [], dedupe: `n${next()}` },
    }
    await db.transaction().execute((trx) => tell(trx, { district, user }, telling, NOW))
    return { path: '/notifications/read', body: {} }
  },
  'GET /notification-settings': () => ({ path: '/notification-settings' }),
  'PUT /notification-settings': async ({ db, district, user }) => {
    await db
      .deleteFrom('notification_setting')
      .where((eb) => eb.and({ district, user }))
      .execute()
    return { path: '/notification-settings', body: { ...WISHED, version: 0 } }
  },
  'GET /deliveries': () => ({ path: '/deliveries' }),
  'GET /reminders/schedule': () => ({ path: '/reminders/schedule' }),
  'PUT /reminders/schedule': async ({ db, district }) => {
    await db
      .deleteFrom('reminder_schedule')
      .where((eb) => eb.and({ district }))
      .execute()
    const steps = USUAL_REMINDERS.map((step) => ({ ...step, on: step.code !== 'last' }))
    return { path: '/reminders/schedule', body: { steps, version: 0 } }
  },
  'GET /reminders/{id}': async (place) => ({ path: `/reminders/${await aCycleToRemind(place)}` }),
  'POST /reminders': async (place) => ({
    path: '/reminders',
    body: { cycle: await aCycleToRemind(place), units: null },
  }),
  'GET /webhooks': () => ({ path: '/webhooks' }),
  'GET /webhooks/{id}': async (place) => ({ path: `/webhooks/${(await aWebhook(place)).id}` }),
  'POST /webhooks': () => ({ path: '/webhooks', body: ROBOT }),
  'PUT /webhooks/{id}': async (place) => {
    const { id } = await aWebhook(place)
    const { kind, enabled } = ROBOT
    return { path: `/webhooks/${id}`, body: { kind, enabled, name: '另一个群', version: 1 } }
  },
  'DELETE /webhooks/{id}': async (place) => ({ path: `/webhooks/${(await aWebhook(place)).id}` }),
  // The server does not allow where it lives, so that nothing goes out.
  'POST /webhooks/{id}/test': async (place) => ({
    path: `/webhooks/${(await aWebhook(place, 'http://127.0.0.1:1/send')).id}/test`,
  }),
}
