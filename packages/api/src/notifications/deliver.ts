import { randomBytes } from 'node:crypto'
import type { Db } from '../database/open-database.ts'

interface Parcel {
  district: string
  channel: 'mail' | 'robot'
  /** A user name, or the code of a robot. */
  recipient: string
  /** Of one of these there is one delivery, however many processes ask for it. */
  dedupe: string
  subject: string
  text: string
}

/**
 * Has something sent, inside of the transaction that decides it.
 *
 * @returns its code; null where it had been asked for already
 */
export async function deliver(db: Db, parcel: Parcel, now: Date): Promise<string | null> {
  const code = randomBytes(8).toString('hex')
  const at = now.toISOString()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values({
      ...{ ...parcel, code, state: 'waiting', attempts: 0, createdAt: at, nextAt: at },
      ...{ claimedAt: null, claim: null, doneAt: null, problem: null },
    })
    .onConflict((clash) => clash.columns(['district', 'dedupe']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n ? code : null
}
