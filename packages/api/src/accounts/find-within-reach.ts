import type { Caller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { findUser, type KnownUser } from '../sign-in/find-user.ts'
import { keptBy } from './managed-account.ts'

/**
 * Somebody a role of the district may be given to: its own people, who are invited by it or have a role in it,
 * and who is at home nowhere, as the command line makes them. Of another district’s people only who keeps the
 * accounts there too learns that there are any: a role given here would take them out of its hands.
 *
 * @returns null for all others, as for a name that nobody has
 */
export async function findWithinReach(
  db: Db,
  district: string,
  caller: Caller,
  username: string,
): Promise<KnownUser | null> {
  const user = await findUser(db, username)
  if (!user) return null
  const { district: home } = user
  if (home === null || home === district || keptBy(caller)(home)) return user
  return (await hasRole(db, district, user)) ? user : null
}

async function hasRole(db: Db, district: string, { username }: KnownUser): Promise<boolean> {
  const role = await db
    .selectFrom('access_grant')
    .select('role')
    .where((eb) => eb.and({ district, user: username }))
    .limit(1)
    .executeTakeFirst()
  return role !== undefined
}
