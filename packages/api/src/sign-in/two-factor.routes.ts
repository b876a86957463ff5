import type { Context } from 'hono'
import * as z from 'zod'
import { unauthenticated } from '../access/caller.ts'
import { type ApiEnv, createRouter } from '../http/router.ts'
import { type Answer, askAuth, passCookies } from './ask-auth.ts'
import * as contract from './auth.contract.ts'
import type { Door } from './auth.routes.ts'
import type { Auth } from './auth.ts'
import { requirePassword } from './check-password.ts'
import { findUser } from './find-user.ts'
import { type LiveSession, liveSession } from './live-session.ts'
import { noteSignIn } from './note-sign-in.ts'
import { challengeOver, refusalOf, tellWait, wrongCode } from './refusals.ts'
import { type Challenged, challengedBy, claimCode } from './second-factor.ts'
import { endSessionsOf } from './sessions.ts'
import { welcome } from './sign-in.routes.ts'
import { standingOf } from './standing.ts'

/** The second factor: setting it up, giving it, doing without. */
export const twoFactorRoutes = (door: Door) =>
  createRouter()
    .openapi(contract.enableTwoFactor, async (c) => {
      const live = await door.requireSession(c, 'must-enrol')
      const answer = await askWithPassword(door, c, live, '/two-factor/enable')
      const { totpURI, backupCodes } = Enabled.parse(answer.body)
      const secret = new URL(totpURI).searchParams.get('secret') ?? ''
      return c.json({ uri: uriOf(live.username, secret), secret, recoveryCodes: backupCodes }, 200)
    })
    .openapi(contract.verifyTwoFactor, async (c) => {
      const live = await door.session(c)
      const { code } = c.req.valid('json')
      return c.json(live ? await confirm(door, c, code) : await giveCode(door, c, code), 200)
    })
    .openapi(contract.recoverTwoFactor, async (c) => {
      const { code } = c.req.valid('json')
      const path = '/two-factor/verify-backup-code'
      return c.json(await enter(door, c, { path, code, method: 'recovery-code' }), 200)
    })
    .openapi(contract.renewRecoveryCodes, async (c) => {
      const live = await door.requireSession(c)
      const answer = await askWithPassword(door, c, live, '/two-factor/generate-backup-codes')
      await noteFactor(door, c, live, 'recovery codes')
      return c.json({ recoveryCodes: Codes.parse(answer.body).backupCodes }, 200)
    })
    .openapi(contract.disableTwoFactor, async (c) => {
      const live = await door.requireSession(c)
      passCookies(c, await askWithPassword(door, c, live, '/two-factor/disable'))
      await noteFactor(door, c, live, 'second factor off')
      return c.json(await stateOf(door.auth(c), { ...live, enrolled: false }), 200)
    })

const Codes = z.object({ backupCodes: z.array(z.string()) })
const Enabled = Codes.extend({ totpURI: z.string() })

/** As an authenticator app shows it: 纲要, and the user name. */
const uriOf = (username: string, secret: string): string =>
  `otpauth://totp/${encodeURIComponent(`纲要:${username}`)}?${new URLSearchParams({ secret, issuer: '纲要' })}`

/** What belongs to the second factor asks for the password as well. */
async function askWithPassword(
  door: Door,
  c: Context<ApiEnv>,
  { username }: LiveSession,
  path: string,
): Promise<Answer> {
  const auth = door.auth(c)
  const { password } = Password.parse(await c.req.json())
  await requirePassword(auth, door.from(c), { username, password }).catch((error: unknown) => {
    throw tellWait(c, error, auth.now())
  })
  const answer = await askAuth(auth, c, { path, body: { password }, address: door.address(c) })
  if (!answer.ok) throw refusalOf(c, answer)
  return answer
}
const Password = z.object({ password: z.string() })

/** The first code of a new second factor, which holds from now on. */
async function confirm(door: Door, c: Context<ApiEnv>, code: string): Promise<contract.SignedIn> {
  const auth = door.auth(c)
  const live = await door.requireSession(c, 'must-enrol')
  const answer = await askForCode(door, c, live, code)
  if (answer.reason === WRONG_CODE) {
    const after = { method: 'code', step: live.enrolled ? 'signed in' : 'setting up' }
    const { username } = live
    await noteSignIn(auth, door.from(c), { action: 'sign-in-refused', username, after })
  }
  if (!answer.ok) throw refusalOf(c, answer)
  passCookies(c, answer)
  if (!live.enrolled) {
    await noteFactor(door, c, live, 'second factor on')
    // Whoever else is in by the password alone is not to stay.
    const cookie = answer.cookies.map((line) => line.split(';')[0]).join('; ')
    const fresh = await liveSession(auth, new Headers({ cookie }))
    await endSessionsOf(auth.db, live.userId, fresh?.id)
  }
  return stateOf(auth, { ...live, enrolled: true })
}

const WRONG_CODE = 'INVALID_CODE'

/** The code that ends signing in. */
async function giveCode(door: Door, c: Context<ApiEnv>, code: string): Promise<contract.SignedIn> {
  return enter(door, c, { path: VERIFY, code, method: 'code' })
}

interface Entering {
  path: string
  code: string
  method: 'code' | 'recovery-code'
}

async function enter(
  door: Door,
  c: Context<ApiEnv>,
  { path, code, method }: Entering,
): Promise<contract.SignedIn> {
  const auth = door.auth(c)
  const address = door.address(c)
  if (await door.session(c)) throw unauthenticated()
  const who = await challengedBy(auth, c.req.raw.headers)
  if (!who) throw unauthenticated()
  const answer =
    method === 'code'
      ? await askForCode(door, c, who, code)
      : await askAuth(auth, c, { path, body: { code }, address })
  // What is locked already, or out of order, is no attempt; whoever sends many would fill the log.
  if (answer.status === 429 || answer.status >= 500) throw refusalOf(c, answer)
  const user = await findUser(auth.db, who.username)
  if (!answer.ok || !user) {
    const after = { method }
    const { username } = who
    await noteSignIn(auth, door.from(c), { action: 'sign-in-refused', username, after })
    throw answer.ok ? wrongCode() : refusalOf(c, answer)
  }
  const welcomed = await welcome(door, c, { ...user, method }, answer)
  if (!welcomed) throw challengeOver()
  return welcomed
}

const VERIFY = '/two-factor/verify-totp'

/** better-auth sees no code that was not claimed before, but counts it as a failure. */
async function askForCode(door: Door, c: Context<ApiEnv>, who: Challenged, code: string) {
  const auth = door.auth(c)
  const claimed = await claimCode(auth, who, code)
  const body = { code: claimed ? code : NO_CODE }
  return askAuth(auth, c, { path: VERIFY, body, address: door.address(c) })
}
const NO_CODE = '------'

const noteFactor = (door: Door, c: Context<ApiEnv>, { username }: LiveSession, reason: string) =>
  noteSignIn(door.auth(c), door.from(c), { action: 'update', username, reason })

async function stateOf(auth: Auth, live: LiveSession): Promise<contract.SignedIn> {
  const { mustChange = false, mustEnrol = false } = (await standingOf(auth, live)) ?? {}
  const { userId: id, username, name } = live
  return { user: { id, username, name }, twoFactor: false, mustChange, mustEnrol }
}
