import { createHash, randomBytes } from 'node:crypto'
import { NO_DISTRICT, say } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { AppError } from '../errors/app-error.ts'
import type { Auth } from './auth.ts'
import { requireGoodPassword } from './check-password.ts'
import { findUser, type KnownUser } from './find-user.ts'
import { forgetFailures } from './lockout.ts'
import { INVITATION_DAYS } from './policy.ts'
import { endSessionsOf } from './sessions.ts'
import { storePassword } from './store-password.ts'

export interface Invitation {
  /** A path of the panel. What follows # stays in the browser and in no log. */
  link: string
  expiresAt: string
}

interface By {
  district: string | null
  caller: Caller
  now: Date
}

/** Opens a link for somebody to set their password by; one before it works no more. */
export async function openInvitation(
  trx: Transaction<Tables>,
  user: string,
  { district, caller, now }: By,
): Promise<Invitation> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60_000).toISOString()
  const values = {
    token: hashOf(token),
    district,
    expiresAt,
    createdAt: now.toISOString(),
    createdBy: caller.name,
  }
  await trx
    .insertInto('invitation')
    .values({ user, ...values })
    .onConflict((clash) => clash.column('user').doUpdateSet(values))
    .execute()
  return { link: `/admin/invitation#${token}`, expiresAt }
}

/**
 * Whom a link is for.
 *
 * @throws AppError `not-found` for a link that is unknown, used, replaced or too old: nobody learns which
 */
export async function lookAtInvitation(auth: Auth, token: string) {
  const { user, expiresAt } = await readInvitation(auth, token)
  return { user: { username: user.username, name: user.name }, expiresAt }
}

/**
 * Sets the password of whom the link is for, who can sign in from then on. It works once.
 *
 * @throws AppError `not-found`, or `invalid` for a password that may not be one
 */
export async function acceptInvitation(
  auth: Auth,
  { token, password }: { token: string; password: string },
  from: Pick<Caller, 'address' | 'request'>,
) {
  const { user, district } = await readInvitation(auth, token)
  const { id, username, name } = user
  await requireGoodPassword(auth, username, password)
  const { password: passwords } = await auth.$context
  const hash = await passwords.hash(password)
  const caller: Caller = { ...from, name: username, grants: [] }
  const by = { district: district ?? NO_DISTRICT, caller, now: auth.now() }
  await change(auth.db, by, async (trx, note) => {
    await spend(trx, token)
    await storePassword(trx, auth, user, { hash })
    await trx
      .updateTable('user_state')
      .set({ state: 'active' })
      .where((eb) => eb.and({ user: username, state: 'invited' }))
      .execute()
    await endSessionsOf(trx, id)
    await forgetFailures(trx, username)
    note({
      action: 'update',
      resource: 'accounts',
      record: username,
      before: { state: user.state },
      after: { state: 'active' },
      reason: 'invitation',
    })
  })
  return { user: { username, name } }
}

async function readInvitation({ db, now }: Auth, token: string) {
  const row = await openOne(db, token)
  const user = row && (await findUser(db, row.user))
  if (!row || !user || user.state === 'disabled' || row.expiresAt <= now().toISOString())
    throw noInvitation()
  return { user: user satisfies KnownUser, expiresAt: row.expiresAt, district: row.district }
}

const openOne = (db: Db, token: string) =>
  db
    .selectFrom('invitation')
    .select(['user', 'expiresAt', 'district'])
    .where('token', '=', hashOf(token))
    .executeTakeFirst()

async function spend(trx: Transaction<Tables>, token: string) {
  const { numDeletedRows } = await trx
    .deleteFrom('invitation')
    .where('token', '=', hashOf(token))
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw noInvitation()
}

const noInvitation = () =>
  new AppError(
    'not-found',
    say(
      '这个链接已经用过、已过期或不存在；请系统管理员再发一个',
      'This link was used, is too old or never was; ask the system administrator for another',
    ),
  )

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
