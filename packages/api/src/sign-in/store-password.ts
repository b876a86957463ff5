import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import type { Auth } from './auth.ts'
import type { KnownUser } from './find-user.ts'
import { endChallengesOf } from './sessions.ts'
import { withSignIn } from './sign-in.table.ts'

interface Stored {
  hash: string
  /** It is to be changed at the first sign-in. */
  mustChange?: boolean
}

/**
 * Puts a password in the place of the one before, which is kept among the earlier ones. Whoever is half way in
 * by that one begins again.
 */
export async function storePassword(
  trx: Transaction<Tables>,
  { policy, now }: Auth,
  { id, username }: Pick<KnownUser, 'id' | 'username'>,
  { hash, mustChange = false }: Stored,
): Promise<void> {
  const at = now().toISOString()
  await putPassword(trx, id, hash, at)
  await endChallengesOf(trx, id)
  await trx
    .updateTable('user_state')
    .set((eb) => ({
      passwordAt: at,
      mustChange: mustChange ? 1 : 0,
      version: eb('version', '+', 1),
    }))
    .where('user', '=', username)
    .execute()
  const last = await lastSeq(trx, username)
  await trx
    .insertInto('password_history')
    .values({ user: username, seq: last + 1, hash })
    .execute()
  await trx
    .deleteFrom('password_history')
    .where('user', '=', username)
    .where('seq', '<=', last + 1 - Math.max(1, policy.password.history))
    .execute()
}

/** Without a password nobody signs in by one; the earlier ones stay known. */
export async function removePassword(trx: Transaction<Tables>, { id, username }: KnownUser) {
  await withSignIn(trx)
    .updateTable('account')
    .set({ password: null })
    .where('userId', '=', id)
    .where('providerId', '=', 'credential')
    .execute()
  await endChallengesOf(trx, id)
  await trx
    .updateTable('user_state')
    .set((eb) => ({ passwordAt: null, mustChange: 0, version: eb('version', '+', 1) }))
    .where('user', '=', username)
    .execute()
}

/** Whether it is one of the last that this user had. */
export async function wasUsed(auth: Auth, username: string, password: string): Promise<boolean> {
  const { history } = auth.policy.password
  if (history === 0) return false
  const { password: passwords } = await auth.$context
  const earlier = await auth.db
    .selectFrom('password_history')
    .select('hash')
    .where('user', '=', username)
    .orderBy('seq', 'desc')
    .limit(history)
    .execute()
  for (const { hash } of earlier) if (await passwords.verify({ hash, password })) return true
  return false
}

async function putPassword(trx: Transaction<Tables>, userId: string, hash: string, at: string) {
  const db = withSignIn(trx)
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ password: hash, updatedAt: at })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    await db
      .insertInto('account')
      .values({
        id: randomUUID(),
        userId,
        accountId: userId,
        providerId: 'credential',
        password: hash,
        createdAt: at,
        updatedAt: at,
      })
      .execute()
}

async function lastSeq(db: Db, user: string): Promise<number> {
  const row = await db
    .selectFrom('password_history')
    .select('seq')
    .where('user', '=', user)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}
