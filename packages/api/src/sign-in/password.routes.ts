import { NO_DISTRICT, say } from '@gangyao/domain'
import { change } from '../audit/change.ts'
import { invalid } from '../errors/app-error.ts'
import { createRouter } from '../http/router.ts'
import * as contract from './auth.contract.ts'
import type { Door } from './auth.routes.ts'
import type { Auth } from './auth.ts'
import { requireGoodPassword, requirePassword } from './check-password.ts'
import type { LiveSession } from './live-session.ts'
import type { From } from './note-sign-in.ts'
import { tellWait } from './refusals.ts'
import { endSessionsOf } from './sessions.ts'
import { standingOf } from './standing.ts'
import { storePassword } from './store-password.ts'

/** Changing one's own password. */
export const passwordRoutes = (door: Door) =>
  createRouter().openapi(contract.changePassword, async (c) => {
    const auth = door.auth(c)
    const live = await door.requireSession(c, 'must-change')
    const { currentPassword, newPassword, revokeOtherSessions } = c.req.valid('json')
    const { username, name, userId: id } = live
    const known = { username, password: currentPassword }
    await requirePassword(auth, door.from(c), known, 'currentPassword').catch((error) => {
      throw tellWait(c, error, auth.now())
    })
    await requireGoodPassword(auth, username, newPassword, 'newPassword')
    if (newPassword === currentPassword) throw sameAgain()
    await changePassword(auth, live, newPassword, { from: door.from(c), revokeOtherSessions })
    const standing = await standingOf(auth, live)
    const { mustChange = false, mustEnrol = false } = standing ?? {}
    return c.json({ user: { id, username, name }, twoFactor: false, mustChange, mustEnrol }, 200)
  })

const sameAgain = () =>
  invalid([
    {
      field: 'newPassword',
      message: say('新密码不能与当前密码相同', 'The new password must differ from the current one'),
    },
  ])

interface Circumstances {
  from: From
  revokeOtherSessions: boolean
}

async function changePassword(
  auth: Auth,
  { username, userId, id: session }: LiveSession,
  password: string,
  { from, revokeOtherSessions }: Circumstances,
) {
  const { password: passwords } = await auth.$context
  const hash = await passwords.hash(password)
  const caller = { ...from, name: username, grants: [] }
  await change(auth.db, { district: NO_DISTRICT, caller, now: auth.now() }, async (trx, note) => {
    await storePassword(trx, auth, { id: userId, username }, { hash })
    if (revokeOtherSessions) await endSessionsOf(trx, userId, session)
    note({ action: 'update', resource: 'accounts', record: username, reason: 'password' })
  })
}
