import type { Context } from 'hono'
import { type ApiEnv, createRouter } from '../http/router.ts'
import { askAuth, passCookies } from './ask-auth.ts'
import * as contract from './auth.contract.ts'
import type { Door } from './auth.routes.ts'
import type { Auth } from './auth.ts'
import { outOfOrder } from './live-session.ts'
import { noteSignIn } from './note-sign-in.ts'
import { refusalOf } from './refusals.ts'
import { endSessionOf, endSessionsOf, listSessions } from './sessions.ts'

/** Who is signed in where, and out again. */
export const sessionRoutes = (door: Door) =>
  createRouter()
    .openapi(contract.currentSession, async (c) => {
      const live = await door.session(c)
      if (!live) return c.json(null, 200)
      const { userId: id, username, name, enrolled, mustChange, mustEnrol } = live
      const session = { expiresAt: live.expiresAt.toISOString() }
      return c.json({ session, user: { id, username, name }, enrolled, mustChange, mustEnrol }, 200)
    })
    .openapi(contract.signOut, async (c) => {
      const auth = door.auth(c)
      const live = await door.session(c)
      await leave(auth, door, c)
      if (live) {
        await requireGone(auth, live.token)
        await noteSignIn(auth, door.from(c), { action: 'sign-out', username: live.username })
      }
      return c.json({ success: true }, 200)
    })
    .openapi(contract.listSessions, async (c) =>
      c.json(await listSessions(door.auth(c), await door.requireSession(c)), 200),
    )
    .openapi(contract.endSessions, async (c) => {
      const auth = door.auth(c)
      const { userId, username } = await door.requireSession(c)
      await endSessionsOf(auth.db, userId)
      await leave(auth, door, c)
      const after = { sessions: 'all' }
      await noteSignIn(auth, door.from(c), { action: 'sign-out', username, after })
      return c.json({ success: true }, 200)
    })
    .openapi(contract.endSession, async (c) => {
      const auth = door.auth(c)
      const { userId, username } = await door.requireSession(c)
      const { id } = c.req.valid('param')
      await endSessionOf(auth.db, userId, id)
      const after = { sessions: 'one' }
      await noteSignIn(auth, door.from(c), { action: 'sign-out', username, after })
      return c.json({ success: true }, 200)
    })

async function leave(auth: Auth, door: Door, c: Context<ApiEnv>) {
  const answer = await askAuth(auth, c, { path: '/sign-out', address: door.address(c) })
  if (!answer.ok) throw refusalOf(c, answer)
  passCookies(c, answer)
}

/** Signing out succeeds only where the session is no more: better-auth says so even when it could not end it. */
async function requireGone(auth: Auth, token: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  const left = await internalAdapter.findSession(token).catch(outOfOrder)
  if (left) outOfOrder()
}
