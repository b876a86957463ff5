import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApiOnDays } from '../../test/a-clock.ts'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { appoint, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { loadPlan } from '../plans/load-plan.ts'

const CYCLE = '2021-2025~2024-a'
const ITEM = `${CYCLE}~${OWN_UNIT}~A1.1`
const text = {
  narrative: '培训两期，四十六人参加。',
  noProgress: false,
  why: null,
  completedOn: null,
  evidence: [],
}

onEachDatabase('reports', (database) => {
  let day: ReturnType<typeof anApiOnDays>
  let coordinator: Caller
  let editor: Caller
  let approver: Caller
  let stranger: Caller
  let district = ''
  beforeAll(async () => {
    day = anApiOnDays(database.db)
    coordinator = await day.settle('kexie')
    editor = await day.settle('wang')
    approver = await day.settle('li')
    stranger = await day.settle('zhao')
  })
  beforeEach(async () => {
    district = aDistrict()
    // A1.1 was to be done by the end of May.
    const records = aPlan(district)
    const targets = records.targets.map((target) =>
      target.code === 'T01' ? aTarget({ recurrence: 'once', due: '2024-05-31' }) : target,
    )
    await loadPlan(database.db, { ...records, targets }, office)
    await appoint(database.db, 'kexie', { district, role: 'coordinator' })
    await appoint(database.db, 'wang', { district, role: 'editor' })
    await appoint(database.db, 'li', { district, role: 'approver' })
    await appoint(database.db, 'zhao', { district, role: 'approver', unit: OTHER_UNIT })
    await openCycle(database.db, district)
    day.on('2024-07-01')
  })

  const at = (id = ITEM) => `/districts/${district}/reports/${id}`
  const save = (version: number, fields: object = {}, by = editor, id = ITEM) =>
    by('PUT', at(id), { ...text, ...fields, version })
  const act = (by: Caller, verb: string, body: object = {}, id = ITEM) =>
    by('POST', `${at(id)}/${verb}`, body)
  const fieldsOf = ({ body }: Reply) =>
    (body.errors ?? []).map(({ field }: { field: string }) => field)
  const done = async (reply: Promise<Reply>) => {
    const { status, body } = await reply
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const handIn = async (version = 0, fields: object = {}) => {
    await done(save(version, fields))
    await done(act(approver, 'sign'))
    return done(act(editor, 'submit'))
  }

  it('go from the editor to the approver, the office and the public', async () => {
    expect((await done(act(editor, 'open'))).stage).toBe('opened')
    expect(await done(save(0))).toMatchObject({
      stage: 'drafted',
      text: { ...text, version: 1, savedBy: 'wang' },
      receipt: 'awaited',
    })
    expect((await done(act(approver, 'sign'))).stage).toBe('signed')
    expect(await done(act(editor, 'submit'))).toMatchObject({
      stage: 'waiting',
      receipt: 'on-time',
    })
    expect((await done(act(coordinator, 'accept'))).stage).toBe('accepted')
    const { events, stage } = await done(act(coordinator, 'publish'))
    expect(stage).toBe('published')
    expect(events.map(({ kind, by }: Record<string, string>) => `${kind} ${by}`)).toEqual([
      ...['opened wang', 'drafted wang', 'signed li', 'submitted wang'],
      ...['accepted kexie', 'published kexie'],
    ])
    expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true })
  })

  it('keep what two people wrote: the second is told who was first, and when', async () => {
    await done(save(0))
    await done(save(1, { narrative: '我写的' }))
    const { status, body } = await save(1, { narrative: '另写的' }, approver)
    expect([status, body.code]).toEqual([409, 'stale'])
    expect(body.detail).toMatch('wang 已于 2024-07-01 10:00 保存')
    expect((await done(approver('GET', at()))).text).toMatchObject({
      ...{ narrative: '我写的', version: 2, savedBy: 'wang' },
    })
  })

  it('are saved once by two who save at the same moment', async () => {
    const saved = await Promise.all([save(0), save(0, { narrative: '另写的' }, approver)])
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 409])
    const second = saved.find(({ status }) => status === 409)
    expect(second?.body).toMatchObject({ code: 'stale', detail: expect.stringContaining('已于') })
    expect((await done(editor('GET', at()))).events).toHaveLength(1)
  })

  it('are opened by one and written by another at the same moment', async () => {
    const both = await Promise.all([act(approver, 'open'), save(0)])
    expect(both.map(({ status }) => status)).toContain(200)
    expect(both[1].status).toBe(200)
  })

  it('saved as they are leave nothing behind', async () => {
    await done(save(0))
    expect((await done(save(1))).events).toHaveLength(1)
  })

  it('are signed by an approver of the unit and nobody else', async () => {
    await done(save(0))
    expect((await act(editor, 'sign')).status).toBe(403)
    expect((await act(coordinator, 'sign')).status).toBe(403)
    const other = await act(stranger, 'sign')
    expect(other.status).toBe(403)
    expect(other.body.detail).toMatch('本单位')
    expect((await stranger('GET', at())).status).toBe(403)
    expect((await save(1, {}, stranger)).status).toBe(403)
    const elsewhere = aDistrict()
    await loadPlan(database.db, aPlan(elsewhere), office)
    expect((await approver('POST', `/districts/${elsewhere}/reports/${ITEM}/sign`)).status).toBe(
      404,
    )
  })

  it('are not signed while anything is missing, which is said field by field', async () => {
    await done(save(0, { narrative: ' ', completedOn: '2024-07-30' }))
    expect(await act(approver, 'sign')).toMatchObject({ status: 422 })
    expect(fieldsOf(await act(approver, 'sign'))).toEqual(['narrative', 'completedOn'])
    const { faults } = await done(save(1, { narrative: '', noProgress: true }))
    expect(faults.map(({ field }: { field: string }) => field)).toEqual(['why'])
    await done(save(2, { narrative: '', noProgress: true, why: '等资金到位' }))
    expect((await done(act(approver, 'sign'))).state.completion).toBe('no-progress')
  })

  it('are returned for a reason, mended and accepted; done late is an outcome of its own', async () => {
    await handIn(0, { completedOn: '2024-06-20' })
    expect(fieldsOf(await act(coordinator, 'return'))).toEqual(['reason'])
    await done(act(coordinator, 'return', { reason: '人数与台账不符' }))
    expect((await act(approver, 'sign')).body.detail).toMatch('还没有修改')
    day.on('2024-07-15')
    await handIn(1, { completedOn: '2024-06-20', narrative: '培训两期，四十二人参加。' })
    expect(await done(act(coordinator, 'accept'))).toMatchObject({
      completion: 'completed-late',
      receipt: 'on-time',
      taskDue: '2024-05-31',
      state: { accepted: 2, returns: [{ by: 'office', reason: '人数与台账不符', content: 1 }] },
    })
  })

  it('are late when they first come after the day', async () => {
    day.on('2024-07-10')
    expect((await handIn()).receipt).toBe('late')
  })

  describe('when the cycle is closed', () => {
    beforeEach(() => day.on('2024-07-25'))

    it('are refused, and it is said how to ask for more time', async () => {
      const { status, body } = await save(0)
      expect([status, body.code]).toEqual([409, 'conflict'])
      expect(body.detail).toMatch(/2024-07-24 截止.*申请延期/)
      expect((await done(editor('GET', at()))).allowed.draft).toMatchObject({ allowed: false })
    })

    it('are let in by an extension, for that unit', async () => {
      const extensions = `/districts/${district}/extensions`
      const { body } = await editor('POST', extensions, {
        ...{ plan: '2021-2025', cycle: '2024-a', unit: OWN_UNIT },
        ...{ asked: '2024-07-31', reason: '数据未到' },
      })
      const granted = { outcome: 'granted', granted: '2024-07-30' }
      await done(coordinator('POST', `${extensions}/${body.id}/decide`, granted))
      expect((await handIn()).receipt).toBe('on-time')
      expect((await save(0, {}, stranger, `${CYCLE}~${OTHER_UNIT}~P1.1`)).status).toBe(409)
    })

    it('are let in once it is opened again', async () => {
      await done(
        coordinator('POST', `/districts/${district}/cycles/${CYCLE}/reopen`, {
          ...{ until: '2024-07-31', reason: '两个单位漏报' },
        }),
      )
      expect((await handIn()).receipt).toBe('late')
    })

    it('are returned with a day by which the unit can mend them', async () => {
      day.on('2024-07-08')
      await handIn()
      day.on('2024-07-25')
      expect(fieldsOf(await act(coordinator, 'return', { reason: '改' }))).toEqual(['until'])
      await done(act(coordinator, 'return', { reason: '改', until: '2024-07-28' }))
      day.on('2024-07-28')
      await done(save(1, { narrative: '改好了' }))
      day.on('2024-07-29')
      expect((await act(approver, 'sign')).status).toBe(409)
    })
  })

  it('done together are answered one by one', async () => {
    const other = `${CYCLE}~${OTHER_UNIT}~P1.1`
    await handIn()
    await done(save(0, {}, stranger, other))
    const body = { verb: 'accept', ids: [ITEM, other, `${CYCLE}~${OWN_UNIT}~A9`, ITEM] }
    const all = `/districts/${district}/reports/act`
    expect(await done(coordinator('POST', all, body))).toMatchObject([
      { id: ITEM, done: true },
      {
        id: other,
        done: false,
        code: 'conflict',
        reason: { zh: expect.stringContaining('待审核') },
      },
      { done: false, code: 'not-found' },
    ])
    expect((await editor('POST', all, body)).status).toBe(403)
    expect(await done(approver('POST', all, { verb: 'sign', ids: [other] }))).toMatchObject([
      { done: false, code: 'forbidden' },
    ])
  })

  it('are signed as they were read, and not as somebody has changed them meanwhile', async () => {
    await done(save(0))
    await done(save(1, { narrative: '后来改的' }))
    const refused = await act(approver, 'sign', { version: 1 })
    expect(refused).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect(refused.body.detail).toMatch(/wang 已于 .* 保存了更新的内容；请重新打开，看过后再办/)
    const all = `/districts/${district}/reports/act`
    const body = { verb: 'sign', ids: [ITEM], versions: { [ITEM]: 1 } }
    expect(await done(approver('POST', all, body))).toMatchObject([{ done: false, code: 'stale' }])
    expect((await done(act(approver, 'sign', { version: 2 }))).stage).toBe('signed')
  })

  it('that the unit does not owe are not found', async () => {
    expect((await save(0, {}, coordinator, `${CYCLE}~${OTHER_UNIT}~A1.1`)).status).toBe(404)
    expect((await save(0, {}, editor, `2021-2025~none~${OWN_UNIT}~A1.1`)).status).toBe(404)
    expect((await editor('GET', at('A1.1'))).status).toBe(404)
  })

  it('keep what happened to them from everybody', async () => {
    await handIn()
    const events = database.db.updateTable('report_event').set({ by: 'nobody' })
    await expect(events.where('district', '=', district).execute()).rejects.toThrow('on record')
    await expect(
      database.db.deleteFrom('report_event').where('district', '=', district).execute(),
    ).rejects.toThrow('on record')
    if (database.kind === 'postgres')
      await expect(sql`truncate report_event`.execute(database.db)).rejects.toThrow('on record')
    else
      await expect(
        sql`insert or replace into report_event select * from report_event`.execute(database.db),
      ).rejects.toThrow('on record')
  })

  it('hold the task and the unit that they are of', async () => {
    await done(save(0))
    const records = aPlan(district)
    const without = loadPlan(
      database.db,
      {
        ...records,
        tasks: records.tasks.filter(({ code }) => code !== 'A1.1'),
        targets: records.targets.filter(({ task }) => task !== 'A1.1'),
        responsibilities: records.responsibilities.filter(({ task }) => task !== 'A1.1'),
      },
      office,
    )
    await expect(without).rejects.toMatchObject({
      ...{ code: 'conflict', errors: [{ field: 'tasks.2021-2025~A1.1' }] },
    })
    const remove = await coordinator('DELETE', `/districts/${district}/tasks/2021-2025~A1.1`)
    expect(remove.status).toBe(409)
  })

  it('of a closed plan no longer change', async () => {
    await done(save(0))
    await database.db
      .updateTable('plan')
      .set({ status: 'closed' })
      .where('district', '=', district)
      .execute()
    expect((await save(1, { narrative: '改' })).status).toBe(409)
    expect((await act(approver, 'sign')).status).toBe(409)
  })

  it('have a day to be mended by only where they come back', async () => {
    await handIn()
    expect(fieldsOf(await act(coordinator, 'accept', { until: '2024-07-09' }))).toEqual(['until'])
    expect(
      fieldsOf(await act(coordinator, 'return', { reason: '改', until: '2024-06-01' })),
    ).toEqual(['until'])
  })

  it('refuse what no form sends', async () => {
    const refused: [string, number][] = [
      [JSON.stringify({ ...text, version: 0 }).replace('{', '{"__proto__":{"a":1},'), 422],
      [JSON.stringify({ ...text, version: 0, constructor: 1 }), 422],
      [JSON.stringify({ ...text, version: 0, narrative: '长'.repeat(4001) }), 422],
      [JSON.stringify({ ...text, version: 0, narrative: '长'.repeat(400_000) }), 413],
      [JSON.stringify({ ...text, version: 0, evidence: Array(51).fill('e') }), 422],
      [JSON.stringify({ ...text, version: -1 }), 422],
      [JSON.stringify({ narrative: '只有这一项', version: 0 }), 422],
      ['{', 400],
    ]
    for (const [body, status] of refused)
      expect([body.slice(0, 60), (await editor('PUT', at(), body)).status]).toEqual([
        ...[body.slice(0, 60), status],
      ])
    expect((await act(coordinator, '__proto__')).status).toBe(400)
    expect((await act(coordinator, 'draft')).status).toBe(400)
    expect((await done(editor('GET', at()))).events).toEqual([])
  })
})
