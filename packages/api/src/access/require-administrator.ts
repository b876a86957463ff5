import type { Transaction } from 'kysely'
import { locking } from '../database/lock.ts'
import type { Tables } from '../database/tables.ts'
import { conflict } from '../errors/app-error.ts'

/**
 * That a district still has a system administrator who may sign in. Of two who take each other's place away
 * at once, the second waits for the first and is refused.
 *
 * @throws AppError `conflict`
 */
export async function requireAdministrator(trx: Transaction<Tables>, district: string) {
  const administrators = trx
    .selectFrom('access_grant')
    .select('access_grant.user')
    .where((eb) => eb.and({ district, role: 'administrator' }))
    .orderBy('access_grant.user')
  const held = await locking(trx, administrators).execute()
  const names = held.map(({ user }) => user)
  const shut =
    names.length === 0
      ? []
      : await trx
          .selectFrom('user_state')
          .select('user')
          .where('user', 'in', names)
          .where('state', '<>', 'active')
          .execute()
  if (names.length === shut.length)
    throw conflict(
      '至少要有一位能登录的系统管理员；请先授权给另一个人',
      'There must be a system administrator who can sign in; make somebody else one first',
    )
}
