import { symmetricDecrypt } from 'better-auth/crypto'
import type { Auth } from './auth.ts'
import { withSignIn } from './sign-in.table.ts'
import { stepOf } from './totp.ts'

/** Who is half way in: they have given their password and are asked for a code. */
export interface Challenged {
  userId: string
  username: string
}

/** Whom a request with the cookie of a challenge is from; better-auth looks at its signature itself. */
export async function challengedBy(auth: Auth, headers: Headers): Promise<Challenged | null> {
  const { createAuthCookie, internalAdapter } = await auth.$context
  const identifier = cookieIn(headers, createAuthCookie('two_factor').name)
  if (!identifier?.startsWith('2fa-')) return null
  const challenge = await internalAdapter.findVerificationValue(identifier)
  if (!challenge || challenge.expiresAt <= new Date()) return null
  const user = await withSignIn(auth.db)
    .selectFrom('user')
    .select(['id', 'username'])
    .where('id', '=', challenge.value)
    .executeTakeFirst()
  return user ? { userId: user.id, username: user.username ?? '' } : null
}

/**
 * Whether a code is right and new: of its step and of those before it none can be used again, by whichever
 * process, so that one that was seen over the shoulder is worth nothing.
 */
export async function claimCode(auth: Auth, who: Challenged, code: string): Promise<boolean> {
  const { adapter, secretConfig: key } = await auth.$context
  const factor = await adapter.findOne<{ secret: string }>({
    model: 'twoFactor',
    where: [{ field: 'userId', value: who.userId }],
  })
  if (!factor) return false
  const secret = await symmetricDecrypt({ key, data: factor.secret })
  const step = stepOf(secret, code, Date.now())
  if (step === null) return false
  const { numUpdatedRows } = await auth.db
    .updateTable('user_state')
    .set({ totpStep: step })
    .where('user', '=', who.username)
    .where('totpStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A cookie without its signature. */
function cookieIn(headers: Headers, name: string): string | null {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`))
  if (found === undefined) return null
  try {
    return decodeURIComponent(found.slice(name.length + 1)).replace(/\.[^.]*$/, '')
  } catch {
    return null
  }
}
