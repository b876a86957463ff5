import { NO_DISTRICT } from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Auth } from '../sign-in/auth.ts'
import { forgetFailures } from '../sign-in/lockout.ts'
import { withSignIn } from '../sign-in/sign-in.table.ts'
import { requireManaged } from './managed-account.ts'

/**
 * Lets somebody try again after too many failures, of their password or of a code.
 *
 * @param district where it is done; null for the command line
 * @throws AppError `forbidden` or `not-found`
 */
export async function unlockAccount(
  { db, now }: Auth,
  district: string | null,
  username: string,
  caller: Caller,
): Promise<void> {
  const by = { district: district ?? NO_DISTRICT, caller, now: now() }
  await change(db, by, async (trx, note) => {
    const user = await requireManaged(trx, district, caller, username)
    const failedAttempts = await forgetFailures(trx, user.username)
    await withSignIn(trx)
      .updateTable('twoFactor')
      .set({ failedVerificationCount: 0, lockedUntil: null })
      .where('userId', '=', user.id)
      .execute()
    note({
      ...{ action: 'update', resource: 'accounts', record: user.username },
      ...{ before: { failedAttempts }, after: { failedAttempts: false }, reason: 'unlock' },
    })
  })
}
