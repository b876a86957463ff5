import { Day } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { body, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { createRouter } from '../http/router.ts'
import { createToken } from './create-token.ts'
import { listTokens, readOneToken } from './list-tokens.ts'
import { revokeToken } from './revoke-token.ts'
import { TokenName, TokenPermission, tokens } from './token.table.ts'

const tags = ['tokens']
const { list, read, remove } = crud(tokens)

const NewToken = z
  .strictObject({
    name: TokenName,
    permissions: z.array(TokenPermission).min(1).max(100).meta({
      description: 'What it is for: some of what you may yourself.',
    }),
    expiresOn: Day.meta({ description: 'The last day it works, in China; within a year.' }),
  })
  .meta({ id: 'NewToken' })

const MadeToken = recordSchema(tokens)
  .extend({ token: z.string().meta({ description: 'The token, shown this once.' }) })
  .meta({ id: 'MadeToken' })

const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary(
    '为自己新建一个接口令牌；令牌只显示这一次',
    'Make a token for yourself; it is shown this once',
  ),
  request: { body: body(NewToken) },
  responses: {
    201: json('The token.', MadeToken),
    ...problems('malformed', 'too-large', 'invalid', 'forbidden'),
  },
})

const revoke = {
  ...remove,
  ...summary('撤销一个令牌，立即失效', 'Revoke a token; it works no longer'),
}

/** The tokens of programs. Everybody looks after their own. */
export const tokenRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(list, async (c) => {
      const { district, caller } = c.var
      const { records, total } = await listTokens(db, district, c.req.valid('query'), caller)
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(read, async (c) => {
      const { district, caller } = c.var
      return c.json(await readOneToken(db, district, c.req.valid('param').id, caller), 200)
    })
    .openapi(create, async (c) => {
      const { district, caller } = c.var
      const { record, token } = await createToken(db, district, c.req.valid('json'), caller, now())
      return c.json({ ...record, token }, 201)
    })
    .openapi(revoke, async (c) => {
      const { district, caller } = c.var
      return c.json(await revokeToken(db, district, c.req.valid('param').id, caller, now()), 200)
    })
