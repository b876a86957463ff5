import { createRoute } from '@hono/zod-openapi'
import { sql } from 'kysely'
import * as z from 'zod'
import { type Db, kindOf } from '../database/open-database.ts'
import { json, problems, summary } from '../http/contract.ts'
import { createRouter } from '../http/router.ts'
import { VERSION } from '../version.ts'

const BackupState = z
  .object({
    last: z.iso.datetime().nullable().meta({ description: 'When the newest backup was made.' }),
    ok: z.boolean().meta({ description: 'The latest attempt did not fail.' }),
  })
  .meta({ id: 'BackupState' })
export type BackupState = z.infer<typeof BackupState>

const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.enum(['sqlite', 'postgres']),
    demo: z.boolean().meta({ description: 'Everything here is invented.' }),
    backup: BackupState.optional().meta({ description: 'Where backups are scheduled.' }),
  })
  .meta({ id: 'Health' })

const health = createRoute({
  method: 'get',
  path: '/',
  tags: ['health'],
  security: [],
  ...summary('服务和数据库是否正常', 'Whether the service and its database work'),
  responses: { 200: json('They do.', Health), ...problems('unavailable') },
})

export const healthRoutes = (db: Db, demo: boolean, backup: (() => BackupState) | undefined) =>
  createRouter().openapi(health, async (c) => {
    await sql`select 1`.execute(db)
    const state = { status: 'ok' as const, version: VERSION, database: kindOf(db), demo }
    return c.json({ ...state, ...(backup && { backup: backup() }) }, 200)
  })
