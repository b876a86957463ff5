import { NO_DISTRICT } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import type { Caller } from '../access/caller.ts'
import { requireAdministrator } from '../access/require-administrator.ts'
import { change } from '../audit/change.ts'
import type { Tables } from '../database/tables.ts'
import { stale } from '../errors/app-error.ts'
import type { Auth } from '../sign-in/auth.ts'
import { type KnownUser, recordedUser } from '../sign-in/find-user.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { withSignIn } from '../sign-in/sign-in.table.ts'
import type { AccountState } from './account.contract.ts'
import { isOwn, keptBy, refuseOneself, requireManaged } from './managed-account.ts'

interface Changes {
  name?: string
  disabled?: boolean
  /** The version that was read; left out on the command line, which read none. */
  version?: number
}

/**
 * Changes a name, disables somebody or lets them in again. Whoever is disabled is signed out at once, and a
 * link they have works no more. Nobody disables themselves or the last administrator of a district.
 *
 * @param district where it is done; null for the command line
 * @throws AppError `forbidden`, `not-found`, `stale` or `conflict`
 */
export async function changeAccount(
  auth: Auth,
  district: string | null,
  username: string,
  changes: Changes,
  caller: Caller,
): Promise<void> {
  const { db, now } = auth
  const by = { district: district ?? NO_DISTRICT, caller, now: now() }
  await change(db, by, async (trx, note) => {
    const user = await requireManaged(
      trx,
      district,
      caller,
      username,
      (one) => isOwn(district)(one) && onlyDisables(one, changes),
    )
    if (changes.version !== undefined && changes.version !== user.version) throw stale()
    if (changes.disabled) refuseOneself(caller, user.username)
    const after = { ...user, name: changes.name ?? user.name, state: stateAfter(user, changes) }
    if (after.name === user.name && after.state === user.state) return
    await putAccount(trx, after, now().toISOString())
    if (after.state === 'disabled') await shutOut(trx, after, keptBy(caller))
    const [older, newer] = [recordedUser(user), recordedUser(after)]
    note({
      action: 'update',
      resource: 'accounts',
      record: user.username,
      before: older,
      after: newer,
    })
  })
}

const onlyDisables = (user: KnownUser, { name = user.name, disabled }: Changes): boolean =>
  disabled === true && name === user.name

const stateAfter = ({ state }: KnownUser, { disabled }: Changes): AccountState =>
  disabled === undefined || disabled === (state === 'disabled')
    ? state
    : disabled
      ? 'disabled'
      : 'active'

async function putAccount(
  trx: Transaction<Tables>,
  { id, username, name, state, version }: KnownUser,
  at: string,
) {
  const { numUpdatedRows } = await trx
    .updateTable('user_state')
    .set({ state, version: version + 1 })
    .where((eb) => eb.and({ user: username, version }))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw stale()
  await withSignIn(trx)
    .updateTable('user')
    .set({ name, updatedAt: at })
    .where('id', '=', id)
    .execute()
}

/**
 * Ends everything that a disabled user still has open.
 *
 * @param isKept of which districts the last administrator stays; others are no hindrance to whoever disables
 *   their own
 * @throws AppError `conflict`
 */
export async function shutOut(
  trx: Transaction<Tables>,
  { id, username }: KnownUser,
  isKept: (district: string) => boolean,
) {
  await endSessionsOf(trx, id)
  await trx.deleteFrom('invitation').where('user', '=', username).execute()
  const kept = await trx
    .selectFrom('access_grant')
    .select('district')
    .where((eb) => eb.and({ user: username, role: 'administrator' }))
    .orderBy('district')
    .execute()
  for (const { district } of kept) if (isKept(district)) await requireAdministrator(trx, district)
}
