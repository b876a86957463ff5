import { randomUUID } from 'node:crypto'
import { say } from '@gangyao/domain'
import { sql } from 'kysely'
import { type Db, kindOf } from '../database/open-database.ts'
import type { DeliveryTable } from './notification.table.ts'
import type { Outcome } from './outcome.ts'

/** After so long whoever was sending is taken to have died over it, in milliseconds. */
export const SILENCE = 10 * 60_000

/** How long after each refusal it is tried again, in minutes; after the last one no more. */
const PAUSES = [1, 10, 60, 240]

export type Claimed = DeliveryTable & { claim: string }

/** The delivery that is longest due, for this process alone; it is known to be on its way before it is sent. */
export async function claimDelivery(
  db: Db,
  channels: readonly DeliveryTable['channel'][],
  now: Date,
): Promise<Claimed | null> {
  if (channels.length === 0) return null
  const at = now.toISOString()
  const due = db
    .selectFrom('delivery')
    .select(['district', 'code'])
    .where('state', '=', 'waiting')
    .where('nextAt', '<=', at)
    .where('channel', 'in', channels)
    .orderBy('nextAt')
    .limit(1)
  // Looking costs nothing while there is nothing to do.
  if (!(await due.executeTakeFirst())) return null
  const one = kindOf(db) === 'postgres' ? due.forUpdate().skipLocked() : due
  const claim = randomUUID()
  const row = await db
    // Materialized, or PostgreSQL may look twice and lock a second one that nobody then sends.
    .with(
      (cte) => cte('one').materialized(),
      () => one,
    )
    .updateTable('delivery')
    .set((eb) => ({
      ...{ state: 'sending' as const, claim, claimedAt: at },
      attempts: eb('attempts', '+', 1),
    }))
    .where(sql<boolean>`(district, code) in (select district, code from one)`)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst()
  return row ? { ...row, claim } : null
}

/** Notes what came of it; what was known not to arrive may wait for another try. */
export async function noteOutcome(
  db: Db,
  { district, code, claim, attempts }: Claimed,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  const pause = outcome.is === 'refused' && outcome.again ? PAUSES[Number(attempts) - 1] : undefined
  const next =
    pause === undefined
      ? { state: STATES[outcome.is], doneAt: now.toISOString() }
      : {
          state: 'waiting' as const,
          nextAt: new Date(now.getTime() + pause * 60_000).toISOString(),
        }
  await db
    .updateTable('delivery')
    .set({ ...next, problem: outcome.is === 'sent' ? null : JSON.stringify(outcome.problem) })
    // Whoever was given up meanwhile knows better.
    .where((eb) => eb.and({ district, code, claim }))
    .execute()
}

const STATES = { sent: 'sent', refused: 'failed', unknown: 'unknown' } as const

/** What a process that died was sending: nobody knows whether it left, and it is not sent twice. */
export async function giveUpSilent(db: Db, now: Date): Promise<void> {
  const problem = say(
    '发送中服务器停止，是否送达不明，不再自动重发',
    'The server stopped while it was being sent; whether it arrived is not known, and it is not sent again',
  )
  await db
    .updateTable('delivery')
    .set({ state: 'unknown', doneAt: now.toISOString(), problem: JSON.stringify(problem) })
    .where('state', '=', 'sending')
    .where('claimedAt', '<', new Date(now.getTime() - SILENCE).toISOString())
    .execute()
}
