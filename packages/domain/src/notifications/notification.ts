import * as z from 'zod'
import { Bilingual, LANGUAGES, say } from '../text/bilingual.ts'

/** What people are told of. */
export const NotificationKind = z
  .enum(['reminder', 'submitted', 'returned', 'extension', 'contribution', 'trouble'])
  .meta({ id: 'NotificationKind' })
export type NotificationKind = z.infer<typeof NotificationKind>

export const NOTIFICATION_KIND_NAMES: Record<NotificationKind, Bilingual> = {
  reminder: say('填报提醒', 'reminders'),
  submitted: say('单位报送', 'reports handed in'),
  returned: say('退回和重新开放', 'returns and reopenings'),
  extension: say('延期申请和答复', 'extensions asked for and decided'),
  contribution: say('配合事项', 'contributions'),
  trouble: say('系统提示', 'notes of the system'),
}

/** One thing in a notification, and the page of the panel where it is done. */
export const NotificationEntry = z
  .object({
    words: Bilingual,
    link: z
      .string()
      .regex(/^\/[^/]/)
      .nullable()
      .meta({ description: 'A path of the panel, below /admin.' }),
  })
  .meta({ id: 'NotificationEntry' })
export type NotificationEntry = z.infer<typeof NotificationEntry>

/** 通知: one message to one person, in the panel always, and by mail where they wish it. */
export const Notification = z
  .object({
    code: z.string().min(1),
    kind: NotificationKind,
    at: z.iso.datetime(),
    title: Bilingual,
    entries: z.array(NotificationEntry).max(200),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' })
export type Notification = z.infer<typeof Notification>

/** A person’s own wishes. The panel tells everything; of mail each kind is chosen. */
export const NotificationSetting = z
  .object({
    email: z.email().max(120).nullable().meta({
      description: 'Where mail goes; sealed where it is kept, and told to nobody else.',
    }),
    mailed: z.array(NotificationKind).max(NotificationKind.options.length).meta({
      description: 'The kinds that come by mail too.',
    }),
    language: z.enum(LANGUAGES).meta({ description: 'Of the mail.' }),
  })
  .meta({ id: 'NotificationSetting' })
export type NotificationSetting = z.infer<typeof NotificationSetting>

/** Of somebody who has said nothing: all kinds, once there is an address. */
export const USUAL_SETTING: NotificationSetting = {
  email: null,
  mailed: [...NotificationKind.options],
  language: 'zh',
}
