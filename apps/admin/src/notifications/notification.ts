import type { Notification, NotificationSetting } from '@gangyao/domain'

/** One’s own settings as the API tells them. */
export type KeptSettings = NotificationSetting & {
  version: number
  /** Whether the server can send mail. */
  mail: boolean
}

/** What has not been read, of some that were. */
export const unreadOf = (notifications: readonly Notification[]): Notification[] =>
  notifications.filter(({ readAt }) => readAt === null)
