import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { appoint, aTown, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('extensions', (database) => {
  let coordinator: Caller
  let editor: Caller
  let district = ''
  let base = ''
  beforeAll(async () => {
    const town = await aTown(database.db)
    coordinator = await town.settle('kexie')
    editor = await town.settle('wang')
  })
  beforeEach(async () => {
    district = aDistrict()
    base = `/districts/${district}/extensions`
    await loadPlan(database.db, aPlan(district), office)
    await appoint(database.db, 'kexie', { district, role: 'coordinator' })
    await appoint(database.db, 'wang', { district, role: 'editor' })
    await openCycle(database.db, district)
  })

  const wish = {
    ...{ plan: '2021-2025', cycle: '2024-a', unit: OWN_UNIT },
    ...{ asked: '2024-07-16', reason: '统计数据尚未汇总' },
  }
  const ask = (fields: object = {}, by = editor) => by('POST', base, { ...wish, ...fields })
  const decide = (id: string, decision: object) =>
    coordinator('POST', `${base}/${id}/decide`, decision)
  const fieldsOf = ({ body }: Reply) =>
    (body.errors ?? []).map(({ field }: { field: string }) => field)

  it('are asked for by the unit and granted by the office, until another day perhaps', async () => {
    const { status, body } = await ask()
    expect(status).toBe(201)
    expect(body).toMatchObject({ outcome: 'pending', requestedBy: 'wang', granted: null })
    expect(await decide(body.id, { outcome: 'granted', granted: '2024-07-12' })).toMatchObject({
      status: 200,
      body: { outcome: 'granted', granted: '2024-07-12', decidedBy: 'kexie', version: 2 },
    })
    expect(await decide(body.id, { outcome: 'refused', remark: '来得及' })).toMatchObject({
      status: 409,
    })
  })

  it('are refused for a reason, and may be asked for again', async () => {
    const { body } = await ask()
    expect((await ask()).status).toBe(409)
    expect(fieldsOf(await decide(body.id, { outcome: 'refused' }))).toEqual(['remark'])
    expect(fieldsOf(await decide(body.id, { outcome: 'granted' }))).toEqual(['granted'])
    expect((await decide(body.id, { outcome: 'refused', remark: '来得及' })).status).toBe(200)
    expect((await ask()).status).toBe(201)
  })

  it('say what does not fit', async () => {
    expect(fieldsOf(await ask({ asked: '2024-07-09' }))).toEqual(['asked'])
    expect(fieldsOf(await ask({ reason: '  ' }))).toEqual(['reason'])
    expect(fieldsOf(await ask({ cycle: '2024-x' }))).toEqual(['cycle'])
    expect(fieldsOf(await ask({ outcome: 'granted' }))).toEqual(['outcome'])
  })

  it('of other units are not to be seen', async () => {
    const own = await ask()
    const { body: other } = await ask({ unit: OTHER_UNIT }, coordinator)
    expect((await editor('GET', base)).body).toEqual([own.body])
    expect((await editor('GET', `${base}?unit=${OTHER_UNIT}`)).body).toEqual([])
    expect((await editor('GET', `${base}/${other.id}`)).status).toBe(403)
    expect((await coordinator('GET', base)).body).toHaveLength(2)
  })
})
