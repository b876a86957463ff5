import { type Caller, requireCaller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { readToChange } from '../records/read-record.ts'
import { refuseTokens } from './refuse-tokens.ts'
import { tokens } from './token.table.ts'

/**
 * Ends a token at once and for ever; its record stays. One's own, or anybody's with `accounts.write`.
 *
 * @throws AppError `not-found`, or `forbidden` for a program and for the token of somebody else
 */
export async function revokeToken(
  db: Db,
  district: string,
  id: string,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requireCaller(caller)
  refuseTokens(somebody)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const before = await readToChange(trx, tokens, district, id)
    if (before.user !== somebody.name) requirePermission(somebody, 'accounts.write', { district })
    if (before.revokedAt !== null) return before
    const ended = {
      revokedAt: now.toISOString(),
      revokedBy: somebody.name,
      version: Number(before.version) + 1,
    }
    await trx
      .updateTable('api_token')
      .set(ended)
      .where((eb) => eb.and({ district, code: String(before.code) }))
      .execute()
    const { id: _, ...earlier } = before
    note({ action: 'revoke', resource: tokens.resource, record: id, before: earlier })
    return { ...before, ...ended }
  })
}
