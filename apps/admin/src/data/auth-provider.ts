import { type AuthProvider, HttpError, type Store } from 'react-admin'
import * as z from 'zod'
import type { Me } from '../access/me.ts'
import { permissionFor, verdictOf } from '../access/verdict.ts'
import { lastSession } from '../session/last-session.ts'
import type { HttpClient } from './http-client.ts'

/** What may go wrong at the door; the form has a sentence for each. */
export type SignInTrouble = 'wrong' | 'tooMany' | 'offline' | 'trouble'

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
    async login({ username, password }: { username: string; password: string }) {
      const body = JSON.stringify({ username, password })
      await http('/auth/sign-in/username', { method: 'POST', body }).catch((error: unknown) => {
        throw new Error(troubleOf(error))
      })
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
    getPermissions: me,
    async canAccess({ resource, action, record }) {
      const permission = permissionFor(resource, action)
      const who = permission && (await me())
      return !who || verdictOf(who, permission, record?.unit).allowed
    },
  }
}

function troubleOf(error: unknown): SignInTrouble {
  const status = error instanceof HttpError ? error.status : undefined
  if (status === 0) return 'offline'
  if (status === 429) return 'tooMany'
  return status !== undefined && status >= 400 && status < 500 ? 'wrong' : 'trouble'
}
