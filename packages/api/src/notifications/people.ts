import type { AccessRole } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'

/** Who holds a role of a district, or of one unit in it, and can sign in; by user name. */
export async function peopleFor(
  db: Db,
  district: string,
  role: AccessRole,
  unit: string | null = null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('access_grant')
    .innerJoin('user_state', 'user_state.user', 'access_grant.user')
    .select('access_grant.user')
    .distinct()
    .where((eb) =>
      eb.and({
        'access_grant.district': district,
        'access_grant.role': role,
        'access_grant.unit': unit ?? '',
        'user_state.state': 'active',
      }),
    )
    .orderBy('access_grant.user')
    .execute()
  return rows.map(({ user }) => user)
}
