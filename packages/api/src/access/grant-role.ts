import { say } from '@gangyao/domain'
import { findWithinReach } from '../accounts/find-within-reach.ts'
import { change } from '../audit/change.ts'
import { locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow, type Identified, identify } from '../database/rows.ts'
import { AppError, conflict, type FieldError, invalid, notFound } from '../errors/app-error.ts'
import { keyFromId } from '../records/read-record.ts'
import { missingReferences } from '../records/references.ts'
import { type Caller, EVERYTHING, requirePermission } from './caller.ts'
import { GrantRecord, grants } from './grant.table.ts'
import { requireAdministrator } from './require-administrator.ts'

export type NewGrant = Omit<GrantRecord, 'version'>

/**
 * Gives a user a role in a district; nobody gives one to themselves.
 *
 * @throws AppError `forbidden`, `invalid`, or `conflict` when they hold it already
 */
export async function grantRole(
  db: Db,
  district: string,
  input: NewGrant,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'accounts.write', { district })
  refuseOneself(somebody, input.user)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const grant = GrantRecord.parse({ ...input, version: 1 })
    const faults = [
      ...(grants.rules?.(grant, null) ?? []),
      ...(await missingReferences(trx, grants, district, grant)),
      ...(await unknownUser(trx, district, somebody, grant.user)),
    ]
    if (faults.length > 0) throw invalid(faults)
    const row = { ...grant, district, grantedAt: now.toISOString(), grantedBy: somebody.name }
    const { numInsertedOrUpdatedRows } = await byName(trx)
      .insertInto(grants.name)
      .values(encodeRow(grants, row))
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n)
      throw conflict(`${grant.user} 已有这个角色`, `${grant.user} holds this role already`)
    const made = identify(grants, grant)
    note({ action: 'grant', resource: 'grants', record: made.id, after: grant })
    return made
  })
}

/**
 * Takes a role away. The last system administrator of a district stays one, and nobody takes their own.
 *
 * @throws AppError `forbidden`, `not-found` or `conflict`
 */
export async function revokeRole(
  db: Db,
  district: string,
  id: string,
  caller: Caller | null,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'accounts.write', { district })
  const key = keyFromId(grants, id)
  refuseOneself(somebody, key.user ?? '')
  return change(db, { district, caller: somebody }, async (trx, note) => {
    if (key.role === 'administrator') await lockAdministrators(trx, district)
    const row = await trx
      .deleteFrom('access_grant')
      .where((eb) => eb.and({ district, ...key }))
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound(grants.noun, id)
    if (row.role === 'administrator') await requireAdministrator(trx, district)
    const { user, role, unit, version } = row
    const grant = { user, role, unit, version }
    note({ action: 'revoke', resource: 'grants', record: id, before: grant })
    return identify(grants, grant)
  })
}

/** Whoever is at the keyboard of the server is nobody in the panel. */
function refuseOneself({ name, grants: held }: Caller, user: string) {
  if (held !== EVERYTHING && name.toLowerCase() === user.toLowerCase())
    throw new AppError(
      'forbidden',
      say(
        '不能改自己的角色；请另一位系统管理员来改',
        'Nobody changes their own roles; ask another system administrator',
      ),
    )
}

/** Two who take the role from each other wait for each other here, or both would go. */
async function lockAdministrators(db: Db, district: string) {
  const query = db
    .selectFrom('access_grant')
    .select('user')
    .where((eb) => eb.and({ district, role: 'administrator' }))
    .orderBy('user')
  await locking(db, query).execute()
}

async function unknownUser(
  db: Db,
  district: string,
  caller: Caller,
  user: string,
): Promise<FieldError[]> {
  return (await findWithinReach(db, district, caller, user))
    ? []
    : [{ field: 'user', message: say(`没有用户 ${user}`, `There is no user ${user}`) }]
}
