import { say } from '@gangyao/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { type Caller, requireCaller } from '../access/caller.ts'
import { AppError } from '../errors/app-error.ts'
import type { ApiEnv } from '../http/router.ts'
import type { TokenUse } from '../tokens/use-token.ts'
import type { Auth } from './auth.ts'

/** What a session needs besides who it is. */
export interface SessionOptions {
  /** Everything a user may be, in every district. */
  grantsOf: (user: string) => Promise<Caller['grants']>
  clientAddress: (c: Context) => string | undefined
  /** Who comes with a token; left out: nobody does. */
  tokenCaller?: (token: string, from: TokenPlace) => Promise<Caller>
}

export type TokenPlace = Pick<TokenUse, 'address' | 'request'>

/** Lets nobody in who is not signed in, and says who it is to what comes after. */
export const requireSession =
  (
    auth: Auth | undefined,
    { grantsOf, clientAddress, tokenCaller }: SessionOptions,
  ): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const token = bearerOf(c)
    if (token !== null && tokenCaller) {
      const from = { address: clientAddress(c) ?? null, request: c.get('requestId') ?? null }
      c.set('caller', await tokenCaller(token, from))
      return next()
    }
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

const bearerOf = (c: Context): string | null =>
  /^bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null

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
