import { randomBytes } from 'node:crypto'
import type { Notification } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import * as z from 'zod'
import type { Tables } from '../database/tables.ts'
import { NotificationRow } from './notification.table.ts'

export interface Telling extends Pick<Notification, 'kind' | 'title' | 'entries'> {
  /** By what it is the same as an earlier one; of those everybody has one. */
  dedupe: string
}

/**
 * Puts a message into the inbox of somebody, in the transaction of what it tells of.
 *
 * @param renew where it is there already, it is new and unread once more
 * @returns whether it was not there yet
 */
export async function tell(
  trx: Transaction<Tables>,
  { district, user }: { district: string; user: string },
  telling: Telling,
  now: Date,
  renew = false,
): Promise<boolean> {
  const row = z.encode(NotificationRow, {
    ...{ ...telling, district, user, code: randomBytes(8).toString('hex') },
    ...{ at: now.toISOString(), readAt: null, mailedIn: null },
  })
  const { at, title, entries } = row
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('notification')
    .values(row)
    .onConflict((clash) => {
      const there = clash.columns(['district', 'user', 'dedupe'])
      return renew ? there.doUpdateSet({ at, title, entries, readAt: null }) : there.doNothing()
    })
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
