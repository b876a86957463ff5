import { beforeAll, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller, NOW } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { correctObservation } from './correct-observation.ts'
import { publishObservations } from './publish-observations.ts'
import { recordObservation } from './record-observation.ts'

const ID = '2021-2025~T01~2024~jiaotiju~~~typed'
const at = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute))

onEachDatabase('the revisions of a value', (database) => {
  let call: Caller
  let district = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    const { db } = database
    await recordObservation(db, district, aValue(), office, at(0))
    await publishObservations(db, district, [ID], office, at(1))
    const second = { ...aValue({ value: 47, reason: '漏报一人' }), version: 1 }
    await correctObservation(db, district, ID, second, { ...office, name: '王某' }, at(2))
    await call('PUT', `/districts/${district}/observations/${ID}`, {
      ...aValue({ value: 48 }),
      version: 2,
    })
  })

  const read = (id: string) => call('GET', `/districts/${district}/observations/${id}/revisions`)

  it('are told newest first: what, why, by whom, when, in force and public', async () => {
    const { status, body } = await read(ID)
    expect(status).toBe(200)
    expect(body).toEqual([
      {
        ...aValue({ value: 48 }),
        ...{ version: 3, recordedBy: 'office', recordedAt: NOW.toISOString() },
        ...{ current: true, published: false, publishedAt: null, knownSince: NOW.toISOString() },
      },
      {
        ...aValue({ value: 47, reason: '漏报一人' }),
        ...{ version: 2, recordedBy: '王某', recordedAt: at(2).toISOString() },
        ...{ current: false, published: false, publishedAt: null },
        knownSince: at(2).toISOString(),
      },
      {
        ...aValue(),
        ...{ version: 1, recordedBy: 'office', recordedAt: at(0).toISOString() },
        ...{ current: false, published: true, publishedAt: at(1).toISOString() },
        knownSince: at(0).toISOString(),
      },
    ])
  })

  it('are of one value alone', async () => {
    await recordObservation(
      database.db,
      district,
      aValue({ unit: 'kexie', value: 3 }),
      office,
      at(3),
    )
    expect((await read('2021-2025~T01~2024~kexie~~~typed')).body).toMatchObject([{ value: 3 }])
    expect((await read(ID)).body).toHaveLength(3)
  })

  it.each([
    '2021-2025~T01~2023~jiaotiju~~~typed',
    '2021-2025~T01~2024~jiaotiju~~~counted',
    '2021-2025~T01~2024~jiaotiju~~~guessed',
    '2021-2025~T01~2024~jiaotiju',
    '~~~~~~',
    'T01',
    '%00~T01~2024~jiaotiju~~~typed',
    "2021-2025~T01~2024~jiaotiju~' or 1=1~~typed",
  ])('are not found for %s', async (id) => {
    expect(await read(id)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('end at the district', async () => {
    const other = aDistrict()
    await loadPlan(database.db, aPlan(other), office)
    expect(await call('GET', `/districts/${other}/observations/${ID}/revisions`)).toMatchObject({
      status: 404,
    })
  })
})
