import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aRobot } from '../../test/a-robot.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, caller, cookieOf, NOW, PASSWORD } from '../../test/http.ts'
import { aKey } from '../../test/keys.ts'
import { appoint, aTown, KEYS } from '../../test/people.ts'
import { createApi } from '../create-api.ts'
import { readRobot } from '../notifications/send-deliveries.ts'
import { readSetting, saveSetting } from '../notifications/setting.ts'
import { rotatePersonal } from '../personal/rotate-personal.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('webhooks', (database) => {
  let coordinator: Caller
  let robot: Awaited<ReturnType<typeof aRobot>>
  let answer: { errcode: number; errmsg: string } = { errcode: 0, errmsg: 'ok' }
  let district = ''
  beforeAll(async () => {
    robot = await aRobot(() => ({ body: answer }))
    const { auth, settle } = await aTown(database.db)
    await settle('kexie')
    const api = createApi({
      ...{ db: database.db, auth, now: () => NOW, personalKeys: KEYS },
      robotOrigins: [robot.origin],
    })
    const credentials = { username: 'kexie', password: PASSWORD }
    const reply = await caller(api)('POST', '/auth/sign-in/username', credentials)
    coordinator = caller(api, cookieOf(reply))
  })
  afterAll(() => robot.close())
  beforeEach(async () => {
    district = aDistrict()
    robot.heard.splice(0)
    answer = { errcode: 0, errmsg: 'ok' }
    await loadPlan(database.db, aPlan(district), office)
    await appoint(database.db, 'kexie', { district, role: 'coordinator' })
  })

  const at = (path = '') => `/districts/${district}/webhooks${path}`
  const add = async (fields: object = {}) => {
    const { status, body } = await coordinator('POST', at(), {
      ...{ kind: 'dingtalk', name: '联络员群', secret: 'SEC0123456789' },
      url: `${robot.origin}/robot/send?access_token=token123`,
      ...fields,
    })
    expect(status, JSON.stringify(body)).toBe(201)
    return body
  }
  const stored = (id: string) => readRobot({ db: database.db, keys: KEYS }, district, id)

  it('are sealed, and nobody is told address or secret again', async () => {
    const made = await add()
    const shown = { url: `${robot.origin}/****`, secret: '****', enabled: true }
    expect(made).toMatchObject(shown)
    expect((await coordinator('GET', at())).body).toEqual([made])
    expect((await coordinator('GET', at(`/${made.id}`))).body).toEqual(made)
    const row = await database.db
      .selectFrom('webhook')
      .selectAll()
      .where('district', '=', district)
      .executeTakeFirstOrThrow()
    expect([row.url, row.secret]).toEqual([
      expect.stringMatching(/^gp1\./),
      expect.stringMatching(/^gp1\./),
    ])
    await coordinator('DELETE', at(`/${made.id}`))
    const lines = await database.db
      .selectFrom('audit')
      .select(['action', 'before', 'after'])
      .where('district', '=', district)
      .where('resource', '=', 'webhooks')
      .execute()
    expect(lines.map(({ action }) => action)).toEqual(['create', 'delete'])
    expect(JSON.stringify(lines)).not.toMatch(/token123|SEC0123|gp1\./)
  })

  it('keep what is not entered again, and of another kind what it has', async () => {
    const { id } = await add()
    const change = (fields: object) =>
      coordinator('PUT', at(`/${id}`), {
        ...{ kind: 'dingtalk', name: '另一个群', enabled: false, version: 1 },
        ...fields,
      })
    expect((await change({})).body).toMatchObject({ name: '另一个群', version: 2, secret: '****' })
    expect(await stored(id)).toMatchObject({ secret: 'SEC0123456789', enabled: false })
    expect((await change({})).status).toBe(409)
    const url = `${robot.origin}/cgi-bin/webhook/send?key=abcdefgh`
    expect((await change({ kind: 'wecom', url, version: 2 })).status).toBe(200)
    expect(await stored(id)).toMatchObject({ kind: 'wecom', url, secret: null })
  })

  it('live where the server was told they may', async () => {
    const { status, body } = await coordinator('POST', at(), {
      ...{ kind: 'wecom', name: '群', url: 'http://169.254.169.254/latest' },
    })
    expect(status).toBe(422)
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['url'])
  })

  it('are tried, and say what the robot says', async () => {
    const { id } = await add()
    const test = async () => (await coordinator('POST', at(`/${id}/test`))).body
    expect(await test()).toEqual({ is: 'sent', problem: null })
    expect(robot.heard[0]?.content).toContain('【测试】')
    expect(robot.heard[0]?.query.get('sign')).toMatch(/=$/)
    answer = { errcode: 310000, errmsg: 'sign not match' }
    expect(await test()).toMatchObject({
      ...{ is: 'refused', problem: { zh: '机器人不接受（310000：sign not match）' } },
    })
  })

  it('and addresses of people are sealed anew with another key', async () => {
    const { id } = await add()
    const wished = { email: 'wang@example.cn', mailed: [], language: 'zh', version: 0 } as const
    const store = { db: database.db, keys: KEYS }
    await saveSetting(store, district, { ...wished, mailed: [] }, { name: 'wang', grants: [] }, NOW)
    const next = aKey('second')
    const source = { actor: 'gangyao', via: 'command', address: null, request: null } as const
    const { faults } = await rotatePersonal(database.db, [next, aKey()], { source, now: NOW })
    expect(faults).toEqual([])
    const anew = { db: database.db, keys: async () => [next] }
    expect(await readRobot(anew, district, id)).toMatchObject({ secret: 'SEC0123456789' })
    expect(await readSetting(anew, district, 'wang')).toMatchObject({ email: 'wang@example.cn' })
  })
})
