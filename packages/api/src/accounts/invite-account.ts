import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { conflict } from '../errors/app-error.ts'
import type { Auth } from '../sign-in/auth.ts'
import { recordedUser } from '../sign-in/find-user.ts'
import { openInvitation } from '../sign-in/invitations.ts'
import { forgetFailures } from '../sign-in/lockout.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { removePassword } from '../sign-in/store-password.ts'
import type { WithInvitation } from './account.contract.ts'
import { refuseOneself, requireManaged } from './managed-account.ts'
import { readAccount } from './read-accounts.ts'

/**
 * Opens a link to set a new password by: for who has never used theirs, and for who has forgotten it. What
 * they had before, a password, a link or sessions, ends.
 *
 * @throws AppError `forbidden`, `not-found`, or `conflict` for a disabled account
 */
export async function inviteAccount(
  auth: Auth,
  district: string,
  username: string,
  caller: Caller,
): Promise<WithInvitation> {
  const by = { district, caller, now: auth.now() }
  const invitation = await change(auth.db, by, async (trx, note) => {
    const user = await requireManaged(trx, district, caller, username)
    refuseOneself(caller, user.username)
    if (user.state === 'disabled')
      throw conflict('账号已停用，请先恢复', 'The account is disabled; enable it first')
    if (user.hash !== null) await removePassword(trx, user)
    await endSessionsOf(trx, user.id)
    await forgetFailures(trx, user.username)
    const opened = await openInvitation(trx, user.username, by)
    note({
      action: 'update',
      resource: 'accounts',
      record: user.username,
      before: { ...recordedUser(user), invitedUntil: null },
      after: { ...recordedUser(user), invitedUntil: opened.expiresAt },
      reason: 'invitation',
    })
    return opened
  })
  return { account: await readAccount(auth, auth.db, district, username), invitation }
}
