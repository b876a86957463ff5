import type { Context } from 'hono'
import { unauthenticated } from '../access/caller.ts'
import type { AppError } from '../errors/app-error.ts'
import { noSuchAddress } from '../http/errors.ts'
import { type ApiEnv, createRouter } from '../http/router.ts'
import { headersOf } from './ask-auth.ts'
import type { Auth } from './auth.ts'
import { dueFault } from './due-fault.ts'
import { invitationRoutes } from './invitation.routes.ts'
import { type LiveSession, liveSession } from './live-session.ts'
import type { From } from './note-sign-in.ts'
import { passwordRoutes } from './password.routes.ts'
import { sessionRoutes } from './session.routes.ts'
import { signInRoutes } from './sign-in.routes.ts'
import { twoFactorRoutes } from './two-factor.routes.ts'

/** What every door needs to know of a request. */
export interface Door {
  /** @throws AppError `not-found` on a server where nobody can sign in */
  auth(c: Context<ApiEnv>): Auth
  address(c: Context<ApiEnv>): string | undefined
  from(c: Context<ApiEnv>): From
  session(c: Context<ApiEnv>): Promise<LiveSession | null>
  /**
   * Who is signed in and may do other things than what is due.
   *
   * @param due what may be due nevertheless, since this door is for it
   * @throws AppError `unauthenticated`, `must-change` or `must-enrol`
   */
  requireSession(c: Context<ApiEnv>, due?: 'must-change' | 'must-enrol'): Promise<LiveSession>
}

/**
 * The doors of sign-in. Behind some of them stands better-auth, of which no others are open: sign-up among
 * them does not exist here.
 *
 * @param clientAddress the address a request comes from, for the limit on guessing passwords
 */
export function authRoutes(
  auth: Auth | undefined,
  clientAddress: (c: Context) => string | undefined,
) {
  const door = doorOf(auth, clientAddress)
  return createRouter()
    .route('/', signInRoutes(door))
    .route('/', sessionRoutes(door))
    .route('/', passwordRoutes(door))
    .route('/', twoFactorRoutes(door))
    .route('/', invitationRoutes(door))
}

function doorOf(auth: Auth | undefined, address: Door['address']): Door {
  const required = (c: Context<ApiEnv>): Auth => {
    if (!auth) throw noSuchAddress(c.req.path)
    return auth
  }
  const session: Door['session'] = (c) => liveSession(required(c), headersOf(c, address(c)))
  return {
    auth: required,
    address,
    session,
    from: (c) => ({ address: address(c) ?? null, request: c.get('requestId') ?? null }),
    async requireSession(c, due) {
      const live = await session(c)
      if (!live) throw unauthenticated()
      const fault: AppError | null = dueFault(live)
      if (fault && fault.code !== due) throw fault
      return live
    },
  }
}
