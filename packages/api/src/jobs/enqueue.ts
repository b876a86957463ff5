import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { JobKey } from './job.table.ts'
import type { JobKind } from './job-kind.ts'

export interface Wanted<Payload> {
  district: string
  payload: Payload
  /** The user name; null: the clock. */
  askedBy: string | null
  now: Date
  /** What it is known by, where it must be there once; left out: one of its own. */
  key?: string
  runAt?: Date
}

/**
 * Asks for work, inside of the transaction that makes it necessary: both happen or neither does.
 *
 * @returns the key, and whether the job is new: one with that key may be there already, also when it is done
 */
export async function enqueue<Payload extends z.ZodType>(
  db: Db,
  { kind, payload }: Pick<JobKind<Payload>, 'kind' | 'payload'>,
  wanted: Wanted<z.input<Payload>>,
): Promise<{ key: string; added: boolean }> {
  const key = JobKey.parse(wanted.key ?? randomUUID())
  payload.parse(wanted.payload)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('job')
    .values({
      ...{ district: wanted.district, kind, key, payload: JSON.stringify(wanted.payload) },
      ...{ askedBy: wanted.askedBy, askedAt: wanted.now.toISOString(), attempts: 0 },
      runAt: (wanted.runAt ?? wanted.now).toISOString(),
      ...{ holder: null, heldUntil: null, done: null, total: null, finishedAt: null, error: null },
    })
    .onConflict((conflict) => conflict.columns(['district', 'kind', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return { key, added: numInsertedOrUpdatedRows === 1n }
}
