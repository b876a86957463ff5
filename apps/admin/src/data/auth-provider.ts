import { type AuthProvider, HttpError } from 'react-admin'
import * as z from 'zod'
import type { HttpClient } from './http-client.ts'

/** What may go wrong at the door; the form has a sentence for each. */
export type SignInTrouble = 'wrong' | 'tooMany' | 'offline' | 'trouble'

const Session = z
  .object({ user: z.object({ id: z.string(), name: z.string(), username: z.string() }) })
  .nullable()

/** Who is signed in, by the session cookie of the API. */
export function createAuthProvider(http: HttpClient): AuthProvider {
  const session = async () => Session.parse((await http('/auth/get-session')).json)
  return {
    async login({ username, password }: { username: string; password: string }) {
      const body = JSON.stringify({ username, password })
      await http('/auth/sign-in/username', { method: 'POST', body }).catch((error: unknown) => {
        throw new Error(troubleOf(error))
      })
    },
    async logout() {
      // Who cannot reach the server leaves all the same.
      await http('/auth/sign-out', { method: 'POST', body: '{}' }).catch(() => undefined)
    },
    async checkAuth() {
      const signedIn = await session().catch((error: unknown) => {
        // A lost connection is no reason to throw a person out of what they are writing.
        if (error instanceof HttpError && error.status === 401) return null
        return undefined
      })
      if (signedIn === null) throw new HttpError('', 401)
    },
    async checkError(error: unknown) {
      if (error instanceof HttpError && error.status === 401) throw error
    },
    async getIdentity() {
      const signedIn = await session()
      if (!signedIn) throw new HttpError('', 401)
      const { id, name } = signedIn.user
      return { id, fullName: name }
    },
  }
}

function troubleOf(error: unknown): SignInTrouble {
  const status = error instanceof HttpError ? error.status : undefined
  if (status === 0) return 'offline'
  if (status === 429) return 'tooMany'
  return status !== undefined && status >= 400 && status < 500 ? 'wrong' : 'trouble'
}
