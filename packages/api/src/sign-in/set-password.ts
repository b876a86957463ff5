import { NO_DISTRICT } from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { revokeTokensOf } from '../tokens/revoke-tokens-of.ts'
import type { Auth } from './auth.ts'
import { requireGoodPassword } from './check-password.ts'
import { SYSTEM } from './create-user.ts'
import { requireUser } from './find-user.ts'
import { endSessionsOf } from './sessions.ts'
import { storePassword } from './store-password.ts'

interface Circumstances {
  caller?: Caller
  /** It is to be changed at the next sign-in. */
  mustChange?: boolean
}

/**
 * Gives a user a new password and ends every session and token they have.
 *
 * @throws AppError `invalid`, or `not-found` when there is no such user
 */
export async function setPassword(
  auth: Auth,
  username: string,
  password: string,
  { caller = SYSTEM, mustChange = false }: Circumstances = {},
): Promise<void> {
  const user = await requireUser(auth.db, username)
  await requireGoodPassword(auth, username, password)
  const { password: passwords } = await auth.$context
  const hash = await passwords.hash(password)
  const by = { district: NO_DISTRICT, caller, now: auth.now() }
  await change(auth.db, by, async (trx, note) => {
    await storePassword(trx, auth, user, { hash, mustChange })
    // Whoever waited for a link has a password now, and whoever had one needs it no more.
    await trx.deleteFrom('invitation').where('user', '=', user.username).execute()
    await trx
      .updateTable('user_state')
      .set({ state: 'active' })
      .where((eb) => eb.and({ user: user.username, state: 'invited' }))
      .execute()
    await endSessionsOf(trx, user.id)
    await revokeTokensOf(trx, note, user.username, by)
    note({
      action: 'update',
      resource: 'accounts',
      record: user.username,
      after: { mustChange },
      reason: 'password',
    })
  })
}
