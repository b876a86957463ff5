import { beforeAll, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { correctObservation } from '../observations/correct-observation.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('assessments as they were known on a day', (database) => {
  let call: Caller
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
    const district = aDistrict()
    base = `/districts/${district}/assessments`
    await loadPlan(database.db, aPlan(district), office)
    const { db } = database
    const noon = (day: string) => new Date(`${day}T04:00:00Z`)
    // 2023 was entered a year late, 2022 in time and corrected later.
    const entered = aValue({ period: '2022', value: 46 })
    await recordObservation(db, district, entered, office, noon('2023-01-10'))
    await recordObservation(
      db,
      district,
      aValue({ period: '2023', value: 41 }),
      office,
      noon('2025-02-01'),
    )
    await correctObservation(
      db,
      district,
      '2021-2025~T01~2022~jiaotiju~~~typed',
      { ...entered, value: 30, version: 1 },
      office,
      // In China it is the next day already.
      new Date('2025-03-01T17:00:00Z'),
    )
  })

  const actuals = async (query: string) => {
    const one = await call('GET', `${base}/2021-2025~T01?${query}`)
    const many = await call('GET', `${base}?target=T01&${query}`)
    expect([one.status, many.status]).toEqual([200, 200])
    expect(many.body).toEqual([one.body])
    const parts: { period: { code: string }; actual: number | null }[] = one.body.parts
    return Object.fromEntries(parts.map(({ period, actual }) => [period.code, actual]))
  }

  it('hold a value for the day it is about, however late it came', async () => {
    expect(await actuals('asOf=2024-06-30')).toMatchObject({ '2022': 30, '2023': 41 })
  })

  it('leave out what nobody had entered yet', async () => {
    const then = await actuals('asOf=2024-06-30&knownOn=2024-06-30')
    expect(then).toMatchObject({ '2022': 46, '2023': null })
    expect(await actuals('asOf=2024-06-30&knownOn=2025-02-01')).toMatchObject({ '2023': 41 })
    expect(await actuals('asOf=2024-06-30&knownOn=2025-01-31')).toMatchObject({ '2023': null })
    expect(await actuals('asOf=2024-06-30&knownOn=2023-01-09')).toMatchObject({ '2022': null })
  })

  it('show the old number until the day in China on which it was corrected', async () => {
    expect(await actuals('asOf=2025-06-30&knownOn=2025-03-01')).toMatchObject({ '2022': 46 })
    expect(await actuals('asOf=2025-06-30&knownOn=2025-03-02')).toMatchObject({ '2022': 30 })
  })

  it('are of a day of the calendar', async () => {
    for (const query of ['knownOn=yesterday', 'knownOn=2024-02-30', 'knownOn=', 'asOf=2024-13-01'])
      for (const path of ['', '/2021-2025~T01'])
        expect(await call('GET', `${base}${path}?${query}`), `${path}?${query}`).toMatchObject({
          status: 400,
          body: { code: 'malformed' },
        })
    expect(await call('GET', `${base}/2021-2025~T99?knownOn=2024-06-30`)).toMatchObject({
      status: 404,
    })
  })

  it('say in the contract what the day does', async () => {
    const { body } = await call('GET', '/openapi.json')
    const path = '/api/districts/{district}/assessments'
    for (const address of [path, `${path}/{id}`])
      expect(body.paths[address].get.parameters).toContainEqual(
        expect.objectContaining({
          name: 'knownOn',
          in: 'query',
          description: expect.stringContaining('recorded by that day'),
        }),
      )
  })
})
