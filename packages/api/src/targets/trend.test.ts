import { beforeAll, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('the trend of a target', (database) => {
  let call: Caller
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
    const district = aDistrict()
    base = `/districts/${district}`
    const records = aPlan(district)
    const whole = { recurrence: 'plan', value: 100 } as const
    await loadPlan(
      database.db,
      {
        ...records,
        targets: [
          ...records.targets,
          aTarget({ code: 'T04', position: 3, ...whole }),
          aTarget({
            ...{ code: 'T05', position: 4, ...whole },
            breakdown: [
              { period: '2021', value: 10 },
              { period: '2022', value: 90 },
            ],
          }),
        ],
      },
      office,
    )
    for (const [target, period, value] of [
      ['T01', '2022', 46],
      ['T04', '2021', 20],
      ['T04', '2023', 30],
      ['T04', '2025', 5],
    ] as const)
      await recordObservation(
        database.db,
        district,
        aValue({ target, period, value }),
        office,
        new Date('2026-01-01T00:00:00Z'),
      )
  })

  const trend = async (target: string, query = '?asOf=2023-12-31') => {
    const { status, body } = await call('GET', `${base}/targets/2021-2025~${target}/trend${query}`)
    expect(status).toBe(200)
    return body
  }
  const points = async (target: string, query?: string) =>
    (await trend(target, query)).points.map(
      (point: { day: string; actual: number | null; expected: number | null; ahead: boolean }) =>
        `${point.day} ${point.actual}/${point.expected}${point.ahead ? ' ahead' : ''}`,
    )

  it('is one line towards one goal, with nothing known of days to come', async () => {
    expect(await trend('T04')).toMatchObject({ kind: 'progress', required: 100, ceiling: false })
    expect(await points('T04')).toEqual([
      '2021-12-31 20/20',
      '2022-12-31 20/40',
      '2023-12-31 50/60',
      '2024-12-31 null/80 ahead',
      '2025-12-31 null/100 ahead',
    ])
  })

  it('has the day asked between the years', async () => {
    expect(await points('T04', '?asOf=2023-06-30')).toContain('2023-06-30 20/49')
    // The day of the server's clock is 2024-06-30.
    expect(await points('T04', '')).toContain('2024-06-30 50/69')
  })

  it('expects what falls to each year', async () => {
    expect(await points('T05')).toContain('2021-12-31 null/10')
    expect(await points('T05')).toContain('2022-12-31 null/100')
  })

  it('is a figure for each period with a promise of its own', async () => {
    expect(await trend('T01')).toMatchObject({ kind: 'periods', required: null, measure: '名' })
    expect(await points('T01')).toEqual([
      '2021-12-31 null/40',
      '2022-12-31 46/40',
      '2023-12-31 null/40',
      '2024-12-31 null/40 ahead',
      '2025-12-31 null/40 ahead',
    ])
  })

  it('is of a target that there is, on a day of the calendar', async () => {
    for (const id of ['2021-2025~T99', '1999~T01', 'T01', '%00~T01'])
      expect(await call('GET', `${base}/targets/${id}/trend`), id).toMatchObject({ status: 404 })
    expect(await call('GET', `${base}/targets/2021-2025~T01/trend?asOf=soon`)).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    })
  })
})
