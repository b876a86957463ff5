import type { Auth } from './auth.ts'
import type { SignInMethod } from './live-session.ts'

/** What somebody has to do before anything else. */
export interface Standing {
  mustChange: boolean
  mustEnrol: boolean
}

interface Who {
  username: string
  method: SignInMethod
  /** There is a second factor. */
  enrolled: boolean
}

const DAY = 24 * 60 * 60_000

/**
 * What is due of somebody; null for who may not sign in. Where they signed in elsewhere, that place looks after
 * passwords and second factors.
 */
export async function standingOf(auth: Auth, who: Who): Promise<Standing | null> {
  const { db, policy } = auth
  const user = who.username.toLowerCase()
  const row = await db
    .selectFrom('user_state')
    .select(['state', 'mustChange', 'passwordAt'])
    .where('user', '=', user)
    .executeTakeFirst()
  if (row?.state !== 'active') return null
  if (who.method === 'oidc') return { mustChange: false, mustEnrol: false }
  const { days } = policy.password
  const age = row.passwordAt === null ? 0 : auth.now().getTime() - Date.parse(row.passwordAt)
  return {
    mustChange: row.mustChange === 1 || (days > 0 && age >= days * DAY),
    mustEnrol: !who.enrolled && (await needsTwoFactor(auth, user)),
  }
}

async function needsTwoFactor({ db, policy }: Auth, user: string): Promise<boolean> {
  const roles = policy.twoFactorRoles
  if (roles.length === 0) return false
  const held = await db
    .selectFrom('access_grant')
    .select('user')
    .where('user', '=', user)
    .where('role', 'in', roles)
    .executeTakeFirst()
  return held !== undefined
}
