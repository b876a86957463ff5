import type { AuditAction } from '@gangyao/domain'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, NOW } from '../../test/http.ts'
import { operations } from '../../test/operations.ts'
import { appoint, aTown, OWN_UNIT } from '../../test/people.ts'
import { SPARE } from '../../test/place.ts'
import { REQUESTS } from '../../test/requests.ts'
import { snapshotOf } from '../../test/snapshot.ts'
import { countObservations } from '../observations/count-observations.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'
import type { AuditRow } from './audit.table.ts'
import { change } from './change.ts'
import { verifyAudit } from './verify-audit.ts'

const at = (path: string) => `/api/districts/{district}/${path}`

/** What is not plainly added, changed or deleted. */
const ACTIONS: Record<string, AuditAction[]> = {
  [`POST ${at('observations/batch')}`]: ['create', 'create'],
  [`POST ${at('observations/publish')}`]: ['publish'],
  [`POST ${at('observations/{id}/publish')}`]: ['publish'],
  [`POST ${at('observations/{id}/withdraw')}`]: ['withdraw'],
  [`POST ${at('registers/{id}/import')}`]: ['update'],
  [`POST ${at('cycles/{id}/reopen')}`]: ['update'],
  [`POST ${at('cycles/{id}/import')}`]: ['create'],
  [`POST ${at('extensions/{id}/decide')}`]: ['approve'],
  [`POST ${at('reports/{id}/{verb}')}`]: ['update'],
  [`POST ${at('reports/act')}`]: ['approve'],
  [`POST ${at('contributions/{id}/{verb}')}`]: ['submit'],
  [`POST ${at('notifications/read')}`]: [],
  [`POST ${at('webhooks/{id}/test')}`]: ['create'],
  [`POST ${at('grants')}`]: ['grant'],
  [`DELETE ${at('grants/{id}')}`]: ['revoke'],
  [`GET ${at('audit/export')}`]: ['export'],
  [`POST ${at('accounts/{id}/invite')}`]: ['update'],
  [`POST ${at('accounts/{id}/unlock')}`]: ['update'],
  [`POST ${at('accounts/{id}/reset-two-factor')}`]: ['update'],
  [`POST ${at('accounts/{id}/handover')}`]: ['revoke', 'grant'],
  [`DELETE ${at('tokens/{id}')}`]: ['revoke'],
  [`POST ${at('contacts/search')}`]: ['search'],
  [`POST ${at('contacts/{id}/reveal')}`]: ['reveal'],
  [`POST ${at('contacts/{id}/erase')}`]: ['erase'],
  [`GET ${at('contacts/export')}`]: ['export'],
}

/** The kind of record that the lines are of, where the path names another. */
const RESOURCES: Record<string, string> = {
  [`POST ${at('accounts/{id}/handover')}`]: 'grants',
  [`POST ${at('cycles/{id}/import')}`]: 'reports',
}

const WRITES = (await operations()).filter(
  ({ inDistrict, method, name }) => inDistrict && (method !== 'GET' || name in ACTIONS),
)

const USUAL: Record<string, AuditAction> = { POST: 'create', PUT: 'update', DELETE: 'delete' }

/** What a line tells of the record: as it was, as it is. */
const TELLS: Partial<Record<AuditAction, { before: boolean; after: boolean }>> = {
  create: { before: false, after: true },
  grant: { before: false, after: true },
  publish: { before: false, after: true },
  update: { before: true, after: true },
  delete: { before: true, after: false },
  revoke: { before: true, after: false },
  withdraw: { before: true, after: false },
}

