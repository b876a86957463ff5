import { beforeAll, beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'

const channel = {
  ...{ code: 'channel', title: '方式' },
  categories: [
    { code: 'online', title: '线上' },
    { code: 'offline', title: '线下', titleEn: 'Offline' },
  ],
}

onEachDatabase('targets', (database) => {
  let call: Caller
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
  })
  beforeEach(async () => {
    const district = aDistrict()
    base = `/districts/${district}`
    await loadPlan(database.db, aPlan(district), office)
  })

  const post = (changes: object) =>
    call('POST', `${base}/targets`, { ...aTarget({ code: 'T04', position: 3 }), ...changes })
  const refused = async (changes: object, ...fields: string[]) => {
    const { status, body } = await post(changes)
    expect([status, body.errors?.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      fields,
    ])
  }

  it('keep their breakdown, dimensions, tolerance and counter', async () => {
    const whole = {
      ...{ recurrence: 'plan', comparator: 'about', value: 30, tolerance: 0 },
      breakdown: [
        { period: '2021', value: 0 },
        { period: '2022', value: 30 },
      ],
      ...{ dimensions: [channel], counter: 'activities.lectures' },
    }
    const made = await post(whole)
    expect(made).toMatchObject({ status: 201, body: { id: '2021-2025~T04', ...whole, version: 1 } })
    const path = `${base}/targets/2021-2025~T04`
    expect((await call('GET', path)).body).toEqual(made.body)
    expect((await call('GET', `${base}/targets?counter=activities.lectures`)).body).toEqual([
      made.body,
    ])
    const bare = { breakdown: null, dimensions: null, tolerance: null, counter: null }
    const saved = await call('PUT', path, { ...made.body, ...bare })
    expect(saved).toMatchObject({ status: 200, body: { ...bare, version: 2 } })
    expect(await call('PUT', path, made.body)).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
  })

  it('leave out what may be empty', async () => {
    const { breakdown, tolerance, dimensions, counter, ...rest } = aTarget({ code: 'T04' })
    expect(await call('POST', `${base}/targets`, rest)).toMatchObject({
      status: 201,
      body: { breakdown, tolerance, dimensions, counter },
    })
  })

  it('have a breakdown that comes to the promise, over periods of their own', async () => {
    const whole = { recurrence: 'plan', value: 30 }
    const over = (...amounts: [period: string, value: number][]) => ({
      breakdown: amounts.map(([period, value]) => ({ period, value })),
    })
    await refused({ ...whole, ...over(['2021', 10], ['2022', 10]) }, 'breakdown')
    await refused({ ...whole, ...over(['2021', 10], ['2031', 20]) }, 'breakdown.1.period')
    await refused({ ...whole, ...over(['2021', 10], ['2021', 20]) }, 'breakdown.1.period')
    await refused({ ...whole, ...over(['2021-2025', 30]) }, 'breakdown.0.period')
    await refused({ ...whole, ...over(['2021', -30]) }, 'breakdown.0.value')
    const level = { ...whole, accumulation: 'running-total' }
    await refused({ ...level, ...over(['2021', 20], ['2022', 10]) }, 'breakdown')
    expect(await post({ ...level, ...over(['2021', 20], ['2022', 30]) })).toMatchObject({
      status: 201,
    })
  })

  it('have categories that are told apart, a tolerance of a share, a counter that can be one', async () => {
    const again = { ...channel, code: 'again' }
    await refused(
      { dimensions: [channel, again] },
      'dimensions.1.categories.0.code',
      'dimensions.1.categories.1.code',
    )
    await refused({ dimensions: [{ ...channel, categories: [] }] }, 'dimensions.0.categories')
    await refused({ tolerance: 1.5 }, 'tolerance')
    await refused({ tolerance: -0.1 }, 'tolerance')
    for (const counter of ['lectures', 'Activities.lectures', 'activities.', ''])
      await refused({ counter }, 'counter')
  })
})
