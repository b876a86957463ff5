import { sql } from 'kysely'
import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Auth } from '../sign-in/auth.ts'
import { recordedUser } from '../sign-in/find-user.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { withSignIn } from '../sign-in/sign-in.table.ts'
import { refuseOneself, requireManaged } from './managed-account.ts'

/**
 * Clears the second factor of who has lost it. Where a role asks for one, they set up another at the next
 * sign-in, for which they need their password.
 *
 * @throws AppError `forbidden` or `not-found`
 */
export async function resetTwoFactor(
  { db, now }: Auth,
  district: string,
  username: string,
  caller: Caller,
): Promise<void> {
  await change(db, { district, caller, now: now() }, async (trx, note) => {
    const user = await requireManaged(trx, district, caller, username)
    refuseOneself(caller, user.username)
    const tables = withSignIn(trx)
    await tables.deleteFrom('twoFactor').where('userId', '=', user.id).execute()
    await tables
      .updateTable('user')
      .set({ twoFactorEnabled: sql<boolean>`false` })
      .where('id', '=', user.id)
      .execute()
    await endSessionsOf(trx, user.id)
    note({
      action: 'update',
      resource: 'accounts',
      record: user.username,
      before: recordedUser(user),
      after: recordedUser({ ...user, enrolled: false }),
    })
  })
}
