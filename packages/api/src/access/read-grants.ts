import { Grant } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'

/** Everything a user may be, in every district. */
export async function readGrants(db: Db, user: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('access_grant')
    .select(['district', 'role', 'unit'])
    .where('user', '=', user.toLowerCase())
    .orderBy('district')
    .orderBy('role')
    .orderBy('unit')
    .execute()
  return rows.map(({ unit, ...grant }) =>
    Grant.parse({ ...grant, unit: unit === '' ? null : unit }),
  )
}
