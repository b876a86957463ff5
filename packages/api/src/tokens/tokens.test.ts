import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, caller, cookieOf, ORIGIN, PASSWORD, SECRET } from '../../test/http.ts'
import { operations } from '../../test/operations.ts'
import { SPARE } from '../../test/place.ts'
import { REQUESTS } from '../../test/requests.ts'
import { snapshotOf } from '../../test/snapshot.ts'
import { grantRole, revokeRole } from '../access/grant-role.ts'
import { createApi } from '../create-api.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { type Auth, createAuth } from '../sign-in/auth.ts'
import { createUser } from '../sign-in/create-user.ts'
import { findUser } from '../sign-in/find-user.ts'
import { DEFAULT_POLICY } from '../sign-in/policy.ts'
import { withSignIn } from '../sign-in/sign-in.table.ts'
import { readToken } from './token-text.ts'

const START = Date.parse('2024-06-30T04:00:00Z')

onEachDatabase('API tokens', (database) => {
  const district = aDistrict()
  const other = aDistrict()
  const base = `/districts/${district}`
  let now = new Date(START)
  let api: ReturnType<typeof createApi>
  let auth: Auth
  let signIn: (username: string) => Promise<Caller>
  let sun: Caller
  let keeper: Caller

  beforeAll(async () => {
    const { db } = database
    auth = createAuth({ db, secret: SECRET })
    for (const code of [district, other]) await loadPlan(db, aPlan(code), office)
    const roles = [
      [district, 'sun', 'editor', 'jiaotiju'],
      [other, 'sun', 'coordinator', ''],
      [district, 'keeper', 'administrator', ''],
    ] as const
    for (const username of ['sun', 'keeper', SPARE])
      await createUser(auth, { username, password: PASSWORD, name: username })
    for (const [code, user, role, unit] of roles)
      await grantRole(db, code, { user, role, unit }, office, now)
    let clients = 0
    api = createApi({
      db,
      auth,
      now: () => now,
      clientAddress: () => `10.1.0.${++clients}`,
    })
    signIn = async (username: string) => {
      const credentials = { username, password: PASSWORD }
      return caller(api, cookieOf(await caller(api)('POST', '/auth/sign-in/username', credentials)))
    }
    sun = await signIn('sun')
    keeper = await signIn('keeper')
  })
  beforeEach(() => {
    now = new Date(START)
  })

  const wanted = {
    name: '填报程序',
    permissions: ['tasks.read', 'observations.read', 'observations.write'],
    expiresOn: '2024-12-31',
  }
  const make = async (fields: object = {}, by = sun, at = base) => {
    const { body } = await by('POST', `${at}/tokens`, { ...wanted, ...fields })
    return { ...body, id: String(body.id), token: String(body.token) }
  }
  /** A program, which says nothing of where it comes from. */
  const withToken = (token: string, scheme = 'Bearer') => {
    const call = caller(api)
    return (method: string, path: string, body?: unknown, headers = {}) =>
      call(method, path, body, { headers: { authorization: `${scheme} ${token}`, ...headers } })
  }
  const logOf = (record: string) =>
    database.db
      .selectFrom('audit')
      .selectAll()
      .where((eb) => eb.and({ district, resource: 'tokens', record }))
      .orderBy('seq')
      .execute()
  const value = {
    ...{ plan: '2021-2025', target: 'T01', period: '2024', state: 'reported' },
  }

  it('are shown once and kept as a hash', async () => {
    const { status, body } = await sun('POST', `${base}/tokens`, wanted)
    expect(status).toBe(201)
    expect(body).toMatchObject({ user: 'sun', expiresAt: '2024-12-31T16:00:00.000Z' })
    expect(readToken(body.token)).toMatchObject({ district, code: body.code })
    const again = await sun('GET', `${base}/tokens/${body.id}`)
    expect(again.body).not.toHaveProperty('token')
    expect(again.body).not.toHaveProperty('hash')
    const rows = await database.db.selectFrom('api_token').selectAll().execute()
    const log = await database.db.selectFrom('audit').selectAll().execute()
    const secret = String(body.token).split('_').at(-1) ?? 'none'
    expect(JSON.stringify([rows, log])).not.toContain(secret)
  })

  it('let a program in by header, and not where the scheme is another', async () => {
    const { token } = await make()
    const program = withToken(token)
    expect((await program('GET', `${base}/tasks`)).status).toBe(200)
    expect((await withToken(token, 'bearer')('GET', `${base}/tasks`)).status).toBe(200)
    expect((await withToken(token, 'Basic')('GET', `${base}/tasks`)).status).toBe(401)
    expect((await program('GET', '/districts')).body.map(({ id }: { id: string }) => id)).toEqual([
      district,
    ])
  })

  it('may what they were made for and no more', async () => {
    const { token } = await make({ permissions: ['tasks.read'] })
    const program = withToken(token)
    expect((await program('GET', `${base}/tasks`)).status).toBe(200)
    expect(await program('GET', `${base}/units`)).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: expect.stringContaining('令牌') },
    })
    const { body } = await program('GET', `${base}/me`)
    expect(body.permissions['tasks.read'].district).toBe(true)
    expect(body.permissions['units.read']).toEqual({ district: false, units: [] })
    expect(body.permissions['observations.write']).toEqual({ district: false, units: [] })
  })

  it('may no more than their owner: another unit is refused', async () => {
    const program = withToken((await make()).token)
    const at = (unit: string) =>
      program('POST', `${base}/observations`, { ...value, unit, value: 1 })
    expect((await at('kexie')).status).toBe(403)
    expect((await at('jiaotiju')).status).toBe(201)
  })

  it('may no more than their owner at that moment', async () => {
    const { db } = database
    const permissions = ['tasks.read', 'tasks.write']
    const { token } = await make({ permissions }, sun, `/districts/${other}`)
    const program = withToken(token)
    const path = `/districts/${other}/tasks/2021-2025~A1.2`
    const { body } = await sun('GET', path)
    expect((await program('PUT', path, body)).status).not.toBe(403)
    await revokeRole(db, other, 'sun~coordinator~', office)
    expect((await program('GET', path)).status).toBe(404)
    await grantRole(db, other, { user: 'sun', role: 'leader', unit: '' }, office, now)
    expect((await program('PUT', path, body)).status).toBe(403)
    await revokeRole(db, other, 'sun~leader~', office)
    await grantRole(db, other, { user: 'sun', role: 'coordinator', unit: '' }, office, now)
  })

  it('work in one district only', async () => {
    const program = withToken((await make()).token)
    expect((await program('GET', `/districts/${other}/tasks`)).status).toBe(404)
    expect((await program('GET', `/districts/${other}/me`)).status).toBe(404)
  })

  it.each(['disabled', 'invited'] as const)('are of nobody who is %s', async (state) => {
    const program = withToken((await make()).token)
    const become = (to: typeof state | 'active') =>
      database.db.updateTable('user_state').set({ state: to }).where('user', '=', 'sun').execute()
    await become(state)
    expect(await program('GET', `${base}/tasks`)).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated', detail: '令牌的主人已被停用' },
    })
    await become('active')
    expect((await program('GET', `${base}/tasks`)).status).toBe(200)
  })

  it('rest while something is due of their owner', async () => {
    const { db } = database
    const { token } = await make()
    const due = (change: { mustChange: 0 | 1 }) =>
      db.updateTable('user_state').set(change).where('user', '=', 'sun').execute()
    const use = (by = api) =>
      caller(by)('GET', `${base}/tasks`, undefined, {
        headers: { authorization: `Bearer ${token}` },
      })
    await due({ mustChange: 1 })
    expect(await use()).toMatchObject({
      ...{ status: 401, body: { code: 'unauthenticated' } },
      body: { detail: '令牌的主人须先登录并修改密码，令牌才能再用' },
    })
    await due({ mustChange: 0 })
    expect((await use()).status).toBe(200)
    const strict = createAuth({
      ...{ db, secret: SECRET },
      policy: { ...DEFAULT_POLICY, twoFactorRoles: ['editor'] },
    })
    const stricter = createApi({ db, auth: strict, now: () => now })
    expect(await use(stricter)).toMatchObject({
      status: 401,
      body: { detail: '令牌的主人须先登录并启用两步验证，令牌才能再用' },
    })
    expect((await use()).status).toBe(200)
  })

  it('ask nothing of who signs in elsewhere, which looks after that', async () => {
    const { db } = database
    const { token } = await make()
    const elsewhere = { issuer: 'https://id.example', clientId: 'x', clientSecret: 'x', name: 'x' }
    const strict = createAuth({
      ...{ db, secret: SECRET, oidc: elsewhere },
      policy: { ...DEFAULT_POLICY, twoFactorRoles: ['editor'] },
    })
    const use = () =>
      caller(createApi({ db, auth: strict, now: () => now }))('GET', `${base}/tasks`, undefined, {
        headers: { authorization: `Bearer ${token}` },
      })
    expect((await use()).status).toBe(401)
    const sun = await findUser(db, 'sun')
    await withSignIn(db)
      .insertInto('account')
      .values({
        ...{ id: 'elsewhere', userId: sun?.id ?? '', accountId: 'sub', providerId: 'oidc' },
        ...{ password: null, createdAt: now.toISOString(), updatedAt: now.toISOString() },
      })
      .execute()
    expect((await use()).status).toBe(200)
    await withSignIn(db).deleteFrom('account').where('id', '=', 'elsewhere').execute()
  })

  describe('are refused', () => {
    const refused = (detail: string) => ({ status: 401, body: { code: 'unauthenticated', detail } })

    it('when wrong in any part, with the same words', async () => {
      const { token } = await make()
      const [, , code = '', secret = ''] = token.split('_')
      const wrong = [
        'nonsense',
        'gy_',
        `${token}x`,
        token.toUpperCase(),
        `gy_${district}_${code}_${secret.replace(/^./, (first: string) => (first === 'A' ? 'B' : 'A'))}`,
        `gy_${district}_000000000000_${secret}`,
        `gy_${other}_${code}_${secret}`,
      ]
      for (const text of wrong)
        expect(await withToken(text)('GET', `${base}/tasks`), text).toMatchObject(
          refused('令牌不正确'),
        )
    })

    it('when expired: they work to the end of the last day in China', async () => {
      const program = withToken((await make({ expiresOn: '2024-07-01' })).token)
      now = new Date('2024-07-01T15:59:59Z')
      expect((await program('GET', `${base}/tasks`)).status).toBe(200)
      now = new Date('2024-07-01T16:00:00Z')
      expect(await program('GET', `${base}/tasks`)).toMatchObject(refused('令牌已过期，请另建一个'))
    })

    it('when revoked, at once; revoking again changes nothing', async () => {
      const { id, token } = await make()
      const program = withToken(token)
      expect((await program('GET', `${base}/tasks`)).status).toBe(200)
      const gone = await sun('DELETE', `${base}/tokens/${id}`)
      expect(gone).toMatchObject({ status: 200, body: { revokedBy: 'sun' } })
      expect(await program('GET', `${base}/tasks`)).toMatchObject(refused('令牌已被撤销'))
      expect((await sun('DELETE', `${base}/tokens/${id}`)).body.version).toBe(gone.body.version)
      expect((await logOf(id)).map(({ action }) => action)).toEqual(['create', 'sign-in', 'revoke'])
    })

    it('in English where English is read', async () => {
      const reply = await withToken('x')('GET', `${base}/tasks`, undefined, {
        'accept-language': 'en',
      })
      expect(reply.body.detail).toBe('This token is not right')
    })

    it('also where a good session comes along', async () => {
      const reply = await sun('GET', `${base}/tasks`, undefined, {
        headers: { authorization: 'Bearer nonsense' },
      })
      expect(reply.status).toBe(401)
    })
  })

  describe('are made', () => {
    it('of what one may oneself', async () => {
      const reply = await sun('POST', `${base}/tokens`, {
        ...wanted,
        permissions: ['tasks.read', 'audit.read', 'targets.write'],
      })
      expect(reply.status).toBe(422)
      expect(reply.body.errors.map(({ field }: { field: string }) => field)).toEqual([
        'permissions.1',
        'permissions.2',
      ])
    })

    it.each([
      ['yesterday', { expiresOn: '2024-06-29' }, 'expiresOn'],
      ['in two years', { expiresOn: '2026-06-30' }, 'expiresOn'],
      ['without a name', { name: ' ' }, 'name'],
      ['for nothing', { permissions: [] }, 'permissions'],
      ['for what there is not', { permissions: ['tasks.eat'] }, 'permissions.0'],
      ['for another user', { user: 'keeper' }, 'user'],
    ])('not %s', async (_, fields, field) => {
      const { status, body } = await sun('POST', `${base}/tokens`, { ...wanted, ...fields })
      expect(status).toBe(422)
      expect(body.errors[0].field).toBe(field)
    })

    it('not to keep accounts, also by who keeps them', async () => {
      const permissions = ['accounts.read', 'accounts.write']
      expect(await keeper('POST', `${base}/tokens`, { ...wanted, permissions })).toMatchObject({
        ...{ status: 422, body: { errors: [{ field: 'permissions.1' }] } },
      })
    })

    it('by people and not by programs', async () => {
      const { id, token } = await make()
      const program = withToken(token)
      expect((await program('POST', `${base}/tokens`, wanted)).status).toBe(403)
      expect((await program('GET', `${base}/tokens`)).status).toBe(403)
      expect((await program('DELETE', `${base}/tokens/${id}`)).status).toBe(403)
    })
  })

  it('change no account and give no role, also not those that were made for it once', async () => {
    const { id, token } = await make({ permissions: ['accounts.read'] }, keeper)
    await database.db
      .updateTable('api_token')
      .set({ permissions: JSON.stringify(['accounts.read', 'accounts.write']) })
      .where((eb) => eb.and({ district, code: id }))
      .execute()
    const program = withToken(token)
    expect((await program('GET', `${base}/accounts`)).status).toBe(200)
    expect((await program('GET', `${base}/me`)).body.permissions['accounts.write']).toEqual({
      ...{ district: false, units: [] },
    })
    const writes = (await operations()).filter(
      ({ inDistrict, method, name }) =>
        inDistrict && method !== 'GET' && /\/(accounts|grants)\b/.test(name),
    )
    expect(writes.length).toBeGreaterThan(7)
    const { db } = database
    const place = { db, auth, district, unit: 'jiaotiju', user: 'keeper', as: keeper, signIn }
    for (const { name, method } of writes) {
      const request = await REQUESTS[name]?.(place)
      const before = await snapshotOf(db)
      const refused = await program(method, request?.path ?? '', request?.body)
      expect(refused, name).toMatchObject({
        ...{ status: 403, body: { code: 'forbidden', detail: expect.stringContaining('请登录') } },
      })
      expect(await snapshotOf(db), name).toEqual(before)
    }
  })

  it('are looked after by their owner, and by whoever keeps the accounts', async () => {
    const { id } = await make()
    const own = await make({ permissions: ['accounts.read'] }, keeper)
    const listed = async (by: Caller, query = '') =>
      (await by('GET', `${base}/tokens?_end=1000${query}`)).body.map(
        (one: { id: string }) => one.id,
      )
    expect(await listed(sun)).toContain(id)
    expect(await listed(sun)).not.toContain(own.id)
    expect(await listed(sun, '&user=keeper')).toEqual([])
    expect(await listed(keeper)).toEqual(expect.arrayContaining([id, own.id]))
    expect((await sun('GET', `${base}/tokens/${own.id}`)).status).toBe(404)
    expect((await sun('DELETE', `${base}/tokens/${own.id}`)).status).toBe(403)
    expect((await keeper('DELETE', `${base}/tokens/${id}`)).body.revokedBy).toBe('keeper')
  })

  it('leave one line a day, and on each write', async () => {
    const { id, token } = await make()
    const program = withToken(token)
    const uses = () => Promise.all([1, 2, 3].map(() => program('GET', `${base}/tasks`)))
    await uses()
    await uses()
    expect((await logOf(id)).slice(1)).toMatchObject([
      { action: 'sign-in', actor: 'sun', via: 'api-token', address: expect.stringMatching('10.1') },
    ])
    now = new Date(START + 24 * 60 * 60_000)
    await uses()
    expect(await logOf(id)).toHaveLength(3)
    const { body } = await program('POST', `${base}/observations`, {
      ...{ ...value, period: '2023', unit: 'jiaotiju', value: 2 },
    })
    const written = await database.db
      .selectFrom('audit')
      .selectAll()
      .where((eb) => eb.and({ district, resource: 'observations', record: body.id }))
      .execute()
    expect(written).toMatchObject([
      { via: 'api-token', actor: 'sun', request: expect.stringMatching(`^token:${id} .`) },
    ])
  })

  it('note when they were last used, once a minute', async () => {
    const { id, token } = await make()
    const program = withToken(token)
    const last = async () => {
      await program('GET', `${base}/tasks`)
      return (await sun('GET', `${base}/tokens/${id}`)).body.lastUsedAt
    }
    expect(await last()).toBe('2024-06-30T04:00:00.000Z')
    now = new Date(START + 59_000)
    expect(await last()).toBe('2024-06-30T04:00:00.000Z')
    now = new Date(START + 61_000)
    expect(await last()).toBe('2024-06-30T04:01:01.000Z')
  })

  it('are no way around the origin of a form', async () => {
    const { token } = await make()
    const reply = await api.request(`${ORIGIN}/api${base}/observations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: '{}',
    })
    expect(reply.status).toBe(403)
  })
})
