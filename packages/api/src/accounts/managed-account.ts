import { may, say } from '@gangyao/domain'
import { type Caller, EVERYTHING, requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { AppError, notFound } from '../errors/app-error.ts'
import { findUser, type KnownUser, requireUser } from '../sign-in/find-user.ts'
import { accountNoun } from './read-accounts.ts'

/**
 * An account that the caller may change. Who has a role in other districts too is changed by who keeps the
 * accounts of all of them: else a role given here would be a way in there.
 *
 * @param district where it is done; null for the command line
 * @throws AppError `forbidden`, or `not-found` for who has nothing to do with the district
 */
export async function requireManaged(
  db: Db,
  district: string | null,
  caller: Caller,
  username: string,
): Promise<KnownUser> {
  if (district === null) return requireUser(db, username)
  const { grants } = requirePermission(caller, 'accounts.write', { district })
  const user = await findUser(db, username)
  const places = user ? await districtsOf(db, user) : []
  if (!user || !places.includes(district)) throw notFound(accountNoun, username)
  const all = grants === EVERYTHING
  if (!all && !places.every((place) => may(grants, 'accounts.write', { district: place }).allowed))
    throw new AppError(
      'forbidden',
      say(
        '这个账号也属于其他旗县区，本区不能单独改；本区的角色可以收回',
        'This account belongs to another district too and is not changed by this one alone; roles here can be taken back',
      ),
    )
  return user
}

/**
 * Nobody does to themselves what shuts them out or does without their password.
 *
 * @throws AppError `forbidden`
 */
export function refuseOneself({ name, grants }: Caller, username: string) {
  if (grants !== EVERYTHING && name.toLowerCase() === username.toLowerCase())
    throw new AppError(
      'forbidden',
      say(
        '不能对自己的账号这样做；请另一位系统管理员来做',
        'Nobody does this to their own account; ask another system administrator',
      ),
    )
}

async function districtsOf(db: Db, { username, district }: KnownUser): Promise<string[]> {
  const rows = await db
    .selectFrom('access_grant')
    .select('district')
    .distinct()
    .where('user', '=', username)
    .execute()
  return [...new Set([...rows.map((row) => row.district), ...(district ? [district] : [])])]
}
