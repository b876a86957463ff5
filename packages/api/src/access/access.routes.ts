import {
  ACCESS_ROLE_NAMES,
  type AccessRule,
  Bilingual,
  Grant,
  PERMISSION_NAMES,
} from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { body, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { createRouter } from '../http/router.ts'
import { reachInModule } from '../modules/module-context.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { EVERYTHING, reachOfCaller } from './caller.ts'
import { GrantRecord, grants } from './grant.table.ts'
import { grantRole, revokeRole } from './grant-role.ts'

const tags = ['grants']
const { list, read, remove } = crud(grants)

const grant = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary('授予一个角色', 'Give somebody a role'),
  request: { body: body(GrantRecord.omit({ version: true }).strict().meta({ id: 'NewGrant' })) },
  responses: {
    201: json('The grant.', recordSchema(grants)),
    ...problems('malformed', 'forbidden', 'invalid', 'conflict'),
  },
})

/** Who is what in a district. */
export const grantRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      const { records, total } = await listRecords(db, grants, c.var.district, query)
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(read, async (c) =>
      c.json(await readRecord(db, grants, c.var.district, c.req.valid('param').id), 200),
    )
    .openapi(grant, async (c) => {
      const { district, caller } = c.var
      return c.json(await grantRole(db, district, c.req.valid('json'), caller, now()), 201)
    })
    .openapi(remove, async (c) => {
      const { district, caller } = c.var
      return c.json(await revokeRole(db, district, c.req.valid('param').id, caller), 200)
    })

const Reached = z
  .object({
    district: z.boolean().meta({ description: 'In the whole district.' }),
    units: z.array(z.string()).meta({ description: 'Else for these units.' }),
  })
  .meta({ id: 'Reached' })

const Me = z
  .object({
    user: z.string(),
    grants: z.array(Grant.extend({ roleName: Bilingual })),
    permissions: z.record(z.string(), Reached),
  })
  .meta({ id: 'Me' })

const me = createRoute({
  method: 'get',
  path: '/',
  tags: ['me'],
  ...summary('我是谁，在本区可以做什么', 'Who I am, and what I may do in this district'),
  responses: { 200: json('The caller.', Me), ...problems('unauthenticated') },
})

/** What the caller is and may do in the district. */
export const meRoutes = (ofModules: ReadonlyMap<string, AccessRule>) =>
  createRouter().openapi(me, (c) => {
    const { caller, district } = c.var
    const held = caller.grants === EVERYTHING ? [] : caller.grants
    return c.json(
      {
        user: caller.name,
        grants: held
          .filter((one) => one.district === district)
          .map((one) => ({ ...one, roleName: ACCESS_ROLE_NAMES[one.role] })),
        permissions: Object.fromEntries([
          ...PERMISSION_NAMES.map((name) => [name, reachOfCaller(caller, name, district)]),
          ...[...ofModules].map(([name, rule]) => [name, reachInModule(caller, rule, district)]),
        ]),
      },
      200,
    )
  })
