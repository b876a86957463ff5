import { say } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import { type Caller, requirePermission } from '../access/caller.ts'
import { requireAdministrator } from '../access/require-administrator.ts'
import { change, type Note } from '../audit/change.ts'
import { locking } from '../database/lock.ts'
import type { Tables } from '../database/tables.ts'
import { conflict, invalid } from '../errors/app-error.ts'
import type { Auth } from '../sign-in/auth.ts'
import { findUser, type KnownUser, recordedUser, requireUser } from '../sign-in/find-user.ts'
import { shutOut } from './change-account.ts'
import { refuseOneself, requireManaged } from './managed-account.ts'
import { readAccount } from './read-accounts.ts'

interface Handover {
  /** The user name of the successor. */
  to: string
  /** Whether the first is disabled as well. */
  disable: boolean
}

/**
 * Moves every role that somebody has in the district to a successor, who keeps their own, in one step. Neither
 * of the two is the caller.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid` or `conflict`
 */
export async function handOver(
  auth: Auth,
  district: string,
  username: string,
  { to: successor, disable }: Handover,
  caller: Caller,
): Promise<void> {
  requirePermission(caller, 'accounts.write', { district })
  for (const name of [username, successor]) refuseOneself(caller, name)
  const now = auth.now()
  await change(auth.db, { district, caller, now }, async (trx, note) => {
    const from = disable
      ? (await requireManaged(trx, district, caller, username)).username
      : (await readAccount(auth, trx, district, username)).id
    const to = await requireSuccessor(trx, successor, from)
    const moved = await moveGrants(trx, note, {
      district,
      from,
      to: to.username,
      by: caller.name,
      at: now.toISOString(),
    })
    if (moved === 0)
      throw conflict(`${from} 在本区没有角色`, `${from} has no role in this district`)
    if (disable) await disableAfter(trx, note, await requireUser(trx, from))
    await requireAdministrator(trx, district)
  })
}

async function requireSuccessor(
  trx: Transaction<Tables>,
  name: string,
  from: string,
): Promise<KnownUser> {
  const user = await findUser(trx, name)
  const fault = !user
    ? say(`没有用户 ${name}`, `There is no user ${name}`)
    : user.username === from
      ? say('接任者应是另一个人', 'The successor must be somebody else')
      : user.state === 'disabled'
        ? say('这个账号已停用', 'This account is disabled')
        : null
  if (!user || fault) throw invalid([{ field: 'to', message: fault ?? say('', '') }])
  return user
}

interface Move {
  district: string
  from: string
  to: string
  by: string
  at: string
}

async function moveGrants(
  trx: Transaction<Tables>,
  note: (note: Note) => void,
  { district, from, to, by, at }: Move,
): Promise<number> {
  const theirs = trx
    .selectFrom('access_grant')
    .select(['role', 'unit'])
    .where((eb) => eb.and({ district, user: from }))
    .orderBy('role')
    .orderBy('unit')
  const held = await locking(trx, theirs).execute()
  const reason = `handover ${from} → ${to}`
  for (const { role, unit } of held) {
    const grant = { role, unit, version: 1 }
    await trx
      .deleteFrom('access_grant')
      .where((eb) => eb.and({ district, user: from, role, unit }))
      .execute()
    const { numInsertedOrUpdatedRows: made } = await trx
      .insertInto('access_grant')
      .values({ ...grant, district, user: to, grantedAt: at, grantedBy: by })
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    const place = { resource: 'grants', reason }
    const before = { user: from, ...grant }
    note({ ...place, action: 'revoke', record: `${from}~${role}~${unit}`, before })
    if (made === 1n)
      note({
        ...place,
        action: 'grant',
        record: `${to}~${role}~${unit}`,
        after: { user: to, ...grant },
      })
  }
  return held.length
}

async function disableAfter(trx: Transaction<Tables>, note: (note: Note) => void, user: KnownUser) {
  await trx
    .updateTable('user_state')
    .set((eb) => ({ state: 'disabled', version: eb('version', '+', 1) }))
    .where('user', '=', user.username)
    .execute()
  await shutOut(trx, user)
  note({
    action: 'update',
    resource: 'accounts',
    record: user.username,
    before: recordedUser(user),
    after: recordedUser({ ...user, state: 'disabled' }),
  })
}
