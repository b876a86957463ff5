import { addDays, type Day, type Permission, say } from '@gangyao/domain'
import { type Caller, reachOfCaller, requireCaller } from '../access/caller.ts'
import { startOfNext } from '../audit/audit-days.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow, type Identified, identify } from '../database/rows.ts'
import { type FieldError, invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { refuseTokens } from './refuse-tokens.ts'
import { type TokenRecord, tokens } from './token.table.ts'
import { makeToken, tokenHash } from './token-text.ts'

export interface NewToken {
  name: string
  permissions: readonly Permission[]
  /** The last day on which it works, in China; within a year. */
  expiresOn: Day
}

const MOST_DAYS = 366

/**
 * Makes a token by which a program does what its owner may, and of that only what is named.
 *
 * @returns the record, and the token itself, which is kept nowhere
 * @throws AppError `invalid` for what the caller may not themselves, `forbidden` for a program
 */
export async function createToken(
  db: Db,
  district: string,
  { name, permissions, expiresOn }: NewToken,
  caller: Caller | null,
  now: Date,
): Promise<{ record: Identified; token: string }> {
  const somebody = requireCaller(caller)
  refuseTokens(somebody)
  const faults = [
    ...permissionFaults(somebody, district, permissions),
    ...dayFaults(expiresOn, today(now)),
  ]
  if (faults.length > 0) throw invalid(faults)
  const token = makeToken(district)
  const record: TokenRecord = {
    code: token.code,
    user: somebody.name,
    name,
    permissions: [...new Set(permissions)],
    createdAt: now.toISOString(),
    expiresAt: startOfNext(expiresOn),
    lastUsedAt: null,
    revokedAt: null,
    revokedBy: null,
    version: 1,
  }
  const row = encodeRow(tokens, { ...record, district, hash: tokenHash(token) })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    await byName(trx).insertInto(tokens.name).values(row).execute()
    note({ action: 'create', resource: tokens.resource, record: record.code, after: record })
    return { record: identify(tokens, record), token: token.text }
  })
}

const permissionFaults = (
  caller: Caller,
  district: string,
  permissions: readonly Permission[],
): FieldError[] =>
  permissions.flatMap((permission, index) => {
    const held = reachOfCaller(caller, permission, district)
    return held.district || held.units.length > 0
      ? []
      : [
          {
            field: `permissions.${index}`,
            message: say(
              `您自己没有 ${permission} 的权限`,
              `You may not do ${permission} yourself`,
            ),
          },
        ]
  })

function dayFaults(day: Day, first: Day): FieldError[] {
  const last = addDays(first, MOST_DAYS)
  return day >= first && day <= last
    ? []
    : [
        {
          field: 'expiresOn',
          message: say(
            `应在 ${first} 至 ${last} 之间，最长一年`,
            `Must lie between ${first} and ${last}, a year at most`,
          ),
        },
      ]
}
