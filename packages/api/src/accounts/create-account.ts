import { type Caller, requirePermission } from '../access/caller.ts'
import type { Auth } from '../sign-in/auth.ts'
import { createUser } from '../sign-in/create-user.ts'
import { type Invitation, openInvitation } from '../sign-in/invitations.ts'
import type { WithInvitation } from './account.contract.ts'
import { readAccount } from './read-accounts.ts'

interface NewAccount {
  username: string
  name: string
  /** To be changed at the first sign-in; null for a link to choose one. */
  password: string | null
}

/**
 * Makes an account that belongs to the district. It can do nothing until it is given a role.
 *
 * @throws AppError `forbidden`, `invalid`, or `conflict` when the name is taken
 */
export async function createAccount(
  auth: Auth,
  district: string,
  input: NewAccount,
  caller: Caller,
): Promise<WithInvitation> {
  requirePermission(caller, 'accounts.write', { district })
  let invitation: Invitation | null = null
  await createUser(
    auth,
    { ...input, mustChange: true },
    {
      caller,
      district,
      async also(trx) {
        if (input.password !== null) return
        const by = { district, caller, now: auth.now() }
        invitation = await openInvitation(trx, input.username.toLowerCase(), by)
      },
    },
  )
  return { account: await readAccount(auth, auth.db, district, input.username), invitation }
}
