import { DATABASE_KINDS } from '@gangyao/testing/databases'
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moduleFaults } from '../check-modules.ts'
import { migrateModule } from '../migrate-module.ts'
import { moduleRouter } from '../mount-module.ts'
import type { ModuleEnv } from '../operation.ts'
import type { ModuleContext, PlanModule } from '../plan-module.ts'
import { aDatabase, type ModuleDatabase } from './a-database.ts'
import { primaryKeys } from './primary-key.ts'

/**
 * What every module owes to the host, as tests. Run it from the module's own test file, with the global setup
 * `@gangyao/testing/setup`, which lends a PostgreSQL.
 *
 * @example describeModule(hello)
 */
export function describeModule(module: PlanModule) {
  describe(`the module ${module.id}`, () => {
    it('declares itself so that the host takes it, but for others that it requires', () => {
      const others = (module.requires ?? []).map(
        (id) => ({ id, contract: 1, permissions: {} }) as const,
      )
      expect(moduleFaults([module, ...others], []).map(({ en }) => en)).toEqual([])
    })

    it('has a title in both languages', () => expectBoth(module.title.zh, module.title.en))

    it('describes each operation in both languages', () => {
      const { paths = {} } = routed(refusing).getOpenAPI31Document({
        ...{ openapi: '3.1.0', info: { title: module.id, version: '1' } },
      })
      const operations = Object.values(paths).flatMap((item) => Object.values(item))
      expect(operations.length).toBe(module.operations(refusing).length)
      for (const { summary, 'x-summary-zh': zh, responses } of operations) {
        expectBoth(String(zh), String(summary))
        expect(Object.keys(responses), summary).not.toEqual([])
      }
    })

    it('refuses whoever lacks the permission, at every address, before anything else', async () => {
      const api = routed(refusing)
      for (const { method, path } of module.operations(refusing)) {
        const address = path.replaceAll(/\{.+?\}/g, 'nothing')
        const { status } = await api.request(address, { method: method.toUpperCase() })
        expect(status, `${method.toUpperCase()} ${path}`).toBe(403)
      }
    })

    describe.each(DATABASE_KINDS)('its tables (%s)', (kind) => {
      let database: ModuleDatabase
      beforeAll(async () => {
        database = await aDatabase(kind)
      })
      afterAll(() => database.close())

      it('are made once, and the second start changes nothing', async () => {
        const { db, types } = database
        const names = Object.keys(module.migrations(types)).sort()
        expect(await migrateModule(db, module, types)).toEqual(names)
        expect(await migrateModule(db, module, types)).toEqual([])
      })

      it('have the district first in their keys', async () => {
        const { db, types } = database
        await migrateModule(db, module, types)
        const tables = (await db.introspection.getTables()).map(({ name }) => name)
        const keys = await primaryKeys(db, kind, `${module.id}_`)
        for (const table of tables.filter((name) => name.startsWith(`${module.id}_`)))
          expect(keys.get(table)?.[0], table).toBe('district')
      })
    })
  })

  const routed = (context: ModuleContext) =>
    moduleRouter(module, context, new OpenAPIHono<ModuleEnv>())
}

function expectBoth(zh: string, en: string) {
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/[a-z]/i)
  expect(en).not.toMatch(/\p{Script=Han}/u)
}

const no = (): never => {
  throw new HTTPException(403)
}

/** A host that lets nobody do anything, and in which a module that asks nobody gets nowhere. */
const refusing: ModuleContext = {
  // Asked nothing before the guard, it is connected to nothing.
  db: new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  now: () => new Date(0),
  reach: () => ({ district: false, units: [] }),
  require: no,
  change: async () => no(),
  refusal: (_, { en }) => new Error(en),
  invalid: (errors) => new Error(errors.map(({ field }) => field).join()),
}
