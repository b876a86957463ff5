import { type AuthProvider, HttpError, type Store } from 'react-admin'
import * as z from 'zod'
import type { Me } from '../access/me.ts'
import { permissionFor, verdictOf } from '../access/verdict.ts'
import { lastSession } from '../session/last-session.ts'
import type { HttpClient } from './http-client.ts'

/** What may go wrong at the door; the form has a sentence for each. */
export type SignInTrouble = 'wrong' | 'wrongCode' | 'again' | 'tooMany' | 'offline' | 'trouble'

/** Not a failure: the password was right, and a code of the second factor comes next. */
export const CODE_WANTED = 'code-wanted'

/** What a person gives at the door: first this, and where a second factor is set up then one of the others. */
export type Credentials =
  | { username: string; password: string }
  | { code: string }
  | { recoveryCode: string }

const SignedIn = z.object({ twoFactor: z.boolean().default(false) })
const Session = z
  .object({ user: z.object({ id: z.string(), name: z.string(), username: z.string() }) })
  .nullable()

interface Access {
  me: () => Promise<Me | null>
  /** Somebody has signed in, and perhaps not the same as before. */
  onSignIn: () => void
}

/** How long an answer is good enough for the next page; what a page asks of the API is checked there. */
const GOOD_FOR = 30_000

/** Who is signed in, by the session cookie of the API, and what they may do. */
export function createAuthProvider(
  http: HttpClient,
  store: Store,
  { me, onSignIn }: Access,
): AuthProvider {
  const memory = lastSession(store)
  const ask = async () => Session.parse((await http('/auth/get-session')).json)
  let known: { at: number; answer: ReturnType<typeof ask> } | null = null
  const forget = () => {
    known = null
  }
  const session = () => {
    if (known && Date.now() - known.at < GOOD_FOR) return known.answer
    const asked = { at: Date.now(), answer: ask() }
    known = asked
    // Only somebody signed in is remembered.
    const drop = () => {
      if (known === asked) forget()
    }
    asked.answer.then((signedIn) => signedIn ?? drop(), drop)
    return asked.answer
  }
  return {
    async login(credentials: Credentials) {
      const [path, given] = doorFor(credentials)
      const body = JSON.stringify(given)
      const { json } = await http(path, { method: 'POST', body }).catch((error: unknown) => {
        throw new Error(troubleOf(error, credentials))
      })
      if (SignedIn.parse(json).twoFactor) throw new Error(CODE_WANTED)
      forget()
      memory.opened()
      onSignIn()
    },
    async logout() {
      forget()
      memory.left()
      // Who cannot reach the server leaves all the same.
      await http('/auth/sign-out', { method: 'POST', body: '{}' }).catch(() => undefined)
    },
    async checkAuth() {
      const signedIn = await session().catch((error: unknown) => {
        // A lost connection is no reason to throw a person out of what they are writing.
        if (error instanceof HttpError && error.status === 401) return null
        return undefined
      })
      if (signedIn === null) {
        memory.ended()
        throw new HttpError('', 401)
      }
    },
    async checkError(error: unknown) {
      if (!(error instanceof HttpError) || error.status !== 401) return
      forget()
      memory.ended()
      throw error
    },
    async getIdentity() {
      const signedIn = await session()
      if (!signedIn) throw new HttpError('', 401)
      const { id, name, username } = signedIn.user
      return { id, fullName: name, username }
    },
    async getPermissions() {
      // Asked at the door too, where it must be no reason to sign anybody out.
      const signedIn = await session().catch(() => null)
      return signedIn && me().catch(() => null)
    },
    async canAccess({ resource, action, record }) {
      const permission = permissionFor(resource, action)
      const who = permission && (await me())
      return !who || verdictOf(who, permission, record?.unit).allowed
    },
  }
}

function doorFor(credentials: Credentials): [path: string, body: object] {
  if ('code' in credentials) return ['/auth/two-factor/verify', credentials]
  if ('recoveryCode' in credentials)
    return ['/auth/two-factor/recover', { code: credentials.recoveryCode }]
  return ['/auth/sign-in/username', credentials]
}

function troubleOf(error: unknown, credentials: Credentials): SignInTrouble {
  const status = error instanceof HttpError ? error.status : undefined
  if (status === 0) return 'offline'
  if (status === 429) return 'tooMany'
  const refused = status !== undefined && status >= 400 && status < 500
  if (!refused) return 'trouble'
  if ('username' in credentials) return 'wrong'
  // The first step was too long ago, or too many codes were wrong.
  return status === 401 ? 'again' : 'wrongCode'
}
