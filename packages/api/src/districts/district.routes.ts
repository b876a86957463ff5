import { District } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { belongsTo } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import { page, problems, summary } from '../http/contract.ts'
import { type ApiEnv, createRouter } from '../http/router.ts'
import { DistrictRow, districtNoun } from './district.table.ts'

const list = createRoute({
  method: 'get',
  path: '/',
  tags: ['districts'],
  ...summary('列出旗县区', 'List districts'),
  responses: {
    200: page('districts', z.object({ id: z.string(), ...District.shape })),
    ...problems('unauthenticated'),
  },
})

export const districtRoutes = (db: Db) =>
  createRouter().openapi(list, async (c) => {
    const rows = await db.selectFrom('district').selectAll().orderBy('code').execute()
    const own = rows.filter(({ code }) => belongsTo(c.var.caller, code))
    const districts = own.map((row) => ({ id: row.code, ...DistrictRow.parse(row) }))
    return c.json(districts, 200, { 'X-Total-Count': String(districts.length) })
  })

/** Finds the district in the path, which is part of every key. */
export function requireDistrict(db: Db): MiddlewareHandler<ApiEnv> {
  // A district is never deleted, so that once seen it need not be asked for again.
  const known = new Set<string>()
  return async (c, next) => {
    const code = c.req.param('district') ?? ''
    if (!known.has(code)) {
      if (!District.shape.code.safeParse(code).success) throw notFound(districtNoun, code)
      const found = await db
        .selectFrom('district')
        .select('code')
        .where('code', '=', code)
        .executeTakeFirst()
      if (!found) throw notFound(districtNoun, code)
      known.add(code)
    }
    // To whom has nothing to do with it, a district looks like one there is not.
    if (!belongsTo(c.var.caller, code)) throw notFound(districtNoun, code)
    c.set('district', code)
    await next()
  }
}
