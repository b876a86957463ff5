import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'

const no1 = { code: 'no1', name: '一小' }
const no2 = { code: 'no2', name: '二小' }

onEachDatabase('registers', (database) => {
  let call: Caller
  let district = ''
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
  })
  beforeEach(async () => {
    district = aDistrict()
    base = `/districts/${district}`
    await loadPlan(database.db, aPlan(district), office)
  })

  const towns = { plan: '2021-2025', code: 'towns', position: 1, title: '镇街', entities: [] }
  const schools = () => `${base}/registers/2021-2025~schools`
  const refused = async (entities: object[], ...fields: string[]) => {
    const { status, body } = await call('POST', `${base}/registers`, { ...towns, entities })
    expect([status, body.errors?.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      fields,
    ])
  }
  const save = async (entities: object[]) => {
    const { body } = await call('GET', schools())
    return call('PUT', schools(), { ...body, entities })
  }

  it('are added, changed with their version, listed in order and deleted', async () => {
    const made = await call('POST', `${base}/registers`, towns)
    expect(made).toMatchObject({
      status: 201,
      body: { id: '2021-2025~towns', each: null, titleEn: null, version: 1 },
    })
    const entities = [{ code: 't1', name: '甲镇', from: '2022-01-01', to: '2022-01-01' }]
    const path = `${base}/registers/2021-2025~towns`
    const saved = await call('PUT', path, { ...made.body, entities })
    expect(saved).toMatchObject({ status: 200, body: { entities, version: 2 } })
    expect((await call('GET', path)).body).toEqual(saved.body)
    expect(await call('PUT', path, made.body)).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
    const { body } = await call('GET', `${base}/registers?plan=2021-2025`)
    expect(body.map(({ code }: { code: string }) => code)).toEqual(['schools', 'towns'])
    expect(await call('POST', `${base}/registers`, towns)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    })
    expect(await call('DELETE', path)).toMatchObject({ status: 200, body: saved.body })
    expect(await call('GET', path)).toMatchObject({ status: 404 })
    expect(await call('PUT', path, saved.body)).toMatchObject({ status: 404 })
  })

  it('name an entity once, with a last day that is not before the first', async () => {
    await refused([no1, no2, { ...no1, name: '又一个' }], 'entities.2.code')
    await refused([{ ...no1, from: '2024-09-01', to: '2024-08-31' }], 'entities.0.to')
    await refused([{ ...no1, from: '2024-02-30' }], 'entities.0.from')
    await refused([{ code: '一小', name: '一小' }], 'entities.0.code')
    await refused([{ ...no1, colour: 'red' }], 'entities.0.colour')
  })

  it('are of a plan that there is', async () => {
    expect(await call('POST', `${base}/registers`, { ...towns, plan: '1999' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'plan' }] },
    })
  })

  describe('keep', () => {
    const closed = { ...no2, to: '2024-06-30' }

    it('nobody whom nothing was reported for', async () => {
      expect(await save([no1])).toMatchObject({ status: 200, body: { entities: [no1] } })
    })

    it('whoever has values; a last day works', async () => {
      await recordObservation(
        database.db,
        district,
        aValue({ target: 'T02', entity: 'no2', value: 2 }),
        office,
        new Date('2026-06-01T00:00:00Z'),
      )
      expect(await save([no1])).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringMatching(/^二小已有填报数据.*截止日期$/) },
      })
      expect(await save([no1, closed])).toMatchObject({ status: 200 })
      expect(await save([closed, { code: 'no3', name: '三小' }])).toMatchObject({ status: 200 })
    })

    it('whom a target names, as issued or by a later notice', async () => {
      const target = `${base}/targets/2021-2025~T02`
      const { body } = await call('GET', target)
      const scope = { kind: 'register', register: 'schools', except: ['no2'] }
      expect(await call('PUT', target, { ...body, scope })).toMatchObject({ status: 200 })
      expect(await save([no1])).toMatchObject({ status: 409 })
      const amended = {
        ...{ plan: '2021-2025', code: 'N1', position: 0, title: '通知', reason: '要求' },
        ...{ effective: '2024-01-01', tasks: [] },
        targets: [
          { target: 'T01', scope: { kind: 'list', register: 'schools', entities: ['no1'] } },
        ],
      }
      expect(await call('POST', `${base}/amendments`, amended)).toMatchObject({ status: 201 })
      expect(await save([no2])).toMatchObject({ status: 409 })
    })

    it('what is stale apart from what is refused', async () => {
      await recordObservation(
        database.db,
        district,
        aValue({ target: 'T02', entity: 'no2', value: 2 }),
        office,
        new Date('2026-06-01T00:00:00Z'),
      )
      const { body } = await call('GET', schools())
      await save([no1, no2])
      expect(await call('PUT', schools(), { ...body, entities: [no1] })).toMatchObject({
        status: 409,
        body: { code: 'stale' },
      })
    })
  })

  it('stay while a target counts over them, as issued or by a later notice', async () => {
    expect(await call('DELETE', schools())).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining('目标 T02') },
    })
    await call('POST', `${base}/registers`, towns)
    const amendment = {
      ...{ plan: '2021-2025', code: 'N1', position: 0, title: '通知', reason: '要求' },
      ...{ effective: '2024-01-01', tasks: [] },
      targets: [{ target: 'T01', scope: { kind: 'register', register: 'towns' } }],
    }
    expect(await call('POST', `${base}/amendments`, amendment)).toMatchObject({ status: 201 })
    expect(await call('DELETE', `${base}/registers/2021-2025~towns`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('目标 T01') },
    })
    await call('DELETE', `${base}/amendments/2021-2025~N1`)
    expect(await call('DELETE', `${base}/registers/2021-2025~towns`)).toMatchObject({ status: 200 })
  })

  it('lose nobody for whom a value is being entered', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const entity = `s${turn}`
      const added = { code: entity, name: `第${turn}小学` }
      const { body } = await call('GET', schools())
      expect(await save([...body.entities, added])).toMatchObject({ status: 200 })
      const [entered, saved] = await Promise.allSettled([
        recordObservation(
          database.db,
          district,
          aValue({ target: 'T02', entity, value: 1 }),
          office,
          new Date('2026-06-01T00:00:00Z'),
        ),
        save(body.entities),
      ])
      const left = saved.status === 'fulfilled' && saved.value.status === 200
      expect([entered.status, left]).toEqual(left ? ['rejected', true] : ['fulfilled', false])
    }
  })
})
