import type { Context, MiddlewareHandler } from 'hono'
import { type Caller, unauthenticated } from '../access/caller.ts'
import type { ApiEnv } from '../http/router.ts'
import type { TokenUse } from '../tokens/use-token.ts'
import type { Auth } from './auth.ts'
import { dueFault } from './due-fault.ts'
import { liveSession } from './live-session.ts'

/** What a session needs besides who it is. */
export interface SessionOptions {
  /** Everything a user may be, in every district. */
  grantsOf: (user: string) => Promise<Caller['grants']>
  clientAddress: (c: Context) => string | undefined
  /** Who comes with a token; left out: nobody does. */
  tokenCaller?: (token: string, from: TokenPlace) => Promise<Caller>
}

export type TokenPlace = Pick<TokenUse, 'address' | 'request'>

/**
 * Lets nobody in who is not signed in or has something to do first, and says who it is to what comes after.
 *
 * @throws AppError `unauthenticated`, `must-change` or `must-enrol`
 */
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
    const live = auth && (await liveSession(auth, c.req.raw.headers))
    if (!live) throw unauthenticated()
    const fault = dueFault(live)
    if (fault) throw fault
    c.set('caller', {
      name: live.username,
      grants: await grantsOf(live.username),
      via: 'panel',
      address: clientAddress(c) ?? null,
      request: c.get('requestId') ?? null,
    })
    await next()
  }

const bearerOf = (c: Context): string | null =>
  /^bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null