onEachDatabase('every write leaves a line', (database) => {
  let town: Awaited<ReturnType<typeof aTown>>
  let call: Caller
  let district = ''
  beforeAll(async () => {
    town = await aTown(database.db)
    await town.settle(SPARE)
    call = await town.settle('wang')
  })
  beforeEach(async () => {
    district = aDistrict()
    const records = aPlan(district)
    const targets = [
      ...records.targets,
      aTarget({ code: 'T09', position: 9, counter: 'activities.lectures' }),
    ]
    await loadPlan(database.db, { ...records, targets }, office)
    for (const role of ['administrator', 'coordinator'] as const)
      await appoint(database.db, 'wang', { district, role })
  })

  const place = () => ({
    ...{ db: database.db, auth: town.auth, signIn: town.signIn },
    ...{ district, unit: OWN_UNIT, user: 'wang', as: call },
  })
  const prepare = async (name: string) => {
    const request = await REQUESTS[name]?.(place())
    if (!request) throw new Error(`no request for ${name}`)
    return request
  }
  /** The lines that something leaves, in every district. */
  async function linesOf(work: () => Promise<unknown>): Promise<AuditRow[]> {
    const before = await heads()
    await work()
    const rows = await database.db.selectFrom('audit').selectAll().orderBy('seq').execute()
    return rows.filter((row) => row.seq > (before.get(row.district) ?? 0))
  }
  async function heads() {
    const rows = await database.db.selectFrom('audit_head').select(['district', 'seq']).execute()
    return new Map(rows.map((row) => [row.district, row.seq]))
  }

  it.each(WRITES.map(({ name, method }) => [name, method] as const))('%s', async (name, method) => {
    const { path, body, init } = await prepare(name)
    let answer: Awaited<ReturnType<Caller>> | undefined
    const lines = await linesOf(async () => {
      answer = await call(method, path, body, init)
    })
    expect(answer?.status, JSON.stringify(answer?.body)).toBeLessThan(300)
    const actions = ACTIONS[name] ?? [USUAL[method]]
    expect(lines.map(({ action }) => action)).toEqual(actions)
    const resource = RESOURCES[name] ?? name.split('/')[4]
    for (const line of lines) {
      expect(line).toMatchObject({ district, resource, actor: 'wang', via: 'panel' })
      expect(line.at).toMatch(/^\d{4}-\d\d-\d\dT/)
      expect(line.address).toMatch(/^10\.1\./)
      expect(line.request).toBe(answer?.headers.get('x-request-id'))
      const tells = TELLS[line.action]
      if (!tells) continue
      expect({ before: line.before !== null, after: line.after !== null }).toEqual(tells)
      expect(line.record).toMatch(/./)
    }
    if (method === 'PUT') {
      const [before, after] = [lines[0]?.before, lines[0]?.after].map((text) =>
        JSON.parse(text ?? '{}'),
      )
      expect(after).not.toEqual(before)
    }
    expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true })
  })

  describe('but not', () => {
    const leavesNothing = async (work: () => Promise<unknown>) => {
      const before = await snapshotOf(database.db)
      expect(await linesOf(work)).toEqual([])
      expect(await snapshotOf(database.db)).toEqual(before)
    }

    it('where a write fails, for whatever reason', async () => {
      const PUT = 'PUT /api/districts/{district}/tasks/{id}'
      const { path, body } = await prepare(PUT)
      const task = { ...Object(body), title: '改' }
      const failures: [number, string, string, unknown][] = [
        [409, 'PUT', path, { ...task, version: 9 }],
        [422, 'PUT', path, { ...task, title: '' }],
        [422, 'PUT', path, { ...task, action: 'A9' }],
        [400, 'PUT', path, '{'],
        [404, 'PUT', `${path}x`, { ...task, code: `${Object(body).code}x` }],
        [409, 'DELETE', `/districts/${district}/tasks/2021-2025~A1.1`, undefined],
        [409, 'POST', `/districts/${district}/tasks`, withoutVersion(body)],
        [422, 'POST', `/districts/${district}/observations/publish`, { ids: ['none'] }],
        [404, 'DELETE', `/districts/${district}/grants/nobody~editor~kexie`, undefined],
      ]
      for (const [status, method, at, sent] of failures)
        await leavesNothing(async () =>
          expect([method, at, (await call(method, at, sent)).status]).toEqual([method, at, status]),
        )
    })

    it('where nothing changes', async () => {
      const value = await recordObservation(database.db, district, aValue(), office, NOW)
      const at = `/districts/${district}/observations/${value.id}`
      await call('POST', `${at}/publish`)
      for (const again of [() => call('POST', `${at}/publish`), () => call('PUT', at, value)])
        await leavesNothing(async () => expect((await again()).status).toBe(200))
      expect((await call('POST', `${at}/withdraw`)).status).toBe(200)
      await leavesNothing(async () =>
        expect((await call('POST', `${at}/withdraw`)).status).toBe(200),
      )
      await leavesNothing(() => loadAgain())
    })

    it('where the transaction is rolled back after the line was noted', async () => {
      await leavesNothing(() =>
        expect(
          change(database.db, { district, caller: office }, async (trx, note) => {
            await trx.deleteFrom('target').where('district', '=', district).execute()
            note({ action: 'delete', resource: 'targets', record: '2021-2025~T01' })
            throw new Error('the power goes')
          }),
        ).rejects.toThrow('the power goes'),
      )
    })
  })

  it('and nothing is written where the line cannot be', async () => {
    const { path, body } = await prepare('PUT /api/districts/{district}/tasks/{id}')
    const [hold, free] =
      database.kind === 'postgres'
        ? [
            `create function full_disk() returns trigger language plpgsql as $$
             begin raise exception 'disk full'; end $$;
             create trigger held before insert on audit for each row execute function full_disk()`,
            'drop trigger held on audit; drop function full_disk()',
          ]
        : [
            "create trigger held before insert on audit begin select raise(abort, 'disk full'); end",
            'drop trigger held',
          ]
    const before = await snapshotOf(database.db)
    await sql.raw(hold).execute(database.db)
    expect((await call('PUT', path, body)).status).toBe(500)
    await sql.raw(free).execute(database.db)
    expect(await snapshotOf(database.db)).toEqual(before)
    expect((await call('PUT', path, body)).status).toBe(200)
  })

  it('of a plan that is loaded, by the command', async () => {
    const lines = await linesOf(() =>
      loadAgain({ name: 'gangyao', grants: 'everything', via: 'command' }, '另一个标题'),
    )
    expect(lines).toMatchObject([
      { district, actor: 'gangyao', via: 'command', action: 'load', resource: 'plans' },
    ])
    expect(lines[0]?.after).toContain('另一个标题')
  })

  it('of what a module counts, change by change', async () => {
    const count = (value: number) =>
      countObservations(
        database.db,
        district,
        '2021-2025',
        'activities.lectures',
        [{ target: 'T09', period: '2023', unit: OWN_UNIT, value }],
        NOW,
      )
    const record = `2021-2025~T09~2023~${OWN_UNIT}~~~counted`
    const line = { district, actor: 'counter:activities.lectures', via: 'module', record }
    expect(await linesOf(() => count(3))).toMatchObject([
      { ...line, action: 'create', before: null, after: expect.stringContaining('"value":3') },
    ])
    expect(await linesOf(() => count(3))).toEqual([])
    expect(await linesOf(() => count(4))).toMatchObject([
      {
        ...{ ...line, action: 'update' },
        before: expect.stringContaining('"value":3'),
        after: expect.stringContaining('"value":4'),
      },
    ])
  })

  const loadAgain = (by = office, title = aPlan(district).plan.title) => {
    const records = aPlan(district)
    const counted = aTarget({ code: 'T09', position: 9, counter: 'activities.lectures' })
    const plan = { ...records.plan, title }
    const targets = [...records.targets, counted]
    return loadPlan(database.db, { ...records, plan, targets }, by)
  }
})

const withoutVersion = (record: unknown) => {
  const { version: _, ...rest } = Object(record)
  return rest
}
