import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApiOnDays } from '../../test/a-clock.ts'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { appoint, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from '../published/public-reader.ts'

const PLAN = '2021-2025'
const CYCLE = `${PLAN}~2024-a`
const text = {
  narrative: '培训两期，四十六人参加。',
  noProgress: false,
  why: null,
  completedOn: null,
  evidence: [],
}
/** Of the past, entered in the summer of 2024. */
const PAST = { code: '2022-h', start: '2022-01-01', end: '2022-12-31', historical: true }

onEachDatabase('the rules of reporting', (database) => {
  let day: ReturnType<typeof anApiOnDays>
  let coordinator: Caller
  let editor: Caller
  let approver: Caller
  let second: Caller
  let district = ''
  beforeAll(async () => {
    day = anApiOnDays(database.db)
    coordinator = await day.settle('kexie')
    editor = await day.settle('wang')
    approver = await day.settle('li')
    second = await day.settle('zhou')
  })
  beforeEach(async () => {
    district = aDistrict()
    const records = aPlan(district)
    await loadPlan(
      database.db,
      { ...records, plan: { ...records.plan, status: 'published' } },
      office,
    )
    await appoint(database.db, 'kexie', { district, role: 'coordinator' })
    await appoint(database.db, 'wang', { district, role: 'editor' })
    await appoint(database.db, 'li', { district, role: 'approver' })
    await openCycle(database.db, district)
    day.on('2024-07-01')
  })

  const base = () => `/districts/${district}`
  const itemOf = (cycle: string) => `${cycle}~${OWN_UNIT}~A1.1`
  const at = (cycle = CYCLE) => `${base()}/reports/${itemOf(cycle)}`
  const done = async (reply: Promise<Reply>) => {
    const { status, body } = await reply
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const save = (by: Caller, version: number, fields: object = {}, cycle = CYCLE) =>
    by('PUT', at(cycle), { ...text, ...fields, version })
  const act = (by: Caller, verb: string, body: object = {}, cycle = CYCLE) =>
    by('POST', `${at(cycle)}/${verb}`, body)
  const fieldsOf = ({ body }: Reply) =>
    (body.errors ?? []).map(({ field }: { field: string }) => field)

  describe('two pairs of eyes', () => {
    it('see what an approver wrote, where the unit has another approver', async () => {
      await appoint(database.db, 'zhou', { district, role: 'approver' })
      await done(save(approver, 0))
      const refused = await act(approver, 'sign')
      expect([refused.status, refused.body.code]).toEqual([409, 'conflict'])
      expect(refused.body.detail).toMatch('另一位审核人')
      expect((await done(act(second, 'sign'))).stage).toBe('signed')
    })

    it('are one pair where the unit has nobody else, and the log says so', async () => {
      await done(save(approver, 0))
      const { events } = await done(act(approver, 'sign'))
      expect(events.map(({ by }: { by: string }) => by)).toEqual(['li', 'li'])
    })
  })

  describe('a cycle in which units have written', () => {
    const change = async (fields: object) => {
      const { body } = await coordinator('GET', `${base()}/cycles/${CYCLE}`)
      return coordinator('PUT', `${base()}/cycles/${CYCLE}`, { ...body, ...fields })
    }

    it('may be changed while they have only looked', async () => {
      await done(act(editor, 'open'))
      expect((await change({ end: '2024-06-27' })).status).toBe(200)
    })

    it('stays what it is about, and makes nobody late by a change', async () => {
      await done(save(editor, 0))
      expect(fieldsOf(await change({ end: '2024-06-27' }))).toEqual(['end'])
      expect((await change({ approverDue: '2024-07-11' })).status).toBe(200)
      day.on('2024-07-09')
      const sooner = { unitDue: '2024-07-04', approverDue: '2024-07-08' }
      expect(fieldsOf(await change(sooner))).toEqual(['unitDue', 'approverDue'])
      expect((await change({ approverDue: '2024-07-10', unitDue: '2024-07-09' })).status).toBe(200)
    })
  })

  describe('the past', () => {
    const past = `${PLAN}~${PAST.code}`
    const source = { reason: '2022 年工作总结' }
    beforeEach(async () => {
      await openCycle(database.db, district, PAST)
    })

    it('is recorded by the office for a unit, with where it is from', async () => {
      await done(save(coordinator, 0, {}, past))
      expect(fieldsOf(await act(coordinator, 'sign', {}, past))).toEqual(['reason'])
      const signed = await done(act(coordinator, 'sign', source, past))
      expect(signed.state).toMatchObject({ recordedFrom: source.reason, receipt: 'signed' })
      await done(act(coordinator, 'submit', {}, past))
      const accepted = await done(act(coordinator, 'accept', {}, past))
      expect(accepted).toMatchObject({ receipt: 'entered-later', stage: 'accepted' })
      const board = await done(coordinator('GET', `${base()}/cycles/${past}/board`))
      expect(board.items.find(({ task }: { task: string }) => task === 'A1.1')).toMatchObject({
        recordedFrom: source.reason,
      })
    })

    it('is signed all at once', async () => {
      await done(save(coordinator, 0, {}, past))
      const ids = [itemOf(past), itemOf(CYCLE)]
      const body = { verb: 'sign', ids, ...source }
      expect(await done(coordinator('POST', `${base()}/reports/act`, body))).toMatchObject([
        { done: true },
        { done: false, code: 'forbidden' },
      ])
    })

    it('is signed by a unit that still has people, which needs no source', async () => {
      await done(save(editor, 0, {}, past))
      expect((await act(editor, 'sign', source, past)).status).toBe(403)
      expect(fieldsOf(await act(approver, 'sign', source, past))).toEqual(['reason'])
      expect((await done(act(approver, 'sign', {}, past))).state.recordedFrom).toBeNull()
    })

    it('leaves the present to the units', async () => {
      await done(save(coordinator, 0))
      expect((await act(coordinator, 'sign', source)).status).toBe(403)
    })

    it('is shown beside what is written now, also of a unit that is gone', async () => {
      await done(save(coordinator, 0, {}, past))
      await done(act(coordinator, 'sign', source, past))
      await done(act(coordinator, 'submit', {}, past))
      await done(act(coordinator, 'accept', {}, past))
      const earlier = async (unit: string) => {
        const { items } = await done(
          coordinator('GET', `${base()}/cycles/${CYCLE}/form?unit=${unit}`),
        )
        return items.find(({ task }: { task: string }) => task === 'A1.1')?.earlier
      }
      expect(await earlier(OWN_UNIT)).toMatchObject({ unit: OWN_UNIT, text })
      await database.db
        .updateTable('responsibility')
        .set({ unit: 'weixuanbu' })
        .where((eb) => eb.and({ district, task: 'A1.1', role: 'lead' }))
        .execute()
      expect(await earlier('weixuanbu')).toBeNull()
      await database.db
        .updateTable('unit')
        .set({ to: '2023-06-30' })
        .where((eb) => eb.and({ district, code: OWN_UNIT }))
        .execute()
      expect(await earlier('weixuanbu')).toMatchObject({ unit: OWN_UNIT, cycle: PAST.code, text })
    })
  })

  describe('the public', () => {
    const reports = async () =>
      (await publicReader(database.db).plan(district, PLAN))?.reports ?? []
    const handIn = async (version: number, fields: object = {}) => {
      await done(save(editor, version, fields))
      await done(act(approver, 'sign'))
      await done(act(editor, 'submit'))
      await done(act(coordinator, 'accept'))
    }

    it('reads what was published, without anybody’s name, and until it is taken off', async () => {
      await handIn(0, { completedOn: '2024-06-20' })
      expect(await reports()).toEqual([])
      await done(act(coordinator, 'publish'))
      const { narrative, noProgress, why } = text
      expect(await reports()).toEqual([
        {
          cycle: {
            ...{ code: '2024-a', title: '2024 年上半年进展填报', titleEn: null },
            ...{ start: '2024-01-01', end: '2024-06-28', historical: false },
          },
          ...{ unit: OWN_UNIT, task: 'A1.1', narrative, noProgress, why },
          ...{ completedOn: '2024-06-20', publishedOn: '2024-07-01', recordedFrom: null },
        },
      ])
      expect(fieldsOf(await act(coordinator, 'unpublish'))).toEqual(['reason'])
      await done(act(coordinator, 'unpublish', { reason: '数字有误' }))
      expect(await reports()).toEqual([])
    })

    it('reads what was published first until the correction is published too', async () => {
      await handIn(0)
      await done(act(coordinator, 'publish'))
      await done(act(coordinator, 'reopen', { reason: '人数有误', until: '2024-07-05' }))
      await handIn(1, { narrative: '培训两期，四十八人参加。' })
      expect(await reports()).toMatchObject([{ narrative: text.narrative }])
      day.on('2024-07-03')
      await done(act(coordinator, 'publish'))
      expect(await reports()).toMatchObject([
        { narrative: '培训两期，四十八人参加。', publishedOn: '2024-07-03' },
      ])
    })
  })

  it('whom a lead may ask is said with the form', async () => {
    const form = (by: Caller) => done(by('GET', `${base()}/cycles/${CYCLE}/form?unit=${OWN_UNIT}`))
    const [item] = (await form(editor)).items
    expect([item.ask, item.askable]).toEqual([{ allowed: true }, [OTHER_UNIT]])
    const asked = { plan: PLAN, cycle: '2024-a', task: 'A1.1', unit: OTHER_UNIT, request: '人数' }
    expect((await editor('POST', `${base()}/contributions`, asked)).status).toBe(201)
    const [after] = (await form(editor)).items
    expect(after.askable).toEqual([])
    expect(after.ask).toMatchObject({ allowed: false, reason: { zh: expect.any(String) } })
  })
})
