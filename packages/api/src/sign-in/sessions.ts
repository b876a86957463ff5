import { say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import type { Device } from './auth.contract.ts'
import type { Auth } from './auth.ts'
import type { LiveSession } from './live-session.ts'
import { withSignIn } from './sign-in.table.ts'

/** Where somebody is signed in, the last used first. Tokens are told to nobody. */
export async function listSessions({ db, now, policy }: Auth, own: LiveSession): Promise<Device[]> {
  const rows = await withSignIn(db)
    .selectFrom('session')
    .selectAll()
    .where('userId', '=', own.userId)
    .execute()
  const idle = policy.session.idleMinutes * 60_000
  return rows
    .map((row) => ({
      id: row.id,
      current: row.id === own.id,
      method: row.method === 'oidc' ? ('oidc' as const) : ('password' as const),
      createdAt: inText(row.createdAt),
      seenAt: inText(row.updatedAt),
      expiresAt: inText(row.expiresAt),
      address: row.ipAddress || null,
      agent: row.userAgent || null,
    }))
    .filter(({ seenAt, expiresAt }) => {
      const at = now().getTime()
      return Date.parse(seenAt) + idle > at && Date.parse(expiresAt) > at
    })
    .sort((one, other) => (one.seenAt < other.seenAt ? 1 : -1))
}

/**
 * Ends one session of somebody.
 *
 * @throws AppError `not-found`, also for a session of somebody else
 */
export async function endSessionOf(db: Db, userId: string, id: string): Promise<void> {
  const { numDeletedRows } = await withSignIn(db)
    .deleteFrom('session')
    .where('userId', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound(say('登录', 'session'), id)
}

/**
 * Signs somebody out everywhere, but for one session where that is asked. Nobody goes on who is half way in
 * either.
 */
export async function endSessionsOf(db: Db, userId: string, except?: string): Promise<void> {
  await withSignIn(db)
    .deleteFrom('session')
    .where('userId', '=', userId)
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .execute()
  await endChallengesOf(db, userId)
}

/** Whoever has given the password and not the code yet begins again. */
export async function endChallengesOf(db: Db, userId: string): Promise<void> {
  await withSignIn(db).deleteFrom('verification').where('value', '=', userId).execute()
}

const inText = (instant: string | Date): string => new Date(instant).toISOString()
