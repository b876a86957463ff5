import {
  Bilingual,
  LANGUAGES,
  maskEmail,
  Notification,
  NotificationSetting,
  say,
} from '@gangyao/domain'
import * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import type { PersonalTable } from '../personal/personal-table.ts'
import { sealed } from '../personal/seal.ts'

const user = z.string().min(1)
const moment = z.iso.datetime()

/** The inbox of each person. Of one `dedupe` each has one. */
export const NotificationRow = Notification.extend({
  ...tenant,
  user,
  title: json(Bilingual),
  entries: json(Notification.shape.entries),
  dedupe: z.string(),
  mailedIn: z.string().nullable().meta({ description: 'The delivery that took it along.' }),
})
export type NotificationTable = z.input<typeof NotificationRow>

/** Who, or which group, has been told of which step of a cycle. */
export const ReminderToldRow = z.object({
  ...tenant,
  recipient: z.string(),
  plan: z.string(),
  cycle: z.string(),
  unit: z.string(),
  step: z.string(),
  due: z.iso.date(),
  at: moment,
})
export type ReminderToldTable = z.input<typeof ReminderToldRow>

export const DeliveryChannel = z.enum(['mail', 'robot']).meta({ id: 'DeliveryChannel' })

/** `unknown`: it was being sent when the server stopped, or no answer came; it is never sent again by itself. */
export const DeliveryState = z
  .enum(['waiting', 'sending', 'sent', 'failed', 'unknown'])
  .meta({ id: 'DeliveryState' })

/** What leaves the house. Of one `dedupe` there is one. */
export const DeliveryRow = z.object({
  ...tenant,
  code: z.string(),
  channel: DeliveryChannel,
  recipient: z.string().meta({ description: 'A user name, or the code of a robot.' }),
  dedupe: z.string(),
  subject: z.string(),
  text: z.string(),
  state: DeliveryState,
  attempts: z.int().min(0),
  createdAt: moment,
  nextAt: moment.meta({ description: 'Not before.' }),
  claimedAt: moment.nullable(),
  claim: z.string().nullable().meta({ description: 'Who sends it.' }),
  doneAt: moment.nullable(),
  problem: json(Bilingual).nullable(),
})
export type DeliveryRow = z.output<typeof DeliveryRow>
export type DeliveryTable = z.input<typeof DeliveryRow>

const SettingRecord = NotificationSetting.extend({
  user,
  email: z.string().nullable(),
  version: z.int().min(1),
})
export const NotificationSettingRow = SettingRecord.extend({
  ...tenant,
  email: sealed.nullable(),
  mailed: json(NotificationSetting.shape.mailed),
  language: z.enum(LANGUAGES),
})
export type NotificationSettingTable = z.input<typeof NotificationSettingRow>

export const notificationSettings = recordTable({
  name: 'notification_setting',
  resource: 'notification-settings',
  noun: say('通知设置', 'notification setting'),
  entity: SettingRecord,
  row: NotificationSettingRow,
  key: ['user'],
  order: ['user'],
  search: [],
  references: [],
})

/** In the log an address is masked: it would outlive its removal there. */
export const personalSettings = {
  table: notificationSettings,
  fields: { email: { mask: maskEmail } },
} satisfies PersonalTable
