import { type ApiOptions, createApi } from '../src/create-api.ts'
import type { Db } from '../src/database/open-database.ts'
import { createAuth } from '../src/sign-in/auth.ts'
import { createUser } from '../src/sign-in/create-user.ts'
import { type Caller, caller, cookieOf, PASSWORD, SECRET } from './http.ts'

let clients = 0

/** An API whose day the test says, and people who hold what they are granted. */
export function anApiOnDays(db: Db, options: Pick<ApiOptions, 'files' | 'log'> = {}) {
  let now = new Date()
  const auth = createAuth({ db, secret: SECRET })
  const api = createApi({
    ...options,
    db,
    auth,
    now: () => now,
    clientAddress: () => `10.3.${++clients >> 8}.${clients & 255}`,
  })
  return {
    /** Goes to the morning of a day in China. */
    on(day: string) {
      now = new Date(`${day}T02:00:00Z`)
    },
    async settle(username: string): Promise<Caller> {
      await createUser(auth, { username, password: PASSWORD, name: `${username} 同志` })
      const credentials = { username, password: PASSWORD }
      return caller(api, cookieOf(await caller(api)('POST', '/auth/sign-in/username', credentials)))
    },
  }
}
