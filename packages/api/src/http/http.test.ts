import { makeSignature } from 'better-auth/crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller, caller, cookieOf, ORIGIN, PASSWORD, SECRET } from '../../test/http.ts'
import { createApi } from '../create-api.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { createAuth } from '../sign-in/auth.ts'
import { VERSION } from '../version.ts'

const RESOURCES: Record<string, string> = {
  actions: '2021-2025~A1',
  projects: '2021-2025~P1',
  safeguards: '2021-2025~S1.1',
  tasks: '2021-2025~A1.2',
  units: 'kexie',
  memberships: '2021-2025~kexie',
  responsibilities: '2021-2025~A1.2~all-members',
  targets: '2021-2025~T02',
}

onEachDatabase('the API', (database) => {
  let call: Caller
  let anybody: Caller
  let api: Awaited<ReturnType<typeof anApi>>['api']
  let cookie = ''
  let log: string[]
  let district = ''
  let base = ''
  beforeAll(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    const server = await anApi(database.db)
    ;({ anybody, api, log } = server)
    const credentials = { username: 'office', password: PASSWORD }
    cookie = cookieOf(await anybody('POST', '/auth/sign-in/username', credentials))
    call = caller(api, cookie)
    base = `/districts/${district}`
  })

  it('says that it is well, to anybody', async () => {
    expect(await anybody('GET', '/health')).toMatchObject({
      status: 200,
      body: { status: 'ok', version: VERSION, database: database.kind, demo: false },
    })
  })

  it('lists the districts', async () => {
    const { body } = await call('GET', '/districts')
    expect(body).toContainEqual({
      id: district,
      code: district,
      name: '东胜区',
      nameEn: 'Dongsheng',
      parent: '150600',
    })
  })

  it('keeps other sites from framing, sniffing and caching it', async () => {
    const { headers } = await call('GET', `${base}/tasks`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  describe.each(Object.entries(RESOURCES))('%s', (resource, id) => {
    it('are listed, looked up, read, saved and told apart', async () => {
      const list = await call('GET', `${base}/${resource}?_start=0&_end=2&_sort=id&_order=ASC`)
      expect(list.status).toBe(200)
      const total = Number(list.headers.get('x-total-count'))
      expect(total).toBeGreaterThan(0)
      expect(list.body).toHaveLength(Math.min(2, total))

      const read = await call('GET', `${base}/${resource}/${id}`)
      expect(read.body).toMatchObject({ id, version: 1 })
      expect(read.body).not.toHaveProperty('district')
      const many = await call('GET', `${base}/${resource}?id=${id}&id=nothing`)
      expect(many.body).toEqual([read.body])

      const saved = await call('PUT', `${base}/${resource}/${id}`, read.body)
      expect(saved).toMatchObject({ status: 200, body: { ...read.body, version: 2 } })
      expect(await call('PUT', `${base}/${resource}/${id}`, read.body)).toMatchObject({
        status: 409,
        body: { code: 'stale' },
      })
    })
  })

  it('adds a record that leaves out what may be empty, and deletes it again', async () => {
    const unit = { code: 'new', position: 9, name: '新单位', kind: 'other', aliases: [] }
    const made = await call('POST', `${base}/units`, unit)
    expect(made).toMatchObject({ status: 201, body: { id: 'new', nameEn: null, from: null } })
    const gone = await call('DELETE', `${base}/units/new`)
    expect(gone).toMatchObject({ status: 200, body: made.body })
    expect((await call('GET', `${base}/units/new`)).status).toBe(404)
  })

  describe('a plan', () => {
    it('changes its head, and nothing else', async () => {
      const { body: plan } = await call('GET', `${base}/plans/2021-2025`)
      const save = (changes: object) =>
        call('PUT', `${base}/plans/2021-2025`, { ...plan, ...changes })
      expect(await save({ start: '2020-01-01' })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'start' }] },
      })
      expect(await save({ title: '新标题', issuer: '区政府' })).toMatchObject({
        status: 200,
        body: { title: '新标题', issuer: '区政府', version: 2, questions: plan.questions },
      })
      expect(await save({ title: '更新' })).toMatchObject({ status: 409, body: { code: 'stale' } })
      expect((await call('DELETE', `${base}/plans/2021-2025`)).status).toBe(404)
      expect((await call('POST', `${base}/plans`, plan)).status).toBe(404)
    })

    it('gives its issued text', async () => {
      const { body } = await call('GET', `${base}/plans/2021-2025/text`)
      expect(body).toEqual({ text: aPlan(district).issuedText })
      expect((await call('GET', `${base}/plans/1999/text`)).status).toBe(404)
    })

    it('is closed and opened again', async () => {
      const other = aDistrict()
      await loadPlan(database.db, aPlan(other), office)
      const plan = `/districts/${other}/plans/2021-2025`
      const { body: open } = await call('GET', plan)
      const { body: closed } = await call('PUT', plan, { ...open, status: 'closed' })
      expect(await call('PUT', plan, { ...closed, title: 'x' })).toMatchObject({ status: 409 })
      expect(await call('PUT', plan, { ...closed, status: 'published' })).toMatchObject({
        status: 200,
      })
    })
  })

  describe('a value', () => {
    const value = { plan: '2021-2025', target: 'T01', period: '2023', unit: 'jiaotiju' }
    const id = '2021-2025~T01~2023~jiaotiju~~~typed'

    it('says that the public still sees what it was before its correction', async () => {
      const address = `${base}/observations/${id}`
      const seen = async () => [
        (await call('GET', address)).body.publishedEarlier,
        ...(await call('GET', `${base}/observations?target=T01&period=2023`)).body.map(
          (one: { publishedEarlier: boolean }) => one.publishedEarlier,
        ),
      ]
      const { body: made } = await call('POST', `${base}/observations`, {
        ...value,
        state: 'reported',
        value: 46,
      })
      expect(made.publishedEarlier).toBe(false)
      const { body: shown } = await call('POST', `${address}/publish`)
      expect(shown).toMatchObject({ published: true, publishedEarlier: false })
      const { body: corrected } = await call('PUT', address, { ...shown, value: 47 })
      expect(corrected).toMatchObject({ published: false, publishedEarlier: true })
      expect(await seen()).toEqual([true, true])

      const { body: again } = await call('POST', `${address}/publish`)
      expect(again).toMatchObject({ published: true, publishedEarlier: false })
      await call('PUT', address, { ...again, value: 48 })
      const { body: withdrawn } = await call('POST', `${address}/withdraw`)
      expect(withdrawn).toMatchObject({ published: false, publishedEarlier: false })
      expect(await seen()).toEqual([false, false])
      await call('DELETE', address)
    })

    it('is entered, corrected, published, withdrawn and deleted', async () => {
      const made = await call('POST', `${base}/observations`, {
        ...value,
        state: 'reported',
        value: 46,
      })
      expect(made).toMatchObject({
        status: 201,
        body: { id, recordedBy: 'office', published: false },
      })
      const saved = await call('PUT', `${base}/observations/${id}`, { ...made.body, value: 47 })
      expect(saved).toMatchObject({ status: 200, body: { value: 47, version: 2 } })
      expect((await call('GET', `${base}/observations?target=T01&unit=jiaotiju`)).body).toEqual([
        saved.body,
      ])
      expect(await call('POST', `${base}/observations/${id}/publish`)).toMatchObject({
        status: 200,
        body: { published: true },
      })
      expect((await call('GET', `${base}/observations?published=true`)).body).toHaveLength(1)
      expect((await call('GET', `${base}/observations?published=false`)).body).toHaveLength(0)
      expect((await call('DELETE', `${base}/observations/${id}`)).status).toBe(409)
      expect(await call('POST', `${base}/observations/${id}/withdraw`)).toMatchObject({
        body: { published: false },
      })
      expect(
        (await call('POST', `${base}/observations/publish`, { ids: [id] })).body,
      ).toMatchObject([{ id, published: true }])
      await call('POST', `${base}/observations/${id}/withdraw`)
      expect(await call('DELETE', `${base}/observations/${id}`)).toMatchObject({ body: { id } })
    })

    it('is published only as it was seen', async () => {
      const made = await call('POST', `${base}/observations`, {
        ...value,
        state: 'reported',
        value: 46,
      })
      await call('PUT', `${base}/observations/${id}`, { ...made.body, value: 47 })
      const stale = { status: 409, body: { code: 'stale' } }
      const publish = (body?: unknown) => call('POST', `${base}/observations/${id}/publish`, body)
      const publishAll = (body: object) => call('POST', `${base}/observations/publish`, body)
      expect(await publish({ version: 1 })).toMatchObject(stale)
      expect(await publishAll({ ids: [id], versions: [1] })).toMatchObject({
        ...stale,
        body: { errors: [{ field: 'ids.0' }] },
      })
      expect((await call('GET', `${base}/observations/${id}`)).body.published).toBe(false)
      expect(await publishAll({ ids: [id], versions: [1, 2] })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'versions' }] },
      })
      expect(await publish({ version: '2' })).toMatchObject({ status: 422 })
      expect(await publish({ revision: 2 })).toMatchObject({ status: 422 })
      expect(await publish({ version: 2 })).toMatchObject({
        status: 200,
        body: { published: true },
      })
      expect((await publishAll({ ids: [id], versions: [null] })).status).toBe(200)
      expect((await publish()).status).toBe(200)
      expect((await publish('')).status).toBe(200)
      await call('POST', `${base}/observations/${id}/withdraw`, '')
      expect((await call('DELETE', `${base}/observations/${id}`, '')).status).toBe(200)
    })

    it('needs no body where the verb says all, whoever asks', async () => {
      await call('POST', `${base}/observations`, { ...value, state: 'reported', value: 46 })
      for (const [method, path] of [
        ['POST', `/${id}/publish`],
        ['POST', `/${id}/withdraw`],
        ['DELETE', `/${id}`],
      ] as const) {
        const headers = new Headers({ cookie })
        const response = await api.request(`${ORIGIN}/api${base}/observations${path}`, {
          method,
          headers,
        })
        expect(response.status, path).toBe(200)
      }
    })

    it('that there is not is not published', async () => {
      for (const verb of ['publish', 'withdraw'])
        expect(await call('POST', `${base}/observations/${id}/${verb}`)).toMatchObject({
          status: 404,
          body: { code: 'not-found' },
        })
    })

    it('cannot be made public or signed by whoever enters it', async () => {
      const send = (extra: object) =>
        call('POST', `${base}/observations`, { ...value, state: 'reported', value: 1, ...extra })
      for (const field of ['published', 'recordedBy', 'recordedAt', 'knownSince', 'version', 'id'])
        expect(await send({ [field]: field === 'published' ? true : 'x' }), field).toMatchObject({
          status: 422,
          body: { errors: [{ field }] },
        })
    })

    it('moves the light of its target', async () => {
      const light = async (asOf: string) =>
        (await call('GET', `${base}/assessments/2021-2025~T01?asOf=${asOf}`)).body.parts[3].light
      expect(await light('2024-12-31')).toBe('no-data')
      const report = { ...value, period: '2024', state: 'reported', value: 46 }
      await call('POST', `${base}/observations`, report)
      expect(await light('2024-12-31')).toBe('met')
    })
  })

  describe('assessments', () => {
    const ids = async (query: string) => {
      const { body } = await call('GET', `${base}/assessments?${query}`)
      return body.map((assessment: { target: string }) => assessment.target)
    }

    it('come in the order of the plan, as of today in China', async () => {
      const { body, headers } = await call('GET', `${base}/assessments`)
      expect(body.map(({ id }: { id: string }) => id)).toEqual([
        '2021-2025~T01',
        '2021-2025~T02',
        '2021-2025~T03',
      ])
      expect(body[0].asOf).toBe('2024-06-30')
      expect(headers.get('x-total-count')).toBe('3')
    })

    it('are found by target, task, action, lead unit and light', async () => {
      expect(await ids('target=T02')).toEqual(['T02'])
      expect(await ids('task=A1.2')).toEqual(['T02'])
      expect(await ids('action=A1')).toEqual(['T01', 'T02'])
      expect(await ids('project=P1')).toEqual([])
      expect(await ids('task=')).toEqual(['T03'])
      expect(await ids('unit=weixuanbu')).toEqual(['T02'])
      expect(await ids('plan=1999')).toEqual([])
      expect(await ids('light=not-due')).toEqual(['T03'])
      expect(await ids('q=讲座')).toEqual(['T02'])
      expect(await ids('id=2021-2025~T03&id=2021-2025~T01')).toEqual(['T01', 'T03'])
    })

    it('are sorted, worst light first, and paged', async () => {
      expect((await ids('_sort=light&_order=ASC')).at(-1)).toBe('T03')
      expect(await ids('_sort=target&_order=DESC&_start=1&_end=2')).toEqual(['T02'])
    })

    it('are not written', async () => {
      expect((await call('POST', `${base}/assessments`, {})).status).toBe(404)
      expect((await call('DELETE', `${base}/assessments/2021-2025~T01`)).status).toBe(404)
      expect((await call('GET', `${base}/assessments/2021-2025~T99`)).status).toBe(404)
    })

    it('add up to the summary', async () => {
      const { body } = await call('GET', `${base}/plans/2021-2025/summary?asOf=2024-06-30`)
      expect(body).toMatchObject({ plan: '2021-2025', asOf: '2024-06-30', total: 3 })
      expect(body.units.map(({ unit }: { unit: string }) => unit)).toEqual(
        expect.arrayContaining(['jiaotiju', 'weixuanbu', 'kexie']),
      )
      for (const { unit, total } of body.units)
        expect(await ids(`unit=${unit}`), unit).toHaveLength(total)
      expect((await call('GET', `${base}/plans/1999/summary`)).status).toBe(404)
    })

    it('add up to the summary of what was known on an earlier day', async () => {
      const report = { plan: '2021-2025', target: 'T01', unit: 'jiaotiju', state: 'reported' }
      for (const period of ['2021', '2022', '2023'])
        await call('POST', `${base}/observations`, { ...report, period, value: 46 })
      const counts = async (known: string) =>
        (await call('GET', `${base}/plans/2021-2025/summary?asOf=2024-06-30${known}`)).body.counts
      // Entered today, 30 June 2024: the day before nobody knew of it.
      expect(await counts('&knownOn=2024-06-30')).toEqual(await counts(''))
      expect(await counts('&knownOn=2024-06-29')).not.toEqual(await counts(''))
      expect((await ids('light=no-data&asOf=2024-06-30&knownOn=2024-06-29')).length).toBe(
        (await counts('&knownOn=2024-06-29'))['no-data'],
      )
    })
  })

  it('foresaw everything', () => {
    expect(log).toEqual([])
  })
})

