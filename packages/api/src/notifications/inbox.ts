import type { Notification } from '@gangyao/domain'
import * as z from 'zod'
import type { Caller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { refuseTokens } from '../tokens/refuse-tokens.ts'
import { NotificationRow } from './notification.table.ts'

const Row = NotificationRow.pick({
  ...{ code: true, kind: true, at: true },
  ...{ title: true, entries: true, readAt: true },
})

interface Asked {
  unread: boolean
  start: number
  end: number
}

/** One’s own notifications, the newest first; how many there are so, and how many nobody has read. */
export async function readInbox(
  db: Db,
  district: string,
  { name: user, ...caller }: Caller,
  { unread, start, end }: Asked,
): Promise<{ records: Notification[]; total: number; unread: number }> {
  refuseTokens({ name: user, ...caller })
  const own = db.selectFrom('notification').where((eb) => eb.and({ district, user }))
  const asked = unread ? own.where('readAt', 'is', null) : own
  const rows = await asked
    .select(Row.keyof().options)
    .orderBy('at', 'desc')
    .orderBy('code')
    .limit(end - start)
    .offset(start)
    .execute()
  const { total } = await asked
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  return {
    records: rows.map((row) => z.decode(Row, row)),
    total: Number(total),
    unread: await countUnread(db, district, user),
  }
}

/** How many notifications somebody has not read. */
export async function countUnread(db: Db, district: string, user: string): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll().as('count'))
    .where((eb) => eb.and({ district, user }))
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Notes that somebody has read some of theirs, or all up to a moment; once read stays read. */
export async function markRead(
  db: Db,
  district: string,
  caller: Caller,
  codes: readonly string[] | null,
  now: Date,
): Promise<void> {
  refuseTokens(caller)
  if (codes?.length === 0) return
  let query = db
    .updateTable('notification')
    .set({ readAt: now.toISOString() })
    .where((eb) => eb.and({ district, user: caller.name }))
    .where('readAt', 'is', null)
  if (codes) query = query.where('code', 'in', codes)
  await query.execute()
}
