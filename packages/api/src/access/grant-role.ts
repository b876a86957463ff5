import { say } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow, type Identified, identify } from '../database/rows.ts'
import { write } from '../database/write.ts'
import { AppError, conflict, type FieldError, invalid, notFound } from '../errors/app-error.ts'
import { keyFromId } from '../records/read-record.ts'
import { missingReferences } from '../records/references.ts'
import { type Caller, requirePermission } from './caller.ts'
import { GrantRecord, grants } from './grant.table.ts'

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
  const { name } = requirePermission(caller, 'accounts.write', { district })
  refuseOneself(name, input.user)
  return write(db, async (trx) => {
    const grant = GrantRecord.parse({ ...input, version: 1 })
    const faults = [
      ...(grants.rules?.(grant, null) ?? []),
      ...(await missingReferences(trx, grants, district, grant)),
      ...(await unknownUser(trx, grant.user)),
    ]
    if (faults.length > 0) throw invalid(faults)
    const row = { ...grant, district, grantedAt: now.toISOString(), grantedBy: name }
    const { numInsertedOrUpdatedRows } = await byName(trx)
      .insertInto(grants.name)
      .values(encodeRow(grants, row))
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n)
      throw conflict(`${grant.user} 已有这个角色`, `${grant.user} holds this role already`)
    return identify(grants, grant)
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
  const { name } = requirePermission(caller, 'accounts.write', { district })
  const key = keyFromId(grants, id)
  refuseOneself(name, key.user ?? '')
  return write(db, async (trx) => {
    const row = await trx
      .deleteFrom('access_grant')
      .where((eb) => eb.and({ district, ...key }))
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound(grants.noun, id)
    if (row.role === 'administrator') await refuseToLeaveNobody(trx, district)
    const { district: _, grantedAt, grantedBy, ...grant } = row
    return identify(grants, grant)
  })
}

function refuseOneself(name: string, user: string) {
  if (name.toLowerCase() === user.toLowerCase())
    throw new AppError(
      'forbidden',
      say(
        '不能改自己的角色；请另一位系统管理员来改',
        'Nobody changes their own roles; ask another system administrator',
      ),
    )
}

async function refuseToLeaveNobody(db: Db, district: string) {
  const left = await db
    .selectFrom('access_grant')
    .select('user')
    .where((eb) => eb.and({ district, role: 'administrator' }))
    .executeTakeFirst()
  if (!left)
    throw conflict(
      '至少要有一位系统管理员；请先授权给另一个人',
      'There must be a system administrator; make somebody else one first',
    )
}

async function unknownUser(db: Db, user: string): Promise<FieldError[]> {
  const known = await byName(db)
    .selectFrom('user')
    .select('id')
    .where('username', '=', user)
    .executeTakeFirst()
  return known
    ? []
    : [{ field: 'user', message: say(`没有用户 ${user}`, `There is no user ${user}`) }]
}
