import { say } from '@gangyao/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { type Caller, requireCaller } from '../access/caller.ts'
import { AppError } from '../errors/app-error.ts'
import type { ApiEnv } from '../http/router.ts'
import type { Auth } from './auth.ts'

/** What a session needs besides who it is. */
export interface SessionOptions {
  /** Everything a user may be, in every district. */
  grantsOf: (user: string) => Promise<Caller['grants']>
  clientAddress: (c: Context) => string | undefined
}

/** Lets nobody in who is not signed in, and says who it is to what comes after. */
export const requireSession =
  (
    auth: Auth | undefined,
    { grantsOf, clientAddress }: SessionOptions,
  ): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const name = await userOf(auth, c.req.raw.headers)
    c.set(
      'caller',
      requireCaller(
        name === null
          ? null
          : {
              name,
              grants: await grantsOf(name),
              via: 'panel',
              address: clientAddress(c) ?? null,
              request: c.get('requestId') ?? null,
            },
      ),
    )
    await next()
  }

async function userOf(auth: Auth | undefined, headers: Headers): Promise<string | null> {
  const session = await auth?.api.getSession({ headers }).catch((cause: unknown) => {
    throw new AppError('unavailable', signInIsAway, { cause })
  })
  return session ? (session.user.username ?? session.user.name) : null
}

export const signInIsAway = say(
  '登录服务暂时无法使用，请稍后再试',
  'Sign-in is not available; try again in a moment',
)
