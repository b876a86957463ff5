import { beforeAll, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('bad input', (database) => {
  let call: Caller
  let anybody: Caller
  let log: string[]
  let base = ''
  beforeAll(async () => {
    const district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    const server = await anApi(database.db)
    call = await server.signIn()
    ;({ anybody, log } = server)
    base = `/districts/${district}`
  })

  const task = async () => {
    const { body } = await call('GET', `${base}/tasks/2021-2025~A1.1`)
    return body
  }

  describe('is answered with a problem', () => {
    it('where a parameter reaches for the prototype', async () => {
      for (const path of ['tasks', 'plans/2021-2025/text'])
        expect(await call('GET', `${base}/${path}?__proto__=x`)).toMatchObject({
          status: 400,
          body: { code: 'unknown-field', errors: [{ field: '__proto__' }] },
        })
    })

    it('that is no larger than it, whatever is wrong with it', async () => {
      const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1]))
      for (const body of [
        `[${Array.from({ length: 20_000 }, () => '"\x7f"').join()}]`,
        JSON.stringify(keys),
        JSON.stringify({ ['k'.repeat(100_000)]: 1 }),
      ]) {
        const answer = await call('POST', `${base}/tasks`, body)
        expect([400, 422]).toContain(answer.status)
        expect(answer.bytes.length).toBeLessThan(60_000)
      }
      const query = Array.from({ length: 1000 }, (_, at) => `k${at}=1`).join('&')
      const answer = await call('GET', `${base}/tasks?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.bytes.length).toBeLessThan(60_000)
    })

    it('in Chinese, or in English when that is asked for', async () => {
      const zh = await call('GET', `${base}/tasks/2021-2025~Z9`)
      expect(zh.headers.get('content-type')).toMatch('application/problem+json')
      expect(zh.headers.get('content-language')).toBe('zh-CN')
      expect(zh.body).toEqual({
        type: '/api/docs#problem-not-found',
        title: '没有找到',
        status: 404,
        code: 'not-found',
        detail: '没有这个任务：2021-2025~Z9',
      })
      const headers = { 'accept-language': 'en-GB,en;q=0.9' }
      const en = await call('GET', `${base}/tasks/2021-2025~Z9`, undefined, { headers })
      expect(en.body).toMatchObject({ title: 'Not found', detail: 'There is no task 2021-2025~Z9' })
      expect(en.headers.get('content-language')).toBe('en')
    })

    it('wherever it is sent', async () => {
      for (const path of ['/nothing', '/auth/sign-up/email', '/auth/ok', `${base}/nothing`, '/'])
        for (const method of ['GET', 'POST', 'DELETE']) {
          const { status, body } = await call(method, path)
          expect([status, body.code], `${method} ${path}`).toEqual([404, 'not-found'])
        }
    })
  })

  describe('without a session', () => {
    it('gets in nowhere under a district', async () => {
      for (const path of [
        '/districts',
        `${base}/tasks`,
        `${base}/observations/publish`,
        '/districts/999999/tasks',
        `${base}/nothing`,
      ])
        for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
          const { status, body } = await anybody(method, path)
          expect([status, body.code], `${method} ${path}`).toEqual([401, 'unauthenticated'])
        }
    })

    it('or with one that is made up', async () => {
      const headers = { cookie: 'gangyao.session_token=abc.def' }
      const { body } = await anybody('GET', `${base}/tasks`, undefined, { headers })
      expect(body).toMatchObject({ code: 'unauthenticated', detail: '请先登录' })
    })
  })

  describe('a wrong address', () => {
    it('of a district', async () => {
      for (const district of ['999999', '15', 'abc', "150602' or 1=1", '%00', '150602~'])
        expect(await call('GET', `/districts/${encodeURIComponent(district)}/tasks`)).toMatchObject(
          {
            status: 404,
            body: { code: 'not-found' },
          },
        )
    })

    it('of a record', async () => {
      for (const id of [
        'A1.1',
        '2021-2025',
        '2021-2025~A1.1~x',
        '~',
        '2021-2025~',
        '%00~A1',
        '2021-2025~A1.1%00',
        '一~二',
      ])
        for (const method of ['GET', 'DELETE'])
          expect(await call(method, `${base}/tasks/${id}`), id).toMatchObject({ status: 404 })
      for (const path of [
        'plans/%00',
        'plans/%00/text',
        'plans/%00/summary',
        'assessments/%00~T01',
      ])
        expect(await call('GET', `${base}/${path}`), path).toMatchObject({ status: 404 })
    })
  })

  describe('a query', () => {
    const refused = async (query: string, code: string, detail: string | RegExp = /./) => {
      const { status, body } = await call('GET', `${base}/tasks?${query}`)
      expect([status, body.code], query).toEqual([400, code])
      expect(JSON.stringify(body), query).toMatch(detail)
    }

    it('for a field that there is not names those there are', async () => {
      await refused('colour=red', 'unknown-field', /没有字段“colour”；可用：.*_sort.*code.*title/)
      await refused('_sort=colour', 'unknown-field', /没有字段“colour”；可用：id、plan/)
      await refused('clause=x', 'unknown-field')
      await refused('district=150602', 'unknown-field')
      await refused('constructor=x', 'unknown-field')
    })

    it('with numbers that are none', async () => {
      for (const query of [
        '_start=-1',
        '_start=1.5',
        '_end=x',
        '_start=',
        '_start=1e3',
        '_end=99999999999999',
      ])
        await refused(query, 'malformed')
      await refused('_start=1&_start=2', 'malformed')
      await refused('_order=sideways', 'malformed')
      await refused('position=one', 'malformed')
      await refused('position=0x10', 'malformed')
      await refused('position=1.5', 'malformed', /应是整数/)
      await refused('version=0.1', 'malformed', /应是整数/)
    })

    it('says what is expected', async () => {
      await refused('_start=x', 'malformed', /应是不小于 0 的整数，如 25/)
      await refused('_order=sideways', 'malformed', /只能是 ASC 或 DESC/)
      const { body } = await call('GET', `${base}/observations?value=much`)
      expect(body.errors).toEqual([{ field: 'value.0', message: '应是数字，如 15 或 0.5' }])
      expect((await call('GET', `${base}/observations?value=0.5`)).status).toBe(200)
      expect((await call('GET', `${base}/tasks?version=1&position=0`)).body).toHaveLength(1)
    })

    it('for more than a page, or less than nothing', async () => {
      await refused('_start=0&_end=1001', 'malformed', /最多 1000 条/)
      await refused('_start=5&_end=4', 'malformed')
      await refused(`q=${'长'.repeat(101)}`, 'malformed')
    })

    it('with characters that no record holds', async () => {
      await refused('q=%00', 'malformed')
      await refused('code=%00', 'malformed')
      await refused('id=2021-2025~%00', 'malformed')
      const upload = `${base}/evidence/upload?plan=2021-2025&unit=jiaotiju&name=t.pdf&title=a%00b`
      expect(await call('POST', upload)).toMatchObject({
        ...{ status: 400, body: { code: 'malformed', errors: [{ field: 'title' }] } },
      })
    })

    it('with parameters that nobody asks for, or twice what is asked once', async () => {
      const at = async (path: string) => {
        const { status, body } = await call('GET', `${base}/${path}`)
        return [status, body.code, body.errors?.[0].field]
      }
      const unknown = (field: string) => [400, 'unknown-field', field]
      expect(await at('plans/2021-2025/summary?asof=2024-01-01')).toEqual(unknown('asof'))
      expect(await at('tasks/2021-2025~A1.1?expand=all')).toEqual(unknown('expand'))
      expect(await at('plans/2021-2025/text?lang=en')).toEqual(unknown('lang'))
      expect(await at('targets/2021-2025~T01/trend?knownOn=2024-01-01')).toEqual(unknown('knownOn'))
      const twice = 'asOf=2024-01-01&asOf=2024-06-30'
      const once = [400, 'malformed', 'asOf']
      expect(await at(`plans/2021-2025/summary?${twice}`)).toEqual(once)
      expect(await at(`assessments/2021-2025~T01?${twice}`)).toEqual(once)
      expect(await at(`assessments?${twice}`)).toEqual(once)
      expect((await call('GET', `${base}/assessments?target=T01&target=T02`)).status).toBe(200)
      const write = await call('POST', `${base}/tasks?dryRun=true`, {})
      expect([write.status, write.body.code]).toEqual([400, 'unknown-field'])
    })

    it('of a choice that is not one', async () => {
      const { body } = await call('GET', `${base}/assessments?light=purple`)
      expect(body).toMatchObject({ code: 'malformed', errors: [{ field: 'light.0' }] })
      const day = await call('GET', `${base}/assessments?asOf=2024-02-30`)
      expect(day).toMatchObject({ status: 400, body: { code: 'malformed' } })
      const summary = await call('GET', `${base}/plans/2021-2025/summary?asOf=yesterday`)
      expect(summary).toMatchObject({ status: 400, body: { code: 'malformed' } })
    })
  })

  describe('a body', () => {
    const send = (body: unknown, init?: RequestInit) => call('POST', `${base}/tasks`, body, init)
    const aTask = {
      plan: '2021-2025',
      code: 'A1.9',
      position: 9,
      title: '新任务',
      action: 'A1',
      clause: { path: '三', quote: '每年培训科学教师' },
    }
    const fieldsOf = ({ body }: { body: { errors?: { field: string }[] } }) =>
      body.errors?.map(({ field }) => field)

    it('that is no JSON', async () => {
      for (const body of ['{', '', 'undefined', '{"plan": 1,}', "{'a':1}"])
        expect(await send(body), body).toMatchObject({ status: 400, body: { code: 'malformed' } })
    })

    it('that is JSON and no record', async () => {
      for (const body of [[], 'null', '"text"', '42', 'true', {}])
        expect(await send(body), String(body)).toMatchObject({
          status: 422,
          body: { code: 'invalid' },
        })
    })

    it('of another kind', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/html', 'x'])
        expect(await send(aTask, { headers: { 'content-type': type } }), type).toMatchObject({
          status: 400,
          body: { code: 'malformed', detail: expect.stringContaining('application/json') },
        })
    })

    it('of more than a megabyte', async () => {
      const body = { ...aTask, title: '长'.repeat(400_000) }
      expect(await send(body)).toMatchObject({ status: 413, body: { code: 'too-large' } })
    })

    it('from another site, in whatever form', async () => {
      const origin = 'https://elsewhere.example'
      for (const headers of [
        { origin, 'content-type': 'text/plain' },
        { origin, 'content-type': 'application/json' },
        { origin: 'null', 'content-type': 'application/json' },
        { origin: 'http://localhost:8080', 'content-type': 'application/json' },
      ])
        expect(await send(aTask, { headers }), JSON.stringify(headers)).toMatchObject({
          status: 403,
          body: { code: 'forbidden' },
        })
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect(
          await call(method, `${base}/tasks/x`, undefined, { headers: { origin } }),
        ).toMatchObject({ status: 403 })
      expect((await call('GET', `${base}/tasks`, undefined, { headers: { origin } })).status).toBe(
        200,
      )
    })

    it('that is not in UTF-8', async () => {
      const gbk = Buffer.from(
        JSON.stringify({ ...aTask, title: '@' }).replace('@', '\xc8\xce\xce\xf1'),
        'latin1',
      )
      const init = { body: gbk, headers: { 'content-type': 'application/json' } }
      expect(await call('POST', `${base}/tasks`, undefined, init)).toMatchObject({
        status: 400,
        body: { code: 'malformed', detail: expect.stringContaining('UTF-8') },
      })
    })

    it('with fields that are not asked for', async () => {
      expect(fieldsOf(await send({ ...aTask, colour: 'red' }))).toEqual(['colour'])
      expect(fieldsOf(await send({ ...aTask, version: 7 }))).toEqual(['version'])
      expect(fieldsOf(await send({ ...aTask, district: '150602' }))).toEqual(['district'])
      expect(fieldsOf(await send({ ...aTask, clause: { ...aTask.clause, page: 3 } }))).toEqual([
        'clause.page',
      ])
    })

    it('that reaches for the prototype', async () => {
      const json = JSON.stringify(aTask)
      for (const key of ['__proto__', 'constructor', 'prototype', 'toString'])
        expect(fieldsOf(await send(json.replace('{', `{"${key}":{"version":9},`))), key).toEqual([
          key,
        ])
      expect(
        fieldsOf(await send(json.replace('"clause":{', '"clause":{"__proto__":{"x":1},'))),
      ).toEqual(['clause.__proto__'])
    })

    it('with text that no database holds', async () => {
      for (const title of ['a\0b', '\ud800', 'x\udfff', '\ud83d'])
        expect(fieldsOf(await send({ ...aTask, title })), JSON.stringify(title)).toEqual(['title'])
      expect(fieldsOf(await send({ ...aTask, '\ud800': 1 }))).toHaveLength(1)
    })

    it('that is nested without end', async () => {
      const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
      expect(await send(`{"plan":${deep}}`)).toMatchObject({ status: 422 })
    })

    it('with numbers that no column holds', async () => {
      for (const position of ['1e400', '1.5', '-1', '9007199254740993', '"1"', 'null'])
        expect(
          fieldsOf(
            await send(JSON.stringify(aTask).replace('"position":9', `"position":${position}`)),
          ),
          position,
        ).toEqual(['position'])
      const { status } = await send({ ...aTask, code: 'A1.98', position: Number.MAX_SAFE_INTEGER })
      expect(status).toBe(201)
    })

    it('that holds an emoji, a quote and a sign of SQL is just text', async () => {
      const title = `🧪 "'; drop table task; -- \\ %_ 䶮`
      const made = await send({ ...aTask, code: 'A1.97', title })
      expect(made.status).toBe(201)
      expect((await call('GET', `${base}/tasks/2021-2025~A1.97`)).body.title).toBe(title)
    })

    it('with several faults names them all, in the language asked', async () => {
      const headers = { 'accept-language': 'en' }
      const { body } = await send(
        { ...aTask, title: '', code: 'no good', position: 'x' },
        { headers },
      )
      expect(body).toMatchObject({ code: 'invalid', title: 'Not filled in correctly' })
      expect(fieldsOf({ body })).toEqual(['code', 'position', 'title'])
      for (const { message } of body.errors) expect(message).not.toMatch(/\p{Script=Han}/u)
    })

    it('with an old version', async () => {
      const read = await task()
      expect((await call('PUT', `${base}/tasks/${read.id}`, read)).body.version).toBe(
        read.version + 1,
      )
      expect(await call('PUT', `${base}/tasks/${read.id}`, read)).toMatchObject({
        status: 409,
        body: { code: 'stale' },
      })
    })

    it('without a version, or for another record', async () => {
      const { version, ...read } = await task()
      expect(fieldsOf(await call('PUT', `${base}/tasks/${read.id}`, read))).toEqual(['version'])
      const { id, ...record } = { ...read, version }
      const elsewhere = `${base}/tasks/2021-2025~A1.2`
      expect(fieldsOf(await call('PUT', elsewhere, { id, ...record }))).toEqual(['id'])
      expect(fieldsOf(await call('PUT', elsewhere, record))).toEqual(['code'])
      const plan = `${base}/plans/2021-2025`
      const { body: head } = await call('GET', plan)
      expect(fieldsOf(await call('PUT', plan, { ...head, id: '1999' }))).toEqual(['id'])
    })

    it('leaves nothing half-written', async () => {
      const before = await call('GET', `${base}/tasks?_end=1000`)
      await send({ ...aTask, action: 'A9' })
      await send({ ...aTask, title: '' })
      await call('POST', `${base}/observations/publish`, { ids: ['a', 'b'] })
      expect(await call('GET', `${base}/tasks?_end=1000`)).toMatchObject({ body: before.body })
    })
  })

  it('never ends in a failure that nobody foresaw', () => {
    expect(log).toEqual([])
  })
})
