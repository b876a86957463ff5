import { say } from '@gangyao/domain'
import type { AccountState } from '../accounts/account.contract.ts'
import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import { withSignIn } from './sign-in.table.ts'

/** A user with what we keep of them. */
export interface KnownUser {
  id: string
  /** In small letters. */
  username: string
  name: string
  enrolled: boolean
  /** The hash of the password; null where there is none. */
  hash: string | null
  state: AccountState
  district: string | null
  mustChange: boolean
  version: number
}

/** A user by name; capitals make no difference. */
export async function findUser(db: Db, username: string): Promise<KnownUser | null> {
  const row = await withSignIn(db)
    .selectFrom('user')
    .innerJoin('user_state', 'user_state.user', 'user.username')
    .leftJoin('account', (join) =>
      join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', 'credential'),
    )
    .select([
      'user.id',
      'user_state.user as username',
      'user.name',
      'user.twoFactorEnabled as enrolled',
      'account.password as hash',
      'user_state.state',
      'user_state.district',
      'user_state.mustChange',
      'user_state.version',
    ])
    .where('user.username', '=', username.toLowerCase())
    .executeTakeFirst()
  return row ? { ...row, enrolled: isSet(row.enrolled), mustChange: row.mustChange === 1 } : null
}

/** @throws AppError `not-found` */
export async function requireUser(db: Db, username: string): Promise<KnownUser> {
  const user = await findUser(db, username)
  if (!user) throw notFound(userNoun, username)
  return user
}

export const userNoun = say('用户', 'user')

/** A flag of better-auth, which SQLite keeps as a number. */
export const isSet = (flag: boolean | number | null): boolean => Number(flag) === 1

/** An account as the audit log keeps it. */
export const recordedUser = ({ username, name, state, mustChange, enrolled }: KnownUser) => ({
  username,
  name,
  state,
  mustChange,
  twoFactor: enrolled,
})
