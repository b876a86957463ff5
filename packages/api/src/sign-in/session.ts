import { say } from '@gangyao/domain'
import type { MiddlewareHandler } from 'hono'
import { type Caller, requireCaller } from '../access/caller.ts'
import { AppError } from '../errors/app-error.ts'
import type { ApiEnv } from '../http/router.ts'
import type { Auth } from './auth.ts'

/** Lets nobody in who is not signed in, and says who it is to what comes after. */
export const requireSession =
  (auth: Auth | undefined): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    c.set('caller', requireCaller(await callerOf(auth, c.req.raw.headers)))
    await next()
  }

async function callerOf(auth: Auth | undefined, headers: Headers): Promise<Caller | null> {
  const session = await auth?.api.getSession({ headers }).catch((cause: unknown) => {
    throw new AppError('unavailable', signInIsAway, { cause })
  })
  return session ? { name: session.user.username ?? session.user.name } : null
}

export const signInIsAway = say(
  '登录服务暂时无法使用，请稍后再试',
  'Sign-in is not available; try again in a moment',
)
