import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, kindOf } from '../database/open-database.ts'
import type { JobTable } from './job.table.ts'

/** For how long a job is held without a sign of life, in milliseconds. */
export const LEASE = 60_000

/** The job that is longest due and held by nobody, of some kinds; `null` where there is none. */
export async function claimJob(
  db: Db,
  kinds: readonly string[],
  now: Date,
): Promise<(JobTable & { holder: string }) | null> {
  const moment = now.toISOString()
  const due = db
    .selectFrom('job')
    .select(['district', 'kind', 'key'])
    .where('finishedAt', 'is', null)
    .where('runAt', '<=', moment)
    .where((eb) => eb.or([eb('heldUntil', 'is', null), eb('heldUntil', '<', moment)]))
    .where('kind', 'in', kinds)
    .orderBy('runAt')
    .limit(1)
  // Looking costs nothing while there is nothing to do; claiming takes the turn of whoever wants to write.
  if (!(await due.executeTakeFirst())) return null
  const holder = randomUUID()
  const one = kindOf(db) === 'postgres' ? due.forUpdate().skipLocked() : due
  const job = await db
    // Materialized, or PostgreSQL may look twice and lock a second one that nobody then works on.
    .with(
      (cte) => cte('one').materialized(),
      () => one,
    )
    .updateTable('job')
    .set((eb) => ({ holder, heldUntil: heldUntil(now), attempts: eb('attempts', '+', 1) }))
    .where(sql<boolean>`(district, kind, key) in (select district, kind, key from one)`)
    .returningAll()
    .executeTakeFirst()
  return job ? { ...job, holder } : null
}

export const heldUntil = (now: Date): string => new Date(now.getTime() + LEASE).toISOString()
