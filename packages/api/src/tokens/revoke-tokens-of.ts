import type { Transaction } from 'kysely'
import type { By, Note } from '../audit/change.ts'
import type { Tables } from '../database/tables.ts'
import { tokens } from './token.table.ts'

/**
 * Ends every token of somebody, in whichever district: who has lost their password may have lost them with it.
 * Each leaves its line in the log of its district.
 */
export async function revokeTokensOf(
  trx: Transaction<Tables>,
  note: (note: Note) => void,
  user: string,
  { caller, now = new Date() }: Pick<By, 'caller' | 'now'>,
): Promise<void> {
  const at = now.toISOString()
  const ended = await trx
    .updateTable('api_token')
    .set((eb) => ({ revokedAt: at, revokedBy: caller.name, version: eb('version', '+', 1) }))
    .where('user', '=', user)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', at)
    .returning(['district', 'code', 'name'])
    .execute()
  for (const { district, code, name } of ended)
    note({
      ...{ district, action: 'revoke', resource: tokens.resource, record: code },
      ...{ before: { code, user, name }, reason: 'password' },
    })
}
