import type { Auth } from '../sign-in/auth.ts'
import { findUser } from '../sign-in/find-user.ts'
import { OIDC } from '../sign-in/oidc.ts'
import { withSignIn } from '../sign-in/sign-in.table.ts'
import { type Standing, standingOf } from '../sign-in/standing.ts'

/**
 * What is due of the owner of a token, as at the door; null for who may not sign in. Whoever can sign in
 * elsewhere is looked after there.
 */
export async function ownerStanding(auth: Auth, username: string): Promise<Standing | null> {
  const user = await findUser(auth.db, username)
  if (!user) return null
  const method = auth.oidc && (await isLinked(auth, user.id)) ? 'oidc' : 'password'
  return standingOf(auth, { username, method, enrolled: user.enrolled })
}

async function isLinked({ db }: Auth, userId: string): Promise<boolean> {
  const link = await withSignIn(db)
    .selectFrom('account')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', OIDC)
    .executeTakeFirst()
  return link !== undefined
}
