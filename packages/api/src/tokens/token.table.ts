import { Code, PERMISSION_NAMES, say, visible } from '@gangyao/domain'
import * as z from 'zod'
import { PEOPLE_ONLY } from '../access/caller.ts'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

export const TokenName = visible(z.string().trim().min(1).max(60))
export const Permission = z.enum(PERMISSION_NAMES).meta({ id: 'Permission' })
/** What a token can be made for. Older ones may name more, which they are refused. */
export const TokenPermission = Permission.exclude([PEOPLE_ONLY]).meta({
  id: 'TokenPermission',
  description: 'All but accounts.write: accounts and roles are kept by people.',
})

/** A token as the API tells it, which is everything but the token. */
export const TokenRecord = z
  .object({
    code: Code.meta({ description: 'The part of the token by which it is known.' }),
    user: z.string().meta({ description: 'Whose it is: a user name.' }),
    name: TokenName.meta({ description: 'What it is for.' }),
    permissions: z.array(Permission),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute.' }),
    revokedAt: z.iso.datetime().nullable(),
    revokedBy: z.string().nullable(),
    version: z.int().min(1),
  })
  .meta({ id: 'TokenRecord' })
export type TokenRecord = z.infer<typeof TokenRecord>

export const TokenRow = TokenRecord.extend({
  ...tenant,
  permissions: json(TokenRecord.shape.permissions),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 of the whole token.' }),
})
export type TokenRow = z.output<typeof TokenRow>
export type TokenTable = z.input<typeof TokenRow>

export const tokens = recordTable({
  name: 'api_token',
  resource: 'tokens',
  noun: say('令牌', 'token'),
  entity: TokenRecord,
  row: TokenRow,
  key: ['code'],
  order: ['createdAt'],
  search: ['code', 'name', 'user'],
  references: [],
})
