import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApiOnDays } from '../../test/a-clock.ts'
import { openCycle } from '../../test/a-cycle.ts'
import { aMailServer } from '../../test/a-mail-server.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aRobot } from '../../test/a-robot.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, NOW, type Reply } from '../../test/http.ts'
import { appoint, KEYS, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { openDatabase } from '../database/open-database.ts'
import { SILENCE } from '../notifications/claim-delivery.ts'
import { gatherMail } from '../notifications/gather-mail.ts'
import { type Mailer, openMailer } from '../notifications/mailer.ts'
import { sendDeliveries } from '../notifications/send-deliveries.ts'
import { saveSetting } from '../notifications/setting.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { createWebhook } from '../webhooks/save-webhook.ts'
import { makeReminders } from './make-reminders.ts'

const CYCLE = '2021-2025~2024-a'
const origin = 'https://gangyao.example'

onEachDatabase('reminders', (database) => {
  let clock: ReturnType<typeof anApiOnDays>
  const people = new Map<string, Caller>()
  let district = ''
  let now = NOW
  let mail: Awaited<ReturnType<typeof aMailServer>>
  let robot: Awaited<ReturnType<typeof aRobot>>
  let mailer: Mailer
  let refused: string[] = []
  beforeAll(async () => {
    clock = anApiOnDays(database.db)
    for (const name of ['kexie', 'wang', 'li', 'zhao']) people.set(name, await clock.settle(name))
    mail = await aMailServer((address) => (refused.includes(address) ? 550 : null))
    robot = await aRobot()
    mailer = openMailer({ url: mail.url, from: 'gangyao@example.cn' })
  })
  afterAll(async () => {
    await mail.close()
    await robot.close()
  })
  beforeEach(async () => {
    district = aDistrict()
    await database.db.deleteFrom('delivery').execute()
    await database.db.deleteFrom('notification_setting').execute()
    mail.received.splice(0)
    robot.heard.splice(0)
    refused = []
    await loadPlan(database.db, aPlan(district), office)
    await appoint(database.db, 'kexie', { district, role: 'coordinator' })
    await appoint(database.db, 'wang', { district, role: 'editor' })
    await appoint(database.db, 'li', { district, role: 'approver' })
    await appoint(database.db, 'zhao', { district, role: 'editor', unit: OTHER_UNIT })
    await openCycle(database.db, district)
    on('2024-07-01')
  })

  const on = (day: string, hour = 10) => {
    clock.on(day)
    now = new Date(`${day}T${String(hour - 8).padStart(2, '0')}:00:00Z`)
  }
  const as = (name: string): Caller => people.get(name) ?? expect.unreachable(name)
  const at = (path: string) => `/districts/${district}${path}`
  const inbox = async (name: string) => (await as(name)('GET', at('/notifications'))).body
  const titles = async (name: string) =>
    (await inbox(name)).map(({ title }: { title: { zh: string } }) => title.zh)
  const outlets = (db = database.db) => ({ db, keys: KEYS, mailer, allowed: [robot.origin] })
  const remindAll = () => makeReminders(database.db, district, now, origin)
  const wishMail = (user: string, email = `${user}@example.cn`) =>
    saveSetting(
      { db: database.db, keys: KEYS },
      district,
      { email, mailed: ['reminder', 'returned'], language: 'zh', version: 0 },
      { name: user, grants: [] },
      now,
    )
  const gather = () => gatherMail(database.db, district, { now, origin })
  const send = () => sendDeliveries(outlets(), () => now)
  const aGroup = () =>
    createWebhook(
      outlets(),
      district,
      { kind: 'wecom', name: '联络员群', url: `${robot.origin}/send`, secret: null, enabled: true },
      office,
      now,
    )
  const states = async () =>
    (await as('kexie')('GET', at('/deliveries'))).body.map(({ state }: { state: string }) => state)
  const write = async () => {
    const text = {
      narrative: '两期',
      noProgress: false,
      why: null,
      completedOn: null,
      evidence: [],
    }
    const path = at(`/reports/${CYCLE}~${OWN_UNIT}~A1.1`)
    expect((await as('wang')('PUT', path, { ...text, version: 0 })).status).toBe(200)
    return path
  }

  it('come once a day in one message, with what is owed and the way to it', async () => {
    await remindAll()
    await remindAll()
    const [one, ...others] = await inbox('wang')
    expect(others).toEqual([])
    expect(one).toMatchObject({
      kind: 'reminder',
      title: { zh: '填报提醒：1 项待办理' },
      entries: [
        {
          words: {
            zh: '2024 年上半年进展填报：已开始填报，区教育体育局有 1 项待填写和报送（A1.1），请于 2024-07-05 前办理',
          },
          link: `/reports/${CYCLE}?unit=${OWN_UNIT}`,
        },
      ],
      readAt: null,
    })
    // Nobody else is told what is not on their desk.
    expect(await titles('li')).toEqual([])
    expect(await titles('kexie')).toEqual([])
    expect(await titles('zhao')).toHaveLength(1)
  })

  it('do not come at night, on days off, or of what is done', async () => {
    on('2024-07-01', 8)
    await remindAll()
    expect(await titles('wang')).toEqual([])
    on('2024-07-06')
    await remindAll()
    expect(await titles('wang')).toEqual([])
    await write()
    on('2024-07-08')
    await remindAll()
    expect(await titles('wang')).toEqual([])
    on('2024-07-09')
    await remindAll()
    expect(await titles('li')).toEqual(['填报提醒：1 项待办理'])
  })

  it('come no more than one at a time after days without a server', async () => {
    for (const day of ['2024-07-01', '2024-07-08', '2024-07-08', '2024-07-09', '2024-07-10']) {
      on(day)
      await remindAll()
    }
    const all = await inbox('wang')
    expect(
      all.map(({ entries }: { entries: { words: { zh: string } }[] }) =>
        entries[0]?.words.zh.includes('已过'),
      ),
    ).toEqual([true, true, false])
  })

  it('follow the schedule that the office arranges', async () => {
    const { body: usual } = await as('kexie')('GET', at('/reminders/schedule'))
    expect(usual.version).toBe(0)
    const steps = usual.steps.map((step: object) => ({ ...step, on: false }))
    const saved = await as('kexie')('PUT', at('/reminders/schedule'), { steps, version: 0 })
    expect(saved.body).toEqual({ steps, version: 1 })
    expect(
      (await as('kexie')('PUT', at('/reminders/schedule'), { steps, version: 0 })).status,
    ).toBe(409)
    expect(
      (await as('kexie')('PUT', at('/reminders/schedule'), { steps: steps.slice(1), version: 1 }))
        .status,
    ).toBe(422)
    await remindAll()
    expect(await titles('wang')).toEqual([])
  })

  describe('by mail and in groups', () => {
    it('go out once, however many processes are at it', async () => {
      for (const user of ['wang', 'zhao', 'kexie']) await wishMail(user)
      await aGroup()
      const others = [
        openDatabase(database.at),
        openDatabase(database.at),
        openDatabase(database.at),
      ]
      try {
        await Promise.all(
          [database, ...others].map(async ({ db }) => {
            for (let call = 0; call < 3; call++) {
              await makeReminders(db, district, now, origin)
              await gatherMail(db, district, { now, origin })
              await sendDeliveries(outlets(db), () => now)
            }
          }),
        )
      } finally {
        await Promise.all(others.map(({ close }) => close()))
      }
      expect(mail.received.flatMap(({ to }) => to).sort()).toEqual([
        'wang@example.cn',
        'zhao@example.cn',
      ])
      expect(mail.received[0]?.text).toContain(`${origin}/admin/reports/${CYCLE}?unit=`)
      // weixuanbu, whose editor nobody is, owes too.
      expect(robot.heard.map(({ content }) => content)).toEqual([
        `【填报提醒】\n2024 年上半年进展填报：3 个单位还有 3 项待办理，期限 2024-07-05\n${origin}/admin/reports`,
      ])
      expect((await states()).sort()).toEqual(['sent', 'sent', 'sent'])
    })

    it('are one mail a day with all that is unread, and not what was read', async () => {
      await wishMail('wang')
      const path = await write()
      await as('li')('POST', `${path}/send-back`, { reason: '请补充人数' })
      on('2024-07-01', 11)
      await remindAll()
      await gather()
      await send()
      expect(mail.received).toHaveLength(1)
      expect(mail.received[0]?.text).toContain('【东胜区】2 条通知')
      expect(mail.received[0]?.text).toContain('理由：请补充人数')
      await write2(path)
      await as('li')('POST', `${path}/send-back`, { reason: '还缺场次' })
      await gather()
      on('2024-07-01', 15)
      await gather()
      expect(await send()).toBe(0)
      on('2024-07-02', 15)
      await as('wang')('POST', at('/notifications/read'), {})
      await gather()
      expect(await send()).toBe(0)
    })

    const write2 = (path: string) =>
      as('wang')('PUT', path, {
        ...{ narrative: '三期', noProgress: false, why: null, completedOn: null, evidence: [] },
        version: 1,
      })

    it('are told to the office where they do not arrive', async () => {
      await wishMail('wang', 'gone@example.cn')
      refused = ['gone@example.cn']
      await remindAll()
      await gather()
      await send()
      const { body } = await as('kexie')('GET', at('/deliveries?trouble=true'))
      expect(body).toMatchObject([
        {
          recipient: 'wang',
          state: 'failed',
          problem: { zh: '邮件服务器拒收（550），请核对邮箱地址' },
        },
      ])
      expect(JSON.stringify(body)).not.toContain('example.cn')
    })

    it('are tried again where they are known not to have arrived, and in the end no more', async () => {
      await wishMail('wang')
      await remindAll()
      await gather()
      const away = openMailer({ url: 'smtp://127.0.0.1:1', from: 'gangyao@example.cn' })
      const sendAway = () => sendDeliveries({ ...outlets(), mailer: away }, () => now)
      for (const minutes of [0, 1, 10, 60, 240]) {
        now = new Date(now.getTime() + minutes * 60_000)
        expect(await sendAway()).toBe(1)
        expect(await sendAway()).toBe(0)
      }
      expect(await states()).toEqual(['failed'])
      now = new Date(now.getTime() + 86_400_000)
      expect(await send()).toBe(0)
    })

    it('are not sent twice where a server died over them', async () => {
      await wishMail('wang')
      await remindAll()
      await gather()
      const dying: Mailer = { send: () => new Promise(() => {}) }
      void sendDeliveries({ ...outlets(), mailer: dying }, () => now)
      await expect.poll(states).toEqual(['sending'])
      expect(await send()).toBe(0)
      now = new Date(now.getTime() + SILENCE + 1)
      expect(await send()).toBe(0)
      expect(await states()).toEqual(['unknown'])
      expect(mail.received).toEqual([])
    })

    it('keep the address sealed, and tell it to nobody else', async () => {
      await wishMail('wang')
      const row = await database.db
        .selectFrom('notification_setting')
        .selectAll()
        .executeTakeFirstOrThrow()
      expect(row.email).toMatch(/^gp1\./)
      const lines = await database.db
        .selectFrom('audit')
        .select('after')
        .where('district', '=', district)
        .where('resource', '=', 'notification-settings')
        .execute()
      expect(lines.map(({ after }) => after).join()).toContain('w***@example.cn')
    })
  })

  describe('by hand', () => {
    const remind = (units: string[] | null, by = 'kexie'): Promise<Reply> =>
      as(by)('POST', at('/reminders'), { cycle: CYCLE, units })
    const preview = async () => (await as('kexie')('GET', at(`/reminders/${CYCLE}`))).body

    it('tell whom they would reach, and when that was', async () => {
      expect(await preview()).toMatchObject([
        { unit: OWN_UNIT, items: 1, people: [{ user: 'wang', today: false }], remindedAt: null },
        {
          unit: 'weixuanbu',
          people: [],
          refusal: { zh: expect.stringContaining('没有可以提醒的人') },
        },
        { unit: OTHER_UNIT, refusal: null },
      ])
      const { status, body } = await remind([OWN_UNIT])
      expect({ status, body }).toEqual({ status: 201, body: { units: [OWN_UNIT], people: 1 } })
      expect((await preview())[0]).toMatchObject({
        ...{ unit: OWN_UNIT, remindedAt: expect.stringContaining('2024-07-01') },
        refusal: { zh: '今天已经提醒过，每人每天只提醒一次' },
      })
      expect(await titles('wang')).toEqual(['填报提醒：1 项待办理'])
      expect(await titles('zhao')).toEqual([])
    })

    it('reach nobody twice on a day, by hand or by the clock', async () => {
      expect((await remind(null)).body).toEqual({ units: [OWN_UNIT, OTHER_UNIT], people: 2 })
      const again = await remind(null)
      expect([again.status, again.body.detail]).toEqual([409, '今天已经提醒过，每人每天只提醒一次'])
      await remindAll()
      expect(await titles('wang')).toHaveLength(1)
      on('2024-07-02')
      await remindAll()
      expect(await titles('wang')).toHaveLength(2)
      expect((await remind([OWN_UNIT])).status).toBe(409)
    })

    it('are the office’s to send, to units that have something to do', async () => {
      expect((await remind(null, 'wang')).status).toBe(403)
      expect((await remind(['weixuanbu'])).body.detail).toContain('没有可以提醒的人')
      expect((await remind(['nobody'])).status).toBe(422)
      on('2024-08-01')
      expect(await preview()).toEqual([])
      expect((await remind(null)).body.detail).toBe('没有待办理的事项')
    })
  })
})
