import type { Db } from '../database/open-database.ts'

/** Whether there is such a user, who has come in once and has not been disabled. */
export async function isActive(db: Db, user: string): Promise<boolean> {
  const found = await db
    .selectFrom('user_state')
    .select('state')
    .where('user', '=', user.toLowerCase())
    .executeTakeFirst()
  return found?.state === 'active'
}
