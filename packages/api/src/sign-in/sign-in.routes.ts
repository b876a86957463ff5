import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import * as z from 'zod'
import { noSuchAddress } from '../http/errors.ts'
import { type ApiEnv, createRouter } from '../http/router.ts'
import { type Answer, askAuth, passCookies } from './ask-auth.ts'
import * as contract from './auth.contract.ts'
import type { Door } from './auth.routes.ts'
import type { Auth } from './auth.ts'
import { findUser } from './find-user.ts'
import { liveSession } from './live-session.ts'
import { claimAttempt, forgetFailures } from './lockout.ts'
import { noteSignIn } from './note-sign-in.ts'
import { OIDC } from './oidc.ts'
import { LONGEST_PASSWORD } from './policy.ts'
import { refusalOf, tellWait, wrongPassword } from './refusals.ts'
import { endSessionsOf } from './sessions.ts'
import { standingOf } from './standing.ts'

/** The ways in. */
export const signInRoutes = (door: Door) =>
  createRouter()
    .openapi(contract.ways, (c) => {
      const { oidc, policy } = door.auth(c)
      const rules = { ...policy.password, max: LONGEST_PASSWORD }
      return c.json({ password: true, oidc, policy: rules }, 200)
    })
    .openapi(contract.signInByName, async (c) =>
      c.json(await signInByName(door, c, c.req.valid('json')), 200),
    )
    .openapi(contract.signInByOidc, async (c) => {
      const auth = oidcOf(door, c)
      const answer = await askAuth(auth, c, {
        path: '/sign-in/social',
        body: { provider: OIDC, callbackURL: PANEL, errorCallbackURL: REFUSED },
        address: door.address(c),
      })
      if (!answer.ok) throw refusalOf(c, answer)
      passCookies(c, answer)
      return c.json({ url: Elsewhere.parse(answer.body).url }, 200)
    })
    .openapi(contract.oidcCallback, async (c) => c.redirect(await comeBack(door, c), 302))

interface Attempt {
  username: string
  password: string
}

/**
 * A user name nobody has, one nobody may use and a wrong password are one to whoever asks: the same work, the
 * same words. An attempt is counted before anything is looked at.
 */
async function signInByName(
  door: Door,
  c: Context<ApiEnv>,
  { username, password }: Attempt,
): Promise<contract.SignedIn> {
  const auth = door.auth(c)
  const { lock } = auth.policy
  const left = await claimAttempt(auth.db, username, lock, auth.now()).catch((error: unknown) => {
    throw tellWait(c, error, auth.now())
  })
  const user = await findUser(auth.db, username)
  const usable = user?.state === 'active' && user.hash !== null
  const answer = await askAuth(auth, c, {
    path: '/sign-in/username',
    // better-auth hashes for a name that nobody has, and does nothing for one without a password.
    body: { username: usable ? username : randomUUID(), password },
    address: door.address(c),
  })
  if (!answer.ok || !user) {
    if (answer.status === 429) throw refusalOf(c, answer)
    if (answer.status >= 500) throw refusalOf(c, answer)
    const after = { method: 'password', locked: left === 0 }
    await noteSignIn(auth, door.from(c), { action: 'sign-in-refused', username, after })
    throw wrongPassword()
  }
  await forgetFailures(auth.db, username)
  if (HalfWay.safeParse(answer.body).success) {
    const after = { method: 'password', step: 'code wanted' }
    await noteSignIn(auth, door.from(c), { action: 'sign-in', username, after, halfWay: true })
    passCookies(c, answer)
    return { user: null, twoFactor: true, mustChange: false, mustEnrol: false }
  }
  const welcomed = await welcome(door, c, { ...user, method: 'password' }, answer)
  if (!welcomed) throw wrongPassword()
  return welcomed
}

interface Welcomed {
  id: string
  username: string
  name: string
  enrolled: boolean
  method: 'password' | 'code' | 'recovery-code' | 'oidc'
}

/**
 * Notes that somebody is in, hands on their session and says what is due of them.
 *
 * @returns null for who was disabled in the meantime: they are not in, and that is what is noted
 */
export async function welcome(
  door: Door,
  c: Context<ApiEnv>,
  { id, username, name, enrolled, method }: Welcomed,
  answer: Pick<Answer, 'cookies'>,
): Promise<contract.SignedIn | null> {
  const auth = door.auth(c)
  const by = method === 'oidc' ? 'oidc' : 'password'
  const standing = await standingOf(auth, { username, method: by, enrolled })
  if (!standing) {
    await endSessionsOf(auth.db, id)
    const after = { method, active: false }
    await noteSignIn(auth, door.from(c), { action: 'sign-in-refused', username, after })
    return null
  }
  await noteSignIn(auth, door.from(c), { action: 'sign-in', username, after: { method } })
  passCookies(c, answer)
  return { user: { id, username, name }, twoFactor: false, ...standing }
}

/** Where the panel is, and where it says that signing in elsewhere came to nothing. */
const PANEL = '/admin/'
const REFUSED = '/admin/login?refused=oidc'

/** @returns where the browser goes next: nobody but us says so */
async function comeBack(door: Door, c: Context<ApiEnv>): Promise<string> {
  const auth = oidcOf(door, c)
  const { search } = new URL(c.req.url)
  const answer = await askAuth(auth, c, {
    method: 'GET',
    path: `/callback/${OIDC}${search}`,
    address: door.address(c),
  })
  if (answer.status === 429) throw refusalOf(c, answer)
  const cookie = answer.cookies.map((line) => line.split(';')[0]).join('; ')
  const live = isPanel(answer.location) && (await liveSession(auth, new Headers({ cookie })))
  if (live)
    return (await welcome(door, c, { ...live, id: live.userId, method: 'oidc' }, answer))
      ? PANEL
      : REFUSED
  // Whoever got as far as the panel was disabled on the way: the session they were given has ended.
  const overtaken = isPanel(answer.location)
  if (!overtaken) passCookies(c, answer)
  const end = answer.location === null ? null : new URL(answer.location, c.req.url)
  // Only what was begun here leads back to us; of all else anybody could fill the log.
  const isOurs = end !== null && end.pathname === new URL(REFUSED, end).pathname
  if (!isOurs && !overtaken) return REFUSED
  const why = overtaken ? 'not_active' : end?.searchParams.get('error')
  const after = { method: 'oidc', why }
  await noteSignIn(auth, door.from(c), { action: 'sign-in-refused', username: null, after })
  return REFUSED
}

const isPanel = (location: string | null): boolean => location?.endsWith(PANEL) ?? false

function oidcOf(door: Door, c: Context<ApiEnv>): Auth {
  const auth = door.auth(c)
  if (!auth.oidc) throw noSuchAddress(c.req.path)
  return auth
}

const HalfWay = z.object({ twoFactorRedirect: z.literal(true) })
const Elsewhere = z.object({ url: z.string() })
