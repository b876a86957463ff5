import type { Db } from '../database/open-database.ts'
import { byName } from '../database/rows.ts'

/** Whether there is such a user, and they have not been disabled. */
export async function isActive(db: Db, user: string): Promise<boolean> {
  const found = await byName(db)
    .selectFrom('user')
    .selectAll()
    .where('username', '=', user.toLowerCase())
    .executeTakeFirst()
  return found !== undefined && found.state !== 'disabled'
}
