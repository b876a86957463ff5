import { beforeAll, beforeEach, expect, it } from 'vitest'
import { anApiOnDays } from '../../test/a-clock.ts'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { appoint, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { loadPlan } from '../plans/load-plan.ts'

// 教体局 leads A1.1, for which 科协 is named beside it; 宣传部 has no part in it.
const ID = `2021-2025~2024-a~A1.1~${OTHER_UNIT}`
const wanted = {
  ...{ plan: '2021-2025', cycle: '2024-a', task: 'A1.1', unit: OTHER_UNIT },
  ...{ request: '科技辅导员培训人数', due: null },
}

onEachDatabase('contributions', (database) => {
  let day: ReturnType<typeof anApiOnDays>
  let coordinator: Caller
  let lead: Caller
  let asked: Caller
  let third: Caller
  let district = ''
  beforeAll(async () => {
    day = anApiOnDays(database.db)
    coordinator = await day.settle('office')
    lead = await day.settle('wang')
    asked = await day.settle('zhao')
    third = await day.settle('sun')
  })
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    await appoint(database.db, 'office', { district, role: 'coordinator' })
    await appoint(database.db, 'wang', { district, role: 'editor', unit: OWN_UNIT })
    await appoint(database.db, 'zhao', { district, role: 'editor', unit: OTHER_UNIT })
    await appoint(database.db, 'sun', { district, role: 'approver', unit: 'weixuanbu' })
    await openCycle(database.db, district)
    day.on('2024-07-01')
  })

  const base = () => `/districts/${district}/contributions`
  const ask = (fields: object = {}, by = lead) => by('POST', base(), { ...wanted, ...fields })
  const act = (by: Caller, verb: string, body: object = {}) =>
    by('POST', `${base()}/${ID}/${verb}`, body)
  const fieldsOf = ({ body }: Reply) =>
    (body.errors ?? []).map(({ field }: { field: string }) => field)

  it('are asked for by the lead, supplied, and used', async () => {
    const { status, body } = await ask()
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({ id: ID, stage: 'requested', version: 1 })
    expect(body.allowed).toMatchObject({ cancel: { allowed: true }, supply: { allowed: false } })
    expect((await act(asked, 'supply', { text: '培训十二人。' })).body).toMatchObject({
      ...{ stage: 'supplied', text: '培训十二人。' },
    })
    const used = await act(lead, 'use')
    expect(used.body.stage).toBe('used')
    expect(used.body.events.map(({ by }: { by: string }) => by)).toEqual(['wang', 'zhao', 'wang'])
  })

  it('are declined for a reason and asked for again', async () => {
    await ask()
    expect((await ask()).status).toBe(409)
    await act(asked, 'supply', { text: '培训十二人。' })
    expect(fieldsOf(await act(lead, 'decline'))).toEqual(['reason'])
    const { body } = await act(lead, 'decline', { reason: '缺少日期' })
    expect(body).toMatchObject({ stage: 'declined', text: '培训十二人。', reason: '缺少日期' })
    expect((await ask({ request: '请补日期' })).body).toMatchObject({
      ...{ stage: 'requested', request: '请补日期', version: 2 },
    })
    expect((await act(lead, 'cancel')).body.stage).toBe('cancelled')
  })

  it('are asked of those that the task names, by its lead or the office', async () => {
    expect(fieldsOf(await ask({ unit: 'weixuanbu' }))).toEqual(['unit'])
    expect(fieldsOf(await ask({ unit: OWN_UNIT }))).toEqual(['unit'])
    expect(fieldsOf(await ask({ task: 'A9' }))).toEqual(['task'])
    expect(fieldsOf(await ask({ due: '2024-06-30' }))).toEqual(['due'])
    expect((await ask({}, third)).status).toBe(403)
    expect((await ask({}, asked)).status).toBe(403)
    expect((await ask({}, coordinator)).status).toBe(201)
    expect((await act(third, 'supply', { text: '十二人' })).status).toBe(403)
    expect(fieldsOf(await act(asked, 'supply'))).toEqual(['text'])
  })

  it('are seen by who is asked and who asks', async () => {
    await ask()
    const seen = async (by: Caller) => (await by('GET', base())).body.length
    expect([await seen(lead), await seen(asked), await seen(third)]).toEqual([1, 1, 0])
    expect(await seen(coordinator)).toBe(1)
    const read = async (by: Caller) => (await by('GET', `${base()}/${ID}`)).status
    expect([await read(lead), await read(asked), await read(third)]).toEqual([200, 200, 403])
  })

  it('are not supplied once the cycle has closed', async () => {
    await ask()
    day.on('2024-07-25')
    const { status, body } = await act(asked, 'supply', { text: '十二人' })
    expect([status, body.code]).toEqual([409, 'conflict'])
    expect(body.detail).toMatch('申请延期')
  })

  it('keep what happened to them from everybody', async () => {
    await ask()
    await expect(
      database.db
        .deleteFrom('contribution_event')
        .where((eb) => eb.and({ district }))
        .execute(),
    ).rejects.toThrow('on record')
  })
})
