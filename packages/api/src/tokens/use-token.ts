import { dayOf, say } from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { startOf } from '../audit/audit-days.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { AppError } from '../errors/app-error.ts'
import type { Standing } from '../sign-in/standing.ts'
import { TokenRow } from './token.table.ts'
import { isToken, readToken, tokenHash } from './token-text.ts'

/** What is known of whoever comes with a token, besides the token. */
export interface TokenUse {
  db: Db
  now: Date
  address: string | null
  request: string | null
  /** What is due of the owner; null for who may not sign in. */
  standingOf(user: string): Promise<Standing | null>
  grantsOf(user: string): Promise<Caller['grants']>
}

/**
 * Who comes with a token. The first use of each day is noted in the audit log, and when it was last used
 * at most once a minute.
 *
 * @throws AppError `unauthenticated`; why, only to whoever has the whole token
 */
export async function useToken(text: string, use: TokenUse): Promise<Caller> {
  const { db, now, address, request } = use
  const token = readToken(text)
  const stored = token
    ? await db
        .selectFrom('api_token')
        .selectAll()
        .where((eb) => eb.and({ district: token.district, code: token.code }))
        .executeTakeFirst()
    : undefined
  // Compared also where there is nothing to compare with: the time says nothing of which codes there are.
  const given = token ?? { text }
  if (!isToken(given, stored?.hash ?? tokenHash({ text: 'nobody' })) || !stored)
    throw refused('令牌不正确', 'This token is not right')
  const row = TokenRow.parse(stored)
  if (row.revokedAt !== null) throw refused('令牌已被撤销', 'This token has been revoked')
  if (row.expiresAt <= now.toISOString())
    throw refused('令牌已过期，请另建一个', 'This token has expired; make another one')
  requireGoodStanding(await use.standingOf(row.user))
  const { district, code: id, permissions } = row
  const caller: Caller = {
    name: row.user,
    grants: await use.grantsOf(row.user),
    via: 'api-token',
    address,
    request: `token:${id}${request === null ? '' : ` ${request}`}`,
    token: { id, district, permissions },
  }
  await keepTrack(db, row, caller, now)
  return caller
}

/** A token is no way past what its owner has to do first. */
function requireGoodStanding(owner: Standing | null) {
  if (!owner) throw refused('令牌的主人已被停用', 'The owner of this token has been disabled')
  if (owner.mustChange)
    throw refused(
      '令牌的主人须先登录并修改密码，令牌才能再用',
      'The owner of this token must sign in and change their password before it works again',
    )
  if (owner.mustEnrol)
    throw refused(
      '令牌的主人须先登录并启用两步验证，令牌才能再用',
      'The owner of this token must sign in and set up a second factor before it works again',
    )
}

const refused = (zh: string, en: string) => new AppError('unauthenticated', say(zh, en))

const MINUTE = 60_000

async function keepTrack(
  db: Db,
  { district, code, lastUsedAt: last }: TokenRow,
  caller: Caller,
  now: Date,
): Promise<void> {
  const instant = now.toISOString()
  const minuteAgo = new Date(now.getTime() - MINUTE).toISOString()
  if (last !== null && last > minuteAgo) return
  const today = startOf(dayOf(instant))
  const isNoted = last !== null && last >= today
  await change(db, { district, caller, now }, async (trx, note) => {
    const { numUpdatedRows } = await trx
      .updateTable('api_token')
      .set({ lastUsedAt: instant })
      .where((eb) => eb.and({ district, code }))
      // Of several at once, one is the first.
      .where((eb) =>
        eb.or([eb('lastUsedAt', 'is', null), eb('lastUsedAt', '<', isNoted ? minuteAgo : today)]),
      )
      .executeTakeFirst()
    if (!isNoted && numUpdatedRows === 1n)
      note({ action: 'sign-in', resource: 'tokens', record: code })
  })
}
