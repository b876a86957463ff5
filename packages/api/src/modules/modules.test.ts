import { say } from '@gangyao/domain'
import { CORE_VIEWS, type Operation, operation, type PlanModule } from '@gangyao/module'
import { createRoute } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, caller, cookieOf, NOW, PASSWORD, SECRET } from '../../test/http.ts'
import { introspect, tableNames } from '../../test/introspect.ts'
import { operations } from '../../test/operations.ts'
import { appoint, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { createApi } from '../create-api.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { createAuth } from '../sign-in/auth.ts'
import { createUser } from '../sign-in/create-user.ts'
import { prepareModules } from './prepare-modules.ts'
import { RESERVED } from './reserved.ts'

const Note = z.object({ unit: z.string(), text: z.string().min(1) })
const answer = (schema: z.ZodType) => ({
  description: 'What there is.',
  content: { 'application/json': { schema } },
})
const list = createRoute({
  ...{ method: 'get', path: '/notes', summary: 'List notes', 'x-summary-zh': '列出便条' },
  responses: { 200: answer(z.array(Note)) },
} as const)
const add = createRoute({
  ...{ method: 'post', path: '/notes', summary: 'Add a note', 'x-summary-zh': '写便条' },
  request: { body: { required: true, content: { 'application/json': { schema: Note } } } },
  responses: { 201: answer(Note) },
} as const)

type Tables = { memo_note: { district: string; unit: string; text: string } }

/** Notes of units: everybody in an office reads, a unit writes its own. */
const memo = {
  id: 'memo',
  contract: 1,
  title: say('便条', 'Notes'),
  permissions: {
    'memo.read': { coordinator: 'district', editor: 'district' },
    'memo.write': { coordinator: 'district', editor: 'unit' },
  },
  migrations: ({ text, tableEnd }) => ({
    '0001_notes': {
      up: (db) =>
        db.schema
          .createTable('memo_note')
          .addColumn('district', text, (column) => column.notNull())
          .addColumn('unit', text, (column) => column.notNull())
          .addColumn('text', text, (column) => column.notNull())
          .addPrimaryKeyConstraint('memo_note_pk', ['district', 'unit'])
          .modifyEnd(tableEnd)
          .execute(),
    },
  }),
  operations: (context): Operation<'memo.read' | 'memo.write'>[] => [
    operation('memo.read', list, async (c) =>
      c.json(
        await context.db
          .withTables<Tables>()
          .selectFrom('memo_note')
          .select(['unit', 'text'])
          .where('district', '=', c.var.district)
          .execute(),
        200,
      ),
    ),
    operation('memo.write', add, async (c) => {
      const note = c.req.valid('json')
      context.require(c.var, 'memo.write', note.unit)
      await context.change(c.var, async (db, tell) => {
        await db
          .withTables<Tables>()
          .insertInto('memo_note')
          .values({ ...note, district: c.var.district })
          .execute()
        tell({ action: 'create', resource: 'memo/notes', record: note.unit, after: note })
      })
      return c.json(note, 201)
    }),
  ],
} satisfies PlanModule<'memo.read' | 'memo.write'>

/** The same with something else about it. */
const other = (fields: Partial<PlanModule>): PlanModule => ({ ...memo, ...fields })

onEachDatabase('a plan module', (database) => {
  const district = aDistrict()
  const base = `/districts/${district}`
  const log: string[] = []
  let sun: Caller
  let boss: Caller
  let api: ReturnType<typeof createApi>

  beforeAll(async () => {
    const { db } = database
    await loadPlan(db, aPlan(district), office)
    await prepareModules(db, [memo])
    const auth = createAuth({ db, secret: SECRET })
    const broken = other({
      id: 'broken',
      permissions: { 'broken.read': { coordinator: 'district' } },
      migrations: () => ({}),
      operations: () => [
        operation('broken.read', list, () => {
          throw new Error('a module with a fault')
        }),
      ],
    })
    const modules = [memo, broken]
    api = createApi({ db, auth, now: () => NOW, modules, log: (line) => log.push(line) })
    for (const username of ['sun', 'boss'])
      await createUser(auth, { username, password: PASSWORD, name: username })
    await appoint(db, 'sun', { district, role: 'editor' })
    await appoint(db, 'boss', { district, role: 'leader' })
    const signIn = async (username: string) =>
      caller(
        api,
        cookieOf(
          await caller(api)('POST', '/auth/sign-in/username', { username, password: PASSWORD }),
        ),
      )
    sun = await signIn('sun')
    boss = await signIn('boss')
  })

  it('lets a unit do what its rule says, and notes it', async () => {
    const note = { unit: OWN_UNIT, text: '下周送材料' }
    expect(await sun('POST', `${base}/memo/notes`, note)).toMatchObject({ status: 201 })
    expect(await sun('GET', `${base}/memo/notes`)).toMatchObject({ status: 200, body: [note] })
    const { rows } = await sql<{ actor: string; after: string }>`
      select actor, "after" from audit where resource = 'memo/notes'`.execute(database.db)
    expect(rows.map(({ actor, after }) => [actor, JSON.parse(after)])).toEqual([['sun', note]])
  })

  it('refuses for another unit, for another role, without a session and in another district', async () => {
    const note = { unit: OTHER_UNIT, text: '不是本单位' }
    expect(await sun('POST', `${base}/memo/notes`, note)).toMatchObject({
      ...{ status: 403, body: { code: 'forbidden' } },
    })
    expect((await boss('GET', `${base}/memo/notes`)).status).toBe(403)
    expect((await caller(api)('GET', `${base}/memo/notes`)).status).toBe(401)
    expect((await sun('GET', `/districts/${aDistrict()}/memo/notes`)).status).toBe(404)
  })

  it('is held to its contracts like the core', async () => {
    const wrong = { unit: OWN_UNIT, text: '', extra: 1 }
    expect(await sun('POST', `${base}/memo/notes`, wrong)).toMatchObject({
      ...{ status: 422, body: { code: 'invalid' } },
    })
  })

  it('tells who may do what beside the core’s', async () => {
    expect((await sun('GET', `${base}/me`)).body.permissions).toMatchObject({
      'memo.read': { district: true, units: [] },
      'memo.write': { district: false, units: [OWN_UNIT] },
    })
  })

  it('stands in the OpenAPI document', async () => {
    const { body } = await caller(api)('GET', '/openapi.json')
    expect(body.paths['/api/districts/{district}/memo/notes']).toMatchObject({
      get: { summary: 'List notes' },
      post: { summary: 'Add a note' },
    })
  })

  it('that fails does so alone, and the log says where', async () => {
    await appoint(database.db, 'sun', { district, role: 'coordinator' })
    expect(await sun('GET', `${base}/broken/notes`)).toMatchObject({
      ...{ status: 500, body: { code: 'internal' } },
    })
    expect(log.join()).toContain('a module with a fault')
    expect((await sun('GET', `${base}/memo/notes`)).status).toBe(200)
  })

  it('loses nothing while it is off the list', async () => {
    await prepareModules(database.db, [])
    await prepareModules(database.db, [memo])
    expect((await sun('GET', `${base}/memo/notes`)).body).toHaveLength(1)
  })

  it('cannot write to the core, even by SQL', async () => {
    for (const view of Object.keys(CORE_VIEWS))
      await expect(sql`delete from ${sql.table(view)}`.execute(database.db)).rejects.toThrow(view)
  })

  it('reads views with the columns that the contract names', async () => {
    for (const [view, { shape }] of Object.entries(CORE_VIEWS))
      expect((await introspect(database.db, view)).columns.sort(), view).toEqual(
        Object.keys(shape).sort(),
      )
  })

  describe('that would do harm is stopped at the start, by its name', () => {
    const strange = (
      id: string,
      up: (db: Parameters<typeof prepareModules>[0]) => Promise<unknown>,
    ) =>
      other({
        id,
        permissions: {},
        migrations: () => ({
          '0001_harm': { up: async (db) => void (await up(db)) },
        }),
      })

    it.each([
      ['a name of the core', [other({ id: 'plans', permissions: {} })], /“plans”.*\/plans/s],
      ['a name twice', [memo, memo], /“memo” is listed twice/],
      ['a name that is none', [other({ id: 'Memo-2', permissions: {} })], /“Memo-2” takes/],
      [
        'another contract',
        [{ ...memo, contract: 2 } as never],
        /“memo” was written for contract 2/,
      ],
      [
        'a module it needs and has not',
        [other({ requires: ['activities'] })],
        /needs.*“activities”/,
      ],
      [
        'a permission of somebody else',
        [other({ permissions: { 'plans.write': { editor: 'district' } } })],
        /“plans\.write” of the module “memo”/,
      ],
    ])('%s', async (_, modules, sentence) => {
      const before = await tableNames(database.db)
      await expect(prepareModules(database.db, modules)).rejects.toThrow(sentence)
      expect(await tableNames(database.db)).toEqual(before)
    })

    it.each([
      ['a table without its name', 'alpha', sql`create table notes (a text)`],
      ['a table of the core that goes', 'beta', sql`drop table mark`],
      ['a table of the core that changes', 'gamma', sql`alter table mark add column x text`],
    ])('%s', async (_, id, statement) => {
      const before = await tableNames(database.db)
      const harm = strange(id, (db) => statement.execute(db))
      await expect(prepareModules(database.db, [harm])).rejects.toThrow(
        new RegExp(`“${id}” could not.*0001_harm touches (notes|mark)`),
      )
      expect(await ours(before)).toEqual(before)
    })

    it('a migration that fails half-way', async () => {
      const before = await tableNames(database.db)
      const harm = strange('delta', async (db) => {
        await sql`create table delta_half (a text)`.execute(db)
        throw new Error('no more')
      })
      await expect(prepareModules(database.db, [harm])).rejects.toThrow(
        /“delta” could not.*no more/,
      )
      expect(await ours(before)).toEqual(before)
    })

    /** A history that is empty may stay. */
    const ours = async (before: string[]) =>
      (await tableNames(database.db)).filter(
        (name) => before.includes(name) || !name.startsWith('migration_'),
      )

    it('one that cannot be set up', () => {
      const throwing = other({
        operations: () => {
          throw new Error('no network')
        },
      })
      const undeclared = other({ permissions: {} })
      const twice = other({
        operations: (context) => [...memo.operations(context), ...memo.operations(context)],
      })
      const started = (module: PlanModule) => () =>
        createApi({ db: database.db, modules: [module] })
      expect(started(throwing)).toThrow(/“memo” could not be started: no network/)
      expect(started(undeclared)).toThrow(/“memo” asks for “memo\.read”.*does not declare/)
      expect(started(twice)).toThrow(/“memo” answers GET \/memo\/notes twice/)
    })
  })

  it('finds every name of the core taken', async () => {
    const tables = (await tableNames(database.db)).filter((name) => !name.startsWith('memo_'))
    const words = tables.map((name) => name.split('_')[0])
    const addresses = (await operations()).flatMap(({ name, inDistrict }) =>
      inDistrict ? [name.split('/')[4]] : [],
    )
    expect([...new Set([...words, ...addresses])].sort()).toEqual([...RESERVED].sort())
  })
})