describe('a failure that nobody foresaw', () => {
  it('is noted in one line and told to nobody', async () => {
    const { db, close } = openDatabase({ file: ':memory:' })
    await migrate(db)
    const log: string[] = []
    const api = createApi({ db, log: (line) => log.push(line) })
    await close()
    const { status, headers, body } = await caller(api)('GET', '/health')
    expect([status, body.code]).toEqual([500, 'internal'])
    expect(headers.get('content-type')).toMatch('application/problem+json')
    expect(JSON.stringify(body)).not.toMatch(/destroyed|driver|\.ts/)
    expect(log).toEqual([expect.stringMatching(/^GET \/api\/health failed: Error: .*destroyed/)])
    expect(log[0]).not.toContain('\n')
  })

  it('is a different thing from a database that is away', async () => {
    const { db, close } = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
    const auth = createAuth({ db, secret: SECRET })
    const call = caller(createApi({ db, auth }))
    const away = { status: 503, body: { code: 'unavailable' } }
    expect(await call('GET', '/health')).toMatchObject(away)
    const credentials = { username: 'office', password: PASSWORD }
    expect(await call('POST', '/auth/sign-in/username', credentials)).toMatchObject(away)
    const signature = await makeSignature('session', SECRET)
    const headers = { cookie: `gangyao.session_token=session.${encodeURIComponent(signature)}` }
    expect(await call('GET', '/districts', undefined, { headers })).toMatchObject(away)
    await close()
  })
})
