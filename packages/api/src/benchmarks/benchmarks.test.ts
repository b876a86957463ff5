import { beforeAll, beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('benchmarks', (database) => {
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

  const city = {
    ...{ plan: '2021-2025', code: 'city', position: 0, title: '全市平均', measure: '%' },
    values: [{ period: '2023', value: 12.5 }],
  }
  const path = () => `${base}/benchmarks/2021-2025~city`
  const post = (changes: object = {}) => call('POST', `${base}/benchmarks`, { ...city, ...changes })
  const refused = async (changes: object, ...fields: string[]) => {
    const { status, body } = await post(changes)
    expect([status, body.errors?.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      fields,
    ])
  }
  const compared = aTarget({
    ...{ code: 'T04', position: 3, comparator: 'benchmark', value: null, benchmark: 'city' },
  })

  it('are added, changed with their version and deleted', async () => {
    const made = await post()
    expect(made).toMatchObject({ status: 201, body: { id: '2021-2025~city', source: null } })
    const values = [...city.values, { period: '2024', value: 13, source: '市科协公报' }]
    const saved = await call('PUT', path(), { ...made.body, values })
    expect(saved).toMatchObject({ status: 200, body: { values, version: 2 } })
    expect((await call('GET', path())).body).toEqual(saved.body)
    expect(await call('PUT', path(), made.body)).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
    expect(await post()).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(await call('DELETE', path())).toMatchObject({ status: 200, body: saved.body })
    expect(await call('DELETE', path())).toMatchObject({ status: 404 })
  })

  it('give one figure for a period of the plan', async () => {
    await refused({ values: [{ period: '2031', value: 1 }] }, 'values.0.period')
    await refused(
      { values: [...city.values, { period: '2024', value: 1 }, { period: '2023', value: 2 }] },
      'values.2.period',
    )
    await refused({ values: [{ period: '2023' }] }, 'values.0.value')
    expect(await post({ values: [{ period: '2023', value: 0 }] })).toMatchObject({ status: 201 })
  })

  it('are what a target is held against, period by period', async () => {
    await post()
    expect(await call('POST', `${base}/targets`, compared)).toMatchObject({ status: 201 })
    await recordObservation(
      database.db,
      district,
      aValue({ target: 'T04', period: '2023', value: 13 }),
      office,
      new Date('2024-01-05T00:00:00Z'),
    )
    const { body } = await call('GET', `${base}/assessments/2021-2025~T04?asOf=2024-06-30`)
    const [, second, third] = body.parts
    expect(third).toMatchObject({ required: 12.5, actual: 13, light: 'met' })
    expect(second).toMatchObject({ required: null, light: 'no-data' })
  })

  it('stay while a target is held against them', async () => {
    await post()
    expect(await call('POST', `${base}/targets`, { ...compared, benchmark: 'none' })).toMatchObject(
      {
        status: 422,
        body: { errors: [{ field: 'benchmark' }] },
      },
    )
    await call('POST', `${base}/targets`, compared)
    expect(await call('DELETE', path())).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining('1 条目标') },
    })
    await call('DELETE', `${base}/targets/2021-2025~T04`)
    expect(await call('DELETE', path())).toMatchObject({ status: 200 })
  })

  it('stay even when the target comes at that very moment', async () => {
    for (let turn = 0; turn < 4; turn++) {
      await post()
      const [made, gone] = await Promise.all([
        call('POST', `${base}/targets`, compared),
        call('DELETE', path()),
      ])
      expect([made.status, gone.status].sort()).toSatisfy(
        (both: number[]) =>
          String(both) === '201,409' || String(both) === '200,422' || String(both) === '200,409',
      )
      if (made.status === 201) await call('DELETE', `${base}/targets/2021-2025~T04`)
      await call('DELETE', path())
    }
  })
})
