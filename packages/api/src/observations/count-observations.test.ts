import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from '../published/public-reader.ts'
import { type Counted, countObservations } from './count-observations.ts'
import { publishObservations } from './publish-observations.ts'
import { recordObservation } from './record-observation.ts'
import { removeObservation } from './remove-observation.ts'

const PLAN = '2021-2025'
const COUNTER = 'activities.lectures'
const at = (minute: number) => new Date(Date.UTC(2024, 0, 1, 0, minute))
const unit = 'jiaotiju'

onEachDatabase('counted values', (database) => {
  let call: Caller
  let district = ''
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
  })
  beforeEach(async () => {
    district = aDistrict()
    base = `/districts/${district}`
    const records = aPlan(district)
    const [teachers, lectures, share] = records.targets
    if (!teachers || !lectures || !share) throw new Error('no targets')
    await loadPlan(
      database.db,
      {
        ...records,
        targets: [
          { ...teachers, counter: COUNTER },
          { ...lectures, counter: COUNTER },
          { ...share, counter: 'activities.other' },
          aTarget({ code: 'T04', position: 3, kind: 'ratio', value: 90, counter: COUNTER }),
        ],
      },
      office,
    )
  })

  const count = (counts: readonly Counted[], minute = 0, { plan = PLAN, counter = COUNTER } = {}) =>
    countObservations(database.db, district, plan, counter, counts, at(minute))
  const stored = () =>
    database.db
      .selectFrom('observation')
      .select(['target', 'entity', 'source', 'state', 'value', 'numerator', 'denominator'])
      .select(['version', 'current'])
      .where('district', '=', district)
      .orderBy('target')
      .orderBy('entity')
      .orderBy('source')
      .orderBy('version')
      .execute()
  const inBrief = async () =>
    (await stored()).map(
      (row) => `${row.target} ${row.entity || '-'} ${row.source} v${row.version} ${row.value}`,
    )
  const one: Counted = { target: 'T01', period: '2024', unit, value: 12 }

  it('stand beside what was typed, by the name of the counter', async () => {
    await recordObservation(database.db, district, aValue({ value: 46 }), office, at(0))
    await count([one, { target: 'T02', period: '2024', unit, entity: 'no1', value: 3 }])
    expect(await inBrief()).toEqual([
      'T01 - counted v1 12',
      'T01 - typed v1 46',
      'T02 no1 counted v1 3',
    ])
    const { body } = await call('GET', `${base}/observations?source=counted&target=T01`)
    expect(body).toMatchObject([
      {
        id: '2021-2025~T01~2024~jiaotiju~~~counted',
        recordedBy: COUNTER,
        recordedAt: at(0).toISOString(),
        published: false,
        state: 'reported',
      },
    ])
  })

  it('get a revision only when the result is another one', async () => {
    const ratio: Counted = {
      ...{ target: 'T04', period: '2024', unit },
      ...{ value: null, numerator: 9, denominator: 10 },
    }
    await count([one, ratio])
    await count([one, ratio], 1)
    await count([{ ...one, value: 13 }, ratio], 2)
    expect(await inBrief()).toEqual([
      'T01 - counted v1 12',
      'T01 - counted v2 13',
      'T04 - counted v1 null',
    ])
    await count(
      [
        { ...one, value: 13 },
        { ...ratio, numerator: 10 },
      ],
      3,
    )
    expect((await stored()).at(-1)).toMatchObject({ numerator: 10, denominator: 10, version: 2 })
  })

  it('become zero when nothing is found any more, once, and come back', async () => {
    const ratio: Counted = {
      ...{ target: 'T04', period: '2024', unit },
      ...{ value: null, numerator: 9, denominator: 10 },
    }
    await count([one, ratio])
    await count([], 1)
    await count([], 2)
    const current = (await stored()).filter((row) => row.current === 1)
    expect(current).toMatchObject([
      { target: 'T01', state: 'zero', value: 0, version: 2 },
      { target: 'T04', state: 'zero', value: null, numerator: 0, denominator: 10, version: 2 },
    ])
    await count([one], 3)
    expect((await stored()).filter((row) => row.current === 1)[0]).toMatchObject({
      state: 'reported',
      value: 12,
      version: 3,
    })
  })

  it('are of the targets that name the counter, and of no others', async () => {
    await count([{ target: 'T03', period: PLAN, unit, value: 15 }], 0, {
      counter: 'activities.other',
    })
    await count([one, { target: 'T03', period: PLAN, unit, value: 99 }], 1)
    await count([one], 2, { counter: 'nobody.names-it' })
    expect(await inBrief()).toEqual(['T01 - counted v1 12', 'T03 - counted v1 15'])
  })

  it('may come from a unit that the task does not name: it happened', async () => {
    await count([{ ...one, unit: 'weixuanbu' }])
    expect(await inBrief()).toEqual(['T01 - counted v1 12'])
  })

  it('are refused whole, each by its name, where one fits nothing', async () => {
    const refused = (counts: readonly Counted[], ...fields: string[]) =>
      expect(count(counts)).rejects.toMatchObject({
        code: 'invalid',
        errors: fields.map((field) => ({ field })),
      })
    await refused([one, { ...one, period: '2031' }], 'counts.1.period')
    await refused([one, { ...one, unit: 'nobody' }], 'counts.1.unit')
    await refused([{ target: 'T02', period: '2024', unit, value: 1 }, one], 'counts.0.entity')
    await refused(
      [one, { target: 'T02', period: '2024', unit, entity: 'no9', value: 1 }],
      'counts.1.entity',
    )
    await refused([{ ...one, dimension: 'online' }], 'counts.0.dimension')
    await refused([{ ...one, value: null }], 'counts.0.value')
    await refused([{ ...one, value: -1 }], 'counts.0.value')
    await refused([{ ...one, value: Number.POSITIVE_INFINITY }], 'counts.0.value')
    await refused(
      [{ target: 'T04', period: '2024', unit, value: 3 }],
      'counts.0.value',
      'counts.0.numerator',
      'counts.0.denominator',
    )
    await refused([one, { ...one, value: 13 }], 'counts.1')
    await expect(count([{ ...one, value: Number.NaN }])).rejects.toMatchObject({ code: 'invalid' })
    expect(await stored()).toEqual([])
  })

  it('are of an open plan that there is', async () => {
    await expect(count([one], 0, { plan: '1999' })).rejects.toMatchObject({ code: 'not-found' })
    await database.db
      .updateTable('plan')
      .set({ status: 'closed' })
      .where('district', '=', district)
      .execute()
    await expect(count([one])).rejects.toMatchObject({ code: 'conflict' })
  })

  it('are those of one counting when several are at it together', async () => {
    const everyYear = (value: number) =>
      ['2021', '2022', '2023', '2024'].map((period) => ({ ...one, period, value }))
    await Promise.all([1, 2, 3, 4, 5, 6].map((value) => count(everyYear(value))))
    const current = (await stored()).filter((row) => row.current === 1)
    expect(current).toHaveLength(4)
    expect(new Set(current.map(({ value }) => value)).size).toBe(1)
    expect(new Set((await stored()).map(({ version }) => version)).size).toBe(6)
  })

  it('are published like any other', async () => {
    await count([one])
    await publishObservations(
      database.db,
      district,
      ['2021-2025~T01~2024~jiaotiju~~~counted'],
      office,
      at(1),
    )
    await count([{ ...one, value: 13 }], 2)
    const published = await publicReader(database.db).plan(district, PLAN)
    expect(published?.observations).toMatchObject([{ source: 'counted', value: 12 }])
  })

  describe('and people', () => {
    const typed = { plan: PLAN, target: 'T01', period: '2024', unit, state: 'reported', value: 20 }
    const post = (value: object) => call('POST', `${base}/observations`, value)
    const batch = (...observations: object[]) =>
      call('POST', `${base}/observations/batch`, { observations })
    const actual = async () =>
      (await call('GET', `${base}/assessments/2021-2025~T01?asOf=2024-06-30`)).body.parts.find(
        (part: { period: { code: string } }) => part.period.code === '2024',
      ).actual

    beforeEach(() => count([one]))

    it('nobody types one', async () => {
      const id = '2021-2025~T01~2024~jiaotiju~~~counted'
      expect(await post({ ...typed, source: 'counted' })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'source' }] },
      })
      const { body } = await call('GET', `${base}/observations/${id}`)
      for (const change of [{ value: 99 }, { value: 99, source: 'typed' }])
        expect(
          await call('PUT', `${base}/observations/${id}`, { ...body, ...change }),
        ).toMatchObject({ status: 422, body: { errors: [{ field: 'source' }] } })
      expect(await inBrief()).toEqual(['T01 - counted v1 12'])
    })

    it('who gives another figure says why; then theirs stands', async () => {
      expect(await actual()).toBe(12)
      for (const answer of [await post(typed), await batch(typed)])
        expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } })
      expect((await post(typed)).body.errors).toMatchObject([{ field: 'reason' }])
      expect((await batch(typed)).body.errors).toMatchObject([{ field: 'observations.0.reason' }])
      expect((await post({ ...typed, reason: '  ' })).body.errors).toMatchObject([
        { field: 'reason' },
      ])
      const made = await post({ ...typed, reason: '三场没有登记' })
      expect(made).toMatchObject({ status: 201, body: { reason: '三场没有登记' } })
      expect(await actual()).toBe(20)
      const { body } = await call('GET', `${base}/observations?target=T01`)
      expect(body.map(({ source }: { source: string }) => source)).toEqual(['counted', 'typed'])

      const corrected = { ...made.body, value: 21, reason: null }
      expect(await call('PUT', `${base}/observations/${made.body.id}`, corrected)).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'reason' }] },
      })
      await removeObservation(database.db, district, made.body.id, office)
      expect(await actual()).toBe(12)
    })

    it('nothing is asked about another period or unit', async () => {
      expect(await post({ ...typed, period: '2023' })).toMatchObject({ status: 201 })
      expect(await batch({ ...typed, unit: 'kexie' })).toMatchObject({ status: 200 })
      expect(await batch({ ...typed, reason: '口径不同' })).toMatchObject({ status: 200 })
    })
  })
})
