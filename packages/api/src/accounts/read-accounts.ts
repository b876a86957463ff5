import { AccessRole, say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import type { Auth } from '../sign-in/auth.ts'
import { isSet } from '../sign-in/find-user.ts'
import { nameOf } from '../sign-in/lockout.ts'
import { withSignIn } from '../sign-in/sign-in.table.ts'
import type { Account } from './account.contract.ts'

/** Who has a role in the district or was invited by it, by user name; or one of them. */
export async function readAccounts(
  { now }: Pick<Auth, 'now'>,
  db: Db,
  district: string,
  username?: string,
): Promise<Account[]> {
  const at = now().toISOString()
  const rows = await accountRows(db, district, username)
  const names = rows.map(({ username: name }) => name)
  const [roles, locks, elsewhere] = [
    await rolesOf(db, district),
    await locksOf(db, names, at),
    await namesElsewhere(db, district, names),
  ]
  return rows.map(({ twoFactor, mustChange, home, codeLockedUntil, ...row }) => {
    const lockedUntil = locks.get(row.username) ?? laterThan(codeLockedUntil, at)
    return {
      id: row.username,
      ...row,
      twoFactor: isSet(twoFactor),
      mustChange: mustChange === 1,
      roles: roles.get(row.username) ?? [],
      lockedUntil,
      invitedUntil: laterThan(row.invitedUntil, at),
      shared: elsewhere.has(row.username) || (home !== null && home !== district),
    }
  })
}

/** @throws AppError `not-found` for who has nothing to do with the district, as for nobody */
export async function readAccount(
  auth: Pick<Auth, 'now'>,
  db: Db,
  district: string,
  username: string,
): Promise<Account> {
  const [account] = await readAccounts(auth, db, district, username)
  if (!account) throw notFound(accountNoun, username)
  return account
}

export const accountNoun = say('账号', 'account')

const accountRows = (db: Db, district: string, username: string | undefined) =>
  withSignIn(db)
    .selectFrom('user')
    .innerJoin('user_state', 'user_state.user', 'user.username')
    .leftJoin('invitation', 'invitation.user', 'user.username')
    .leftJoin('twoFactor', 'twoFactor.userId', 'user.id')
    .select([
      'user_state.user as username',
      'user.name',
      'user_state.state',
      'user.twoFactorEnabled as twoFactor',
      'user_state.mustChange',
      'user_state.lastSignInAt',
      'user_state.passwordAt',
      'user_state.version',
      'user_state.district as home',
      'invitation.expiresAt as invitedUntil',
      'twoFactor.lockedUntil as codeLockedUntil',
    ])
    .where((eb) =>
      eb.or([
        eb('user_state.district', '=', district),
        eb.exists(
          eb
            .selectFrom('access_grant')
            .select('access_grant.user')
            .whereRef('access_grant.user', '=', 'user_state.user')
            .where('access_grant.district', '=', district),
        ),
      ]),
    )
    .$if(username !== undefined, (query) =>
      query.where('user_state.user', '=', (username ?? '').toLowerCase()),
    )
    .orderBy('user_state.user')
    .execute()

async function rolesOf(db: Db, district: string): Promise<Map<string, Account['roles']>> {
  const rows = await db
    .selectFrom('access_grant')
    .select(['user', 'role', 'unit'])
    .where('district', '=', district)
    .orderBy('role')
    .orderBy('unit')
    .execute()
  const byUser = Map.groupBy(rows, ({ user }) => user)
  return new Map(
    [...byUser].map(([user, held]) => [
      user,
      held.map(({ role, unit }) => ({
        role: AccessRole.parse(role),
        unit: unit === '' ? null : unit,
      })),
    ]),
  )
}

async function locksOf(db: Db, names: readonly string[], at: string): Promise<Map<string, string>> {
  const locked = await db
    .selectFrom('sign_in_failure')
    .select(['name', 'until'])
    .where('until', '>', at)
    .execute()
  const until = new Map(locked.map((lock) => [lock.name, lock.until]))
  return new Map(
    names.flatMap((name) => {
      const lock = until.get(nameOf(name))
      return lock ? [[name, lock]] : []
    }),
  )
}

async function namesElsewhere(
  db: Db,
  district: string,
  names: readonly string[],
): Promise<Set<string>> {
  if (names.length === 0) return new Set()
  const rows = await db
    .selectFrom('access_grant')
    .select('user')
    .distinct()
    .where('user', 'in', names)
    .where('district', '<>', district)
    .execute()
  return new Set(rows.map(({ user }) => user))
}

function laterThan(instant: string | Date | null, at: string): string | null {
  const text = instant === null ? null : new Date(instant).toISOString()
  return text !== null && text > at ? text : null
}
