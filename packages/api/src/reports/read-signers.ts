import type { Db } from '../database/open-database.ts'

/** Who can sign for a unit now, by user name. */
export async function readSigners(db: Db, district: string, unit: string): Promise<string[]> {
  const rows = await db
    .selectFrom('access_grant')
    .innerJoin('user_state', 'user_state.user', 'access_grant.user')
    .select('access_grant.user')
    .where('access_grant.district', '=', district)
    .where('access_grant.unit', '=', unit)
    .where('access_grant.role', '=', 'approver')
    .where('user_state.state', '=', 'active')
    .execute()
  return rows.map(({ user }) => user)
}
