import type { AccessRole } from '@gangyao/domain'
import { createApi } from '../src/create-api.ts'
import type { Db } from '../src/database/open-database.ts'
import { type AuthOptions, createAuth } from '../src/sign-in/auth.ts'
import { createUser } from '../src/sign-in/create-user.ts'
import { DEFAULT_POLICY, type SignInPolicy } from '../src/sign-in/policy.ts'
import { caller, cookieOf, ORIGIN, PASSWORD, type Reply, SECRET } from './http.ts'

let offices = 0

type Options = Pick<AuthOptions, 'oidc'> & { policy?: Partial<SignInPolicy> }

/** A server whose clock can be put forward, with people who hold what they are granted. */
export async function anOffice(db: Db, { policy, ...options }: Options = {}) {
  let ahead = 0
  let clients = 0
  const office = ++offices
  const now = () => new Date(Date.now() + ahead)
  const log: string[] = []
  const auth = createAuth({
    ...options,
    db,
    secret: SECRET,
    origin: ORIGIN,
    policy: { ...DEFAULT_POLICY, ...policy },
    now,
    log: (line) => log.push(line),
  })
  const api = createApi({
    db,
    auth,
    now,
    clientAddress: () => `10.${office}.${++clients >> 8}.${clients & 255}`,
    log: (line) => log.push(line),
  })
  const anybody = caller(api)
  const signIn = (username: string, password = PASSWORD): Promise<Reply> =>
    anybody('POST', '/auth/sign-in/username', { username, password })
  return {
    api,
    auth,
    log,
    anybody,
    signIn,
    later: (minutes: number) => {
      ahead += minutes * 60_000
    },
    aUser: (username: string) => createUser(auth, { username, password: PASSWORD, name: '某人' }),
    as: async (username: string, password = PASSWORD) =>
      caller(api, cookieOf(await signIn(username, password))),
    with: (reply: Reply, cookie = '') =>
      caller(api, [cookie, cookieOf(reply)].filter((part) => part !== '').join('; ')),
    grant: (district: string, user: string, role: AccessRole, unit = '') =>
      db
        .insertInto('access_grant')
        .values({
          district,
          user,
          role,
          unit,
          version: 1,
          grantedAt: now().toISOString(),
          grantedBy: 'test',
        })
        .execute(),
  }
}

export const aDistrictRow = (db: Db, code: string) =>
  db
    .insertInto('district')
    .values({ code, name: '某旗', nameEn: null, parent: null })
    .onConflict((clash) => clash.doNothing())
    .execute()
