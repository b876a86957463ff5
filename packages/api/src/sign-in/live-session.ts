import { say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'
import type { Auth } from './auth.ts'
import { withSignIn } from './sign-in.table.ts'
import { type Standing, standingOf } from './standing.ts'

export type SignInMethod = 'password' | 'oidc'

/** Somebody's session, which has not ended. */
export interface LiveSession extends Standing {
  id: string
  token: string
  userId: string
  username: string
  name: string
  /** There is a second factor. */
  enrolled: boolean
  method: SignInMethod
  expiresAt: Date
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The session of a request, if it lives: neither idle nor open for too long, of somebody who may sign in.
 * One that is over is ended. That something was done is noted at most once a minute.
 *
 * @throws AppError `unavailable` when that cannot be found out
 */
export async function liveSession(auth: Auth, headers: Headers): Promise<LiveSession | null> {
  const found = await auth.api.getSession({ headers }).catch(outOfOrder)
  if (!found) return null
  const { session, user } = found
  const { idleMinutes, days } = auth.policy.session
  const now = auth.now()
  const [idle, open] = [since(session.updatedAt, now), since(session.createdAt, now)]
  const username = user.username ?? ''
  const method = session.method === 'oidc' ? 'oidc' : 'password'
  const enrolled = user.twoFactorEnabled ?? false
  const standing = await standingOf(auth, { username, method, enrolled })
  if (!standing || idle >= idleMinutes * MINUTE || open >= days * DAY) {
    await endSession(auth, session.id)
    return null
  }
  if (idle >= MINUTE) await touch(auth, session.id, now)
  const { id, token, expiresAt, userId } = session
  return { id, token, userId, username, name: user.name, enrolled, method, expiresAt, ...standing }
}

export const outOfOrder = (cause?: unknown): never => {
  throw new AppError('unavailable', signInIsAway, { cause })
}

export const signInIsAway = say(
  '登录服务暂时无法使用，请稍后再试',
  'Sign-in is not available; try again in a moment',
)

const since = (then: Date, now: Date): number => now.getTime() - then.getTime()

async function touch({ db }: Auth, id: string, now: Date) {
  await withSignIn(db)
    .updateTable('session')
    .set({ updatedAt: now.toISOString() })
    .where('id', '=', id)
    .execute()
}

async function endSession({ db }: Auth, id: string) {
  await withSignIn(db).deleteFrom('session').where('id', '=', id).execute()
}
