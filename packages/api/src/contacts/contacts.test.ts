import { readTable } from '@gangyao/sheets'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, caller, cookieOf, NOW, PASSWORD, SECRET } from '../../test/http.ts'
import { aKey } from '../../test/keys.ts'
import { grantRole } from '../access/grant-role.ts'
import { createApi } from '../create-api.ts'
import type { PersonalKey } from '../personal/keys.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { createAuth } from '../sign-in/auth.ts'
import { createUser } from '../sign-in/create-user.ts'

const wang = {
  unit: 'jiaotiju',
  name: '王小明',
  duty: '科员',
  phone: '13812345678',
  officePhone: '0477-8581234',
  email: 'wang.xm@example.cn',
  note: '周一不在，找他爱人13900001111',
  consent: { givenOn: '2024-01-08', how: 'written' },
}
const VALUES = [wang.name, wang.phone, wang.officePhone, wang.email, wang.note, '13900001111']
const SHOWN = {
  name: '王小明',
  phone: '138****5678',
  officePhone: '047*-***1234',
  email: 'w***@example.cn',
  note: '****',
}

onEachDatabase('contacts', (database) => {
  const district = aDistrict()
  const base = `/districts/${district}/contacts`
  let keys: PersonalKey[] = []
  let coordinator: Caller
  let editor: Caller
  let leader: Caller
  let administrator: Caller

  beforeAll(async () => {
    const { db } = database
    const auth = createAuth({ db, secret: SECRET })
    await loadPlan(db, aPlan(district), office)
    let clients = 0
    const api = createApi({
      db,
      auth,
      now: () => NOW,
      clientAddress: () => `10.2.0.${++clients}`,
      personalKeys: async () => keys,
    })
    const signIn = async (
      user: string,
      role: 'coordinator' | 'editor' | 'leader' | 'administrator',
    ) => {
      await createUser(auth, { username: user, password: PASSWORD, name: user })
      const unit = role === 'editor' ? 'jiaotiju' : ''
      await grantRole(db, district, { user, role, unit }, office, NOW)
      const credentials = { username: user, password: PASSWORD }
      return caller(api, cookieOf(await caller(api)('POST', '/auth/sign-in/username', credentials)))
    }
    coordinator = await signIn('coordinator', 'coordinator')
    editor = await signIn('editor', 'editor')
    leader = await signIn('leader', 'leader')
    administrator = await signIn('keeper', 'administrator')
  })
  beforeEach(() => {
    keys = [aKey()]
  })

  const add = async (fields: object = {}) => {
    const { status, body } = await coordinator('POST', base, { ...wang, ...fields })
    expect(status, JSON.stringify(body)).toBe(201)
    return body
  }
  const logOf = (record: string) =>
    database.db
      .selectFrom('audit')
      .selectAll()
      .where((eb) => eb.and({ district, resource: 'contacts', record }))
      .orderBy('seq')
      .execute()
  const rowOf = (code: string) =>
    database.db
      .selectFrom('contact')
      .selectAll()
      .where((eb) => eb.and({ district, code }))
      .executeTakeFirstOrThrow()
  const reveal = (id: string, field: string, by = coordinator, reason = '电话通知开会') =>
    by('POST', `${base}/${id}/reveal`, { field, reason })

  it('are shown masked, in lists, one by one and when they are saved', async () => {
    const made = await add()
    expect(made).toMatchObject({ ...SHOWN, unit: 'jiaotiju', consent: wang.consent, version: 1 })
    expect((await coordinator('GET', `${base}/${made.id}`)).body).toEqual(made)
    expect((await coordinator('GET', `${base}?_end=1000`)).body).toContainEqual(made)
  })

  it('are stored sealed: neither rows nor log hold what is personal', async () => {
    const { id } = await add()
    await reveal(id, 'phone')
    const stored = JSON.stringify([
      await database.db.selectFrom('contact').selectAll().execute(),
      await database.db.selectFrom('audit').selectAll().execute(),
    ])
    for (const value of VALUES) expect(stored).not.toContain(value)
    expect((await logOf(id))[0]?.after).toContain('"name":"王**"')
  })

  it('are revealed one field at a time, for a reason that is noted', async () => {
    const { id } = await add()
    for (const field of ['name', 'phone', 'officePhone', 'email', 'note'] as const)
      expect((await reveal(id, field)).body).toEqual({ field, value: wang[field] })
    expect(await reveal(id, 'phone', coordinator, ' ')).toMatchObject({ status: 422 })
    expect(await reveal(id, 'consent')).toMatchObject({ status: 422 })
    expect((await logOf(id)).slice(1, 3)).toMatchObject([
      { action: 'reveal', actor: 'coordinator', reason: '电话通知开会', after: '{"field":"name"}' },
      { action: 'reveal', after: '{"field":"phone"}' },
    ])
    expect(await logOf(id)).toHaveLength(6)
  })

  it('do not reveal what is not there', async () => {
    const { id } = await add({ note: null })
    expect(await reveal(id, 'note')).toMatchObject({ status: 409 })
    expect(await logOf(id)).toHaveLength(1)
  })

  it('keep what comes back as it was shown, and change what does not', async () => {
    const made = await add()
    const changed = { ...made, duty: '副科长', phone: '139 0000 2222' }
    const { status, body } = await coordinator('PUT', `${base}/${made.id}`, changed)
    expect([status, body]).toMatchObject([
      200,
      { ...SHOWN, duty: '副科长', phone: '139 **** 2222', version: 2 },
    ])
    expect((await reveal(made.id, 'email')).body.value).toBe(wang.email)
    expect((await reveal(made.id, 'phone')).body.value).toBe('139 0000 2222')
    const [, update] = await logOf(made.id)
    expect(update).toMatchObject({
      before: expect.stringContaining('"phone":"138****5678"'),
      after: expect.stringContaining('"phone":"139 **** 2222"'),
    })
    expect((await coordinator('PUT', `${base}/${made.id}`, changed)).body.code).toBe('stale')
  })

  it('refuse a mask that is not what was shown', async () => {
    const made = await add()
    const other = { ...made, phone: '139****5678', email: 'x***@example.cn' }
    const { status, body } = await coordinator('PUT', `${base}/${made.id}`, other)
    expect(status).toBe(422)
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['phone', 'email'])
  })

  it.each([
    ['phone', { phone: '1381234567八' }],
    ['email', { email: 'wang.xm 在 example.cn' }],
    ['consent', { consent: null }],
    ['unit', { unit: 'nowhere' }],
    ['name', { name: '王'.repeat(50) }],
    ['code', { code: 'mine' }],
  ])('refuse a %s that cannot be, without repeating it', async (field, fields) => {
    const { status, body } = await coordinator('POST', base, { ...wang, ...fields })
    expect([status, body.errors[0].field]).toEqual([422, field])
    const text = JSON.stringify(body)
    for (const value of [...VALUES, ...Object.values(fields).filter((it) => it !== 'nowhere')])
      if (typeof value === 'string' && value !== 'mine') expect(text).not.toContain(value)
  })

  it('are found by a whole name, number or address, however it is written', async () => {
    const { id } = await add({
      phone: '15048000001',
      name: '额尔敦 其其格',
      email: 'E.Q@Example.cn',
    })
    const find = async (field: string, value: string, by = coordinator) =>
      (await by('POST', `${base}/search`, { field, value })).body.map(
        (one: { id: string }) => one.id,
      )
    expect(await find('phone', '+86 150-4800-0001')).toEqual([id])
    expect(await find('name', '额尔敦其其格')).toEqual([id])
    expect(await find('email', 'e.q@example.cn')).toEqual([id])
    expect(await find('phone', '15048000001', editor)).toEqual([id])
    expect(await find('officePhone', '15048000001')).toEqual([])
    expect(await find('phone', '1504800000')).toEqual([])
    const [one] = (
      await coordinator('POST', `${base}/search`, { field: 'name', value: '额尔敦其其格' })
    ).body
    expect(one.phone).toBe('150****0001')
  })

  it('are looked for by number by who may reveal it, and that is noted', async () => {
    const { id } = await add({ name: '其其格', phone: '15048000002' })
    const search = (by: Caller, field: string, value: string) =>
      by('POST', `${base}/search`, { field, value })
    expect((await search(leader, 'phone', '15048000002')).status).toBe(403)
    expect((await search(leader, 'email', 'wang.xm@example.cn')).status).toBe(403)
    expect((await search(leader, 'name', '其其格')).body).toMatchObject([{ id }])
    await search(editor, 'phone', '15048000002')
    const noted = await database.db
      .selectFrom('audit')
      .select(['actor', 'after'])
      .where((eb) => eb.and({ district, action: 'search' }))
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    expect(noted.map(({ actor, after }) => [actor, JSON.parse(after ?? '')])).toEqual([
      ['editor', { field: 'phone', found: 1 }],
      ['leader', { field: 'name', found: 1 }],
    ])
  })

  describe('are for', () => {
    it('a unit’s people: those of their own unit', async () => {
      const own = await add()
      const other = await add({ unit: 'kexie' })
      const ids = (await editor('GET', `${base}?_end=1000`)).body.map(
        (one: { id: string }) => one.id,
      )
      expect(ids).toContain(own.id)
      expect(ids).not.toContain(other.id)
      expect((await editor('GET', `${base}?unit=kexie`)).body).toEqual([])
      expect((await editor('GET', `${base}/${other.id}`)).status).toBe(403)
      expect((await editor('POST', base, { ...wang, unit: 'kexie' })).status).toBe(403)
      expect((await editor('PUT', `${base}/${own.id}`, { ...own, unit: 'kexie' })).status).toBe(403)
      const taken = { ...other, unit: 'jiaotiju' }
      expect((await editor('PUT', `${base}/${other.id}`, taken)).status).toBe(403)
      expect((await reveal(other.id, 'phone', editor)).status).toBe(403)
      expect((await reveal(own.id, 'phone', editor)).status).toBe(200)
      const erasing = { reason: '调离' }
      expect((await editor('POST', `${base}/${other.id}/erase`, erasing)).status).toBe(403)
      expect((await editor('GET', `${base}/export`)).status).toBe(403)
    })

    it('leaders to see, and not to reveal or change', async () => {
      const { id } = await add()
      expect((await leader('GET', `${base}/${id}`)).status).toBe(200)
      expect((await reveal(id, 'phone', leader)).status).toBe(403)
      expect((await leader('POST', base, wang)).status).toBe(403)
      expect((await leader('GET', `${base}/export`)).status).toBe(403)
    })

    it('system administrators not at all', async () => {
      const { id } = await add()
      for (const path of ['', `/${id}`, '/export'])
        expect((await administrator('GET', `${base}${path}`)).status, path).toBe(403)
      const asked = { field: 'phone', value: wang.phone }
      expect((await administrator('POST', `${base}/search`, asked)).status).toBe(403)
      expect((await reveal(id, 'phone', administrator)).status).toBe(403)
    })
  })

  it('are erased for ever, and still counted', async () => {
    const { id } = await add()
    const total = async () => (await coordinator('GET', base)).headers.get('x-total-count')
    const before = await total()
    const { status, body } = await coordinator('POST', `${base}/${id}/erase`, {
      reason: '本人要求',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ name: null, phone: null, officePhone: null, email: null, note: null },
      ...{ unit: 'jiaotiju', duty: '科员', erasedAt: NOW.toISOString(), version: 2 },
    })
    expect(await total()).toBe(before)
    expect(JSON.stringify(await rowOf(id))).not.toMatch(/gp1|"\w+Index":"/)
    expect((await logOf(id)).at(-1)).toMatchObject({
      action: 'erase',
      reason: '本人要求',
      before: null,
    })
    expect((await reveal(id, 'phone')).status).toBe(409)
    expect((await coordinator('PUT', `${base}/${id}`, { ...body, name: '又来' })).status).toBe(409)
    const again = await coordinator('POST', `${base}/${id}/erase`, { reason: '再一次' })
    expect(again.status).toBe(409)
  })

  it('are exported open, and that is noted', async () => {
    await add({ phone: '15048000002' })
    const { status, bytes } = await coordinator('GET', `${base}/export`)
    expect(status).toBe(200)
    const columns = [{ key: 'phone', title: { zh: '手机', en: 'Telephone' }, width: 10 }] as const
    const { rows } = await readTable(bytes, columns, { name: { zh: '单位联络员', en: 'Contacts' } })
    expect(JSON.stringify(rows)).toContain('15048000002')
    const log = await database.db
      .selectFrom('audit')
      .selectAll()
      .where((eb) => eb.and({ district, resource: 'contacts', action: 'export' }))
      .execute()
    expect(log).toMatchObject([{ actor: 'coordinator', after: expect.stringMatching(/rows/) }])
  })

  describe('that somebody has been at in the database', () => {
    const put = (code: string, columns: object) =>
      database.db
        .updateTable('contact')
        .set(columns)
        .where((eb) => eb.and({ district, code }))
        .execute()

    it('do not open: text of another field', async () => {
      const { id } = await add()
      await put(id, { officePhone: (await rowOf(id)).phone })
      expect(await reveal(id, 'officePhone')).toMatchObject({
        status: 503,
        body: { code: 'unavailable', detail: expect.stringContaining('无法解密') },
      })
      expect((await reveal(id, 'phone')).status).toBe(200)
    })

    it('do not open: text of another record', async () => {
      const [one, other] = [await add(), await add({ phone: '15048000003' })]
      await put(one.id, { phone: (await rowOf(other.id)).phone })
      expect((await reveal(one.id, 'phone')).status).toBe(503)
      const { body } = await coordinator('GET', `${base}/${one.id}`)
      expect(body.phone).toBe('****')
      // What does not open cannot be kept either, but a new number takes its place.
      expect((await coordinator('PUT', `${base}/${one.id}`, body)).status).toBe(503)
    })

    it('do not open: a changed text, and the list goes on', async () => {
      const { id } = await add()
      const { email } = await rowOf(id)
      await put(id, { email: email?.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')) ?? null })
      await put(id, { note: 'plain' })
      expect((await reveal(id, 'email')).status).toBe(503)
      const { status, body } = await coordinator('GET', `${base}?_end=1000`)
      expect(status).toBe(200)
      const shown = body.find((one: { id: string }) => one.id === id)
      expect(shown).toMatchObject({ phone: SHOWN.phone, email: '****', note: '****' })
    })
  })

  describe('without the key', () => {
    it('are hidden wholly, and none is added', async () => {
      const { id } = await add()
      for (const others of [[], [aKey('other')]]) {
        keys = others
        const { body } = await coordinator('GET', `${base}/${id}`)
        expect(body).toMatchObject({ name: '****', phone: '****', unit: 'jiaotiju' })
        expect((await reveal(id, 'phone')).status).toBe(503)
        expect(await coordinator('POST', base, wang)).toMatchObject({
          status: 503,
          body: { detail: expect.stringContaining('GANGYAO_PERSONAL_KEY') },
        })
        expect((await coordinator('GET', `${base}/export`)).status).toBe(503)
      }
    })
  })

  it('keep their unit from being deleted', async () => {
    await add({ unit: 'kexie' })
    const unit = `/districts/${district}/units/kexie`
    expect(await coordinator('DELETE', unit)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('联络员') },
    })
  })
})
