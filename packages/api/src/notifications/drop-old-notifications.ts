import type { Db } from '../database/open-database.ts'

/** For how long what was told is kept, in days. */
const KEPT = 400

/** Forgets what people were told more than a year ago, and what was sent then. */
export async function dropOldNotifications(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT * 24 * 3_600_000).toISOString()
  await db.deleteFrom('notification').where('at', '<', before).execute()
  await db.deleteFrom('delivery').where('createdAt', '<', before).execute()
  await db.deleteFrom('reminder_told').where('at', '<', before).execute()
}
