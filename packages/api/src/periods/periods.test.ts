import { beforeAll, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { exportPlan } from '../plans/export-plan.ts'
import { loadPlan } from '../plans/load-plan.ts'

const aTerm = (fields = {}) => ({
  plan: '2021-2025',
  code: '2023-autumn',
  type: 'term',
  title: '2023 年秋季学期',
  titleEn: 'Autumn 2023',
  start: '2023-09-01',
  end: '2024-01-20',
  parent: '2023',
  ...fields,
})

onEachDatabase('periods', (database) => {
  let call: Caller
  let district = ''
  let base = ''
  beforeAll(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    call = await (await anApi(database.db)).signIn()
    base = `/districts/${district}/periods`
  })

  const refused = async (fields: object, ...faults: string[]) => {
    const { status, body } = await call('POST', base, aTerm(fields))
    expect([status, body.errors?.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      faults,
    ])
  }

  describe('of the calendar', () => {
    it('are read and never written', async () => {
      const id = '2021-2025~2022'
      const { body: year } = await call('GET', `${base}/${id}`)
      expect(await call('PUT', `${base}/${id}`, year)).toMatchObject({ status: 409 })
      expect(await call('PUT', `${base}/${id}`, { ...year, parent: '2023' })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'parent' }] },
      })
      expect(await call('DELETE', `${base}/${id}`)).toMatchObject({
        status: 409,
        body: { detail: expect.stringContaining('学期（term）') },
      })
      expect((await call('GET', `${base}/${id}`)).body).toEqual(year)
    })

    it('are not made, whether they would fit or not', async () => {
      const half = { code: '2023-H1', type: 'half', start: '2023-01-01', end: '2023-06-30' }
      await refused(half, 'type')
      await refused({ code: '2023', type: 'year', start: '2023-02-01' }, 'start', 'end', 'parent')
      await refused({ type: 'year' }, 'type')
    })

    it('come with the plan and with no other dates', async () => {
      const plan = aPlan(aDistrict())
      const periods = plan.periods.map((period) =>
        period.code === '2022' ? { ...period, parent: '2023' } : period,
      )
      await expect(loadPlan(database.db, { ...plan, periods }, office)).rejects.toMatchObject({
        code: 'invalid',
        errors: [{ field: 'periods.2.parent' }],
      })
    })
  })

  describe('that are school terms', () => {
    it('are made, changed and deleted', async () => {
      const made = await call('POST', base, aTerm())
      expect(made).toMatchObject({ status: 201, body: { id: '2021-2025~2023-autumn' } })
      const changed = { ...made.body, end: '2024-01-15' }
      expect(await call('PUT', `${base}/${made.body.id}`, changed)).toMatchObject({ status: 200 })
      const { periods } = await exportPlan(database.db, district, '2021-2025')
      expect(periods).toContainEqual(aTerm({ end: '2024-01-15' }))
      expect(await call('DELETE', `${base}/${made.body.id}`)).toMatchObject({ status: 200 })
    })

    it('fit the plan, the calendar and each other', async () => {
      await refused({ start: '2020-09-01', end: '2021-01-10', parent: '2021' }, 'start', 'parent')
      await refused({ end: '2023-08-01' }, 'end')
      await refused({ parent: '2022' }, 'parent')
      await refused({ parent: '2023-H2' }, 'parent', 'parent')
      await refused({ parent: null }, 'parent')
      const { body } = await call('POST', base, aTerm())
      await refused(
        { code: 'other', start: '2024-01-20', end: '2024-07-01', parent: '2024' },
        'start',
      )
      await refused({ code: 'other', start: '2023-02-01', end: '2023-09-01' }, 'end')
      await refused({ code: 'within', parent: '2023-autumn' }, 'start', 'parent')
      await call('DELETE', `${base}/${body.id}`)
    })

    it('keep their dates once values were given for them', async () => {
      const { body: term } = await call('POST', base, aTerm())
      const { body: target } = await call(
        'GET',
        `${base.replace(/periods$/, 'targets')}/2021-2025~T03`,
      )
      const value = {
        plan: '2021-2025',
        target: 'T03',
        period: '2023-autumn',
        unit: 'kexie',
        state: 'reported',
        value: 12,
      }
      expect(target.recurrence).toBe('once')
      const made = await call('POST', base.replace(/periods$/, 'observations'), value)
      expect(made.status).toBe(201)
      const save = (fields: object) => call('PUT', `${base}/${term.id}`, { ...term, ...fields })
      expect(await save({ end: '2024-01-15' })).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringContaining('已有填报数据') },
      })
      expect(await save({ title: '秋季学期' })).toMatchObject({ status: 200 })
      expect(await call('DELETE', `${base}/${term.id}`)).toMatchObject({ status: 409 })
    })
  })
})
