import { randomUUID } from 'node:crypto'
import { NO_DISTRICT, say } from '@gangyao/domain'
import { sql, type Transaction } from 'kysely'
import { type Caller, EVERYTHING } from '../access/caller.ts'
import { change, type Note } from '../audit/change.ts'
import type { Tables } from '../database/tables.ts'
import { conflict, type FieldError, invalid } from '../errors/app-error.ts'
import type { Auth } from './auth.ts'
import { findUser } from './find-user.ts'
import { passwordFaults } from './password-faults.ts'
import { withSignIn } from './sign-in.table.ts'
import { storePassword } from './store-password.ts'
import { emailOf, isUserName } from './user-name.ts'

export interface NewUser {
  username: string
  /** Null for whom a link is to be sent, to choose one. */
  password: string | null
  /** What the person is called. */
  name: string
  /** The password is to be changed at the first sign-in. */
  mustChange?: boolean
}

interface Circumstances {
  caller?: Caller
  /** The district that makes the account; null for the command line. */
  district?: string | null
  /** What else belongs to the same transaction. */
  also?(trx: Transaction<Tables>, note: (note: Note) => void): Promise<void>
}

export const SYSTEM: Caller = { name: 'gangyao', grants: EVERYTHING, via: 'command' }

/**
 * Makes a user who can sign in, whole or not at all. There is no other way to become one.
 *
 * @throws AppError `invalid`, or `conflict` when the name is taken
 */
export async function createUser(
  auth: Auth,
  input: NewUser,
  { caller = SYSTEM, district = null, also }: Circumstances = {},
): Promise<void> {
  const { db } = auth
  const { username, password } = input
  const faults = faultsOf(auth, input)
  if (faults.length > 0) throw invalid(faults)
  if (await userExists(auth, username)) throw taken(username)
  const hash = password === null ? null : await (await auth.$context).password.hash(password)
  const by = { district: district ?? NO_DISTRICT, caller, now: auth.now() }
  const made = change(db, by, async (trx, note) => {
    await insertUser(trx, auth, { ...input, hash, district, by: caller.name })
    const record = username.toLowerCase()
    const state = hash === null ? 'invited' : 'active'
    const after = { username: record, name: input.name.trim(), state, mustChange: input.mustChange }
    note({ action: 'create', resource: 'accounts', record, after })
    await also?.(trx, note)
  })
  await made.catch(async (error: unknown) => {
    // Somebody else took the name between our look and our writing.
    throw (await userExists(auth, username)) ? taken(username) : error
  })
}

/** Whether somebody has this user name; capitals make no difference. */
export const userExists = async ({ db }: Auth, username: string): Promise<boolean> =>
  (await findUser(db, username)) !== null

interface Inserted extends NewUser {
  hash: string | null
  district: string | null
  by: string
}

async function insertUser(
  trx: Transaction<Tables>,
  auth: Auth,
  { username: displayUsername, name, hash, mustChange, district, by }: Inserted,
) {
  const at = auth.now().toISOString()
  const [id, username] = [randomUUID(), displayUsername.toLowerCase()]
  await withSignIn(trx)
    .insertInto('user')
    .values({
      id,
      name: name.trim(),
      email: emailOf(username),
      emailVerified: sql<boolean>`false`,
      username,
      displayUsername,
      twoFactorEnabled: sql<boolean>`false`,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await trx
    .insertInto('user_state')
    .values({
      user: username,
      state: hash === null ? 'invited' : 'active',
      district,
      mustChange: 0,
      passwordAt: null,
      totpStep: 0,
      lastSignInAt: null,
      createdAt: at,
      createdBy: by,
      version: 1,
    })
    .execute()
  if (hash !== null)
    await storePassword(trx, auth, { id, username }, { hash, mustChange: mustChange ?? false })
}

const taken = (username: string) =>
  conflict(`已经有用户 ${username}`, `There is a user ${username} already`)

const faultsOf = ({ policy }: Auth, { username, password, name }: NewUser): FieldError[] => [
  ...(isUserName(username) ? [] : [fault('username', badUserName)]),
  ...(password === null ? [] : passwordFaults(password, { policy: policy.password, username })),
  ...(name.trim() !== '' && name.length <= 60 ? [] : [fault('name', badName)]),
]

const fault = (field: string, message: FieldError['message']): FieldError => ({ field, message })

const badUserName = say(
  '用户名为 2 至 40 个字母、汉字、数字、点、横线或下划线，不能只有点',
  'A user name is 2 to 40 letters, digits, dots, hyphens or underscores, and not dots alone',
)
const badName = say('请填写姓名，不超过 60 个字', 'Give a name of at most 60 characters')
