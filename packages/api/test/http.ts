import { EVERYTHING } from '../src/access/caller.ts'
import { createApi } from '../src/create-api.ts'
import type { Db } from '../src/database/open-database.ts'
import { createAuth } from '../src/sign-in/auth.ts'
import { createUser } from '../src/sign-in/create-user.ts'
import { FILES } from './files.ts'

export const ORIGIN = 'http://localhost'
export const SECRET = 'thirty-two characters and a few more'
export const PASSWORD = 'Correct horse battery 1'
export const NOW = new Date('2024-06-30T04:00:00Z')

let clients = 0

export interface Reply {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what a server says is looked at by the test
  body: any
  bytes: Uint8Array
}

/** The API as somebody sees it who may be signed in: a request with JSON in and out. */
export function caller(api: ReturnType<typeof createApi>, cookie?: string) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    init: RequestInit = {},
  ): Promise<Reply> => {
    const response = await api.request(`${ORIGIN}/api${path}`, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...init,
      headers: {
        origin: ORIGIN,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
        ...init.headers,
      },
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
      bytes,
    }
  }
}

export type Caller = ReturnType<typeof caller>

/** An API with one user, `office`, and the log of what nobody foresaw. */
export async function anApi(db: Db) {
  const log: string[] = []
  const auth = createAuth({ db, secret: SECRET })
  await createUser(auth, { username: 'office', password: PASSWORD, name: '科协办公室' })
  const api = createApi({
    db,
    auth,
    now: () => NOW,
    files: FILES,
    // Districts are made as the tests go on; who may do what has tests of its own.
    grantsOf: async () => EVERYTHING,
    // Attempts are counted by address: here everybody comes from their own.
    clientAddress: () => `10.0.${++clients >> 8}.${clients & 255}`,
    log: (line) => log.push(line),
  })
  const anybody = caller(api)
  return {
    api,
    auth,
    log,
    anybody,
    async signIn(): Promise<Caller> {
      const reply = await anybody('POST', '/auth/sign-in/username', {
        username: 'office',
        password: PASSWORD,
      })
      return caller(api, cookieOf(reply))
    },
  }
}

export const cookieOf = ({ headers }: Pick<Reply, 'headers'>): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
