import { AccessRole, type Grant, UNIT_ROLES } from '@gangyao/domain'
import { grants } from '../src/access/grant.table.ts'
import { createApi } from '../src/create-api.ts'
import type { Db } from '../src/database/open-database.ts'
import { encodeRow } from '../src/database/rows.ts'
import type { PersonalKeys } from '../src/personal/keys.ts'
import { createAuth } from '../src/sign-in/auth.ts'
import { createUser } from '../src/sign-in/create-user.ts'
import { FILES } from './files.ts'
import { type Caller, caller, cookieOf, NOW, PASSWORD, SECRET } from './http.ts'
import { aKey } from './keys.ts'

export const ROLES = AccessRole.options
/** The unit of those who have one, and one that is not theirs. Both are named by tasks of `aPlan`. */
export const OWN_UNIT = 'jiaotiju'
export const OTHER_UNIT = 'kexie'

/** What personal data is sealed with. */
export const KEYS: PersonalKeys = async () => [aKey()]

let clients = 0

/** The API as it runs, where people are what they were granted, and ways to make and be somebody. */
export async function aTown(db: Db) {
  const log: string[] = []
  const auth = createAuth({ db, secret: SECRET })
  const api = createApi({
    db,
    auth,
    now: () => NOW,
    personalKeys: KEYS,
    files: FILES,
    clientAddress: () => `10.1.${++clients >> 8}.${clients & 255}`,
    log: (line) => log.push(line),
  })
  const nobody = caller(api)
  const signIn = async (username: string): Promise<Caller> =>
    caller(
      api,
      cookieOf(await nobody('POST', '/auth/sign-in/username', { username, password: PASSWORD })),
    )
  return {
    api,
    auth,
    log,
    nobody,
    signIn,
    /** Somebody new, who is nothing yet. */
    async settle(username: string): Promise<Caller> {
      await createUser(auth, { username, password: PASSWORD, name: `${username} 同志` })
      return signIn(username)
    },
  }
}

/** Makes somebody something, past every rule and the log. */
export async function appoint(
  db: Db,
  user: string,
  { district, role, unit = UNIT_ROLES.includes(role) ? OWN_UNIT : null }: Appointment,
): Promise<void> {
  const grant = { district, user, role, unit: unit ?? '', version: 1 }
  await db
    .withTables<Record<string, Record<string, unknown>>>()
    .insertInto(grants.name)
    .values(encodeRow(grants, { ...grant, grantedAt: NOW.toISOString(), grantedBy: 'gangyao' }))
    .execute()
}
type Appointment = Pick<Grant, 'district' | 'role'> & Partial<Grant>
