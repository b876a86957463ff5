import { calendarPeriods, type ObservationInput } from '@gangyao/domain'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office, withCode } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from '../published/public-reader.ts'
import { publishObservations } from './publish-observations.ts'
import { saveObservations } from './save-observations.ts'

const at = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute))
const YEARS = ['2021', '2022', '2023', '2024', '2025']

onEachDatabase('a batch of values', (database) => {
  let district = ''
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
  })

  type Given = Partial<ObservationInput> & { version?: number | null }
  const save = (values: readonly Given[], now = at(0), where = district) =>
    saveObservations(
      database.db,
      where,
      values.map(({ version = null, ...input }) => ({ input: aValue(input), version })),
      office,
      now,
    )
  const rows = () =>
    database.db
      .selectFrom('observation')
      .select(['period', 'unit', 'version', 'value', 'current', 'published'])
      .where('district', '=', district)
      .orderBy('period')
      .orderBy('unit')
      .orderBy('version')
      .execute()
  const values = async () => (await rows()).map(({ value }) => value)

  it('enters, corrects and leaves alone, each as it is, in the order given', async () => {
    await save([{ period: '2021' }, { period: '2022' }])
    const saved = await save(
      [
        { period: '2023', value: 3 },
        { period: '2022', value: 2, version: 1 },
        { period: '2021', version: 1 },
      ],
      at(1),
    )
    expect(saved).toMatchObject([
      { id: '2021-2025~T01~2023~jiaotiju~~~typed', value: 3, version: 1, recordedBy: 'office' },
      { period: '2022', value: 2, version: 2, recordedAt: at(1).toISOString() },
      { period: '2021', value: 46, version: 1, recordedAt: at(0).toISOString() },
    ])
    expect((await rows()).map(({ period, version }) => `${period} ${version}`)).toEqual([
      '2021 1',
      '2022 1',
      '2022 2',
      '2023 1',
    ])
  })

  it('writes nothing when one is faulty, and names every fault', async () => {
    await expect(
      save([
        { period: '2021' },
        { value: -1 },
        { target: 'T02', entity: 'no9', unit: 'nobody' },
        { target: 'T99' },
        { plan: '1999' },
      ]),
    ).rejects.toMatchObject({
      code: 'invalid',
      errors: expect.toSatisfy(
        (errors: { field: string }[]) =>
          errors
            .map(({ field }) => field)
            .sort()
            .join() ===
          [
            'observations.1.value',
            'observations.2.entity',
            'observations.2.unit',
            'observations.3.target',
            'observations.4.plan',
          ].join(),
      ),
    })
    expect(await rows()).toEqual([])
  })

  it('writes nothing when one is not as it was seen, and names it', async () => {
    await save([{ period: '2021' }, { period: '2022' }])
    await save([{ period: '2022', value: 47, version: 1 }])
    await expect(
      save([
        { period: '2021', value: 1, version: 1 },
        { period: '2022', value: 1, version: 1 },
        { period: '2023', value: 1, version: 4 },
        { period: '2021', unit: 'kexie', value: 1 },
        { period: '2024', value: 1 },
      ]),
    ).rejects.toMatchObject({
      code: 'stale',
      errors: [{ field: 'observations.1' }, { field: 'observations.2' }],
    })
    await expect(save([{ period: '2022', value: 1 }])).rejects.toMatchObject({
      code: 'stale',
      errors: [{ field: 'observations.0' }],
    })
    expect(await values()).toEqual([46, 46, 47])
  })

  it('has a value once', async () => {
    await expect(save([{ period: '2021' }, {}, { period: '2021' }])).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'observations.2', message: { zh: expect.stringContaining('第 1 个') } }],
    })
    await save([{}])
    await expect(save([{ version: 1 }, { version: 1, value: 3 }])).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'observations.1' }],
    })
    expect(await values()).toEqual([46])
  })

  it('is saved whole by one of two who are at it together, whatever their order', async () => {
    const batch = (value: number, version: number | null, periods = YEARS) =>
      save(periods.map((period) => ({ period, value, version })))
    for (const version of [null, 1, 2]) {
      const turn = (version ?? 0) * 10
      const outcomes = await Promise.allSettled([
        batch(turn + 1, version),
        batch(turn + 2, version, [...YEARS].reverse()),
        batch(turn + 3, version),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
      ])
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({
            code: 'stale',
            errors: YEARS.map((_, index) => ({ field: `observations.${index}` })),
          })
      const current = (await rows()).filter((row) => row.current === 1)
      expect(current.map((row) => row.version)).toEqual(YEARS.map(() => (version ?? 0) + 1))
      expect(new Set(current.map(({ value }) => value)).size).toBe(1)
    }
  })

  it('may hold values of two plans', async () => {
    const second = withCode(aPlan(district), '2026-2030')
    const periods = calendarPeriods(second.plan, ['year'])
    await loadPlan(database.db, { ...second, periods }, office)
    const saved = await save(
      [{ value: 1 }, { plan: '2026-2030', period: '2026', value: 2 }],
      new Date('2026-06-01T00:00:00Z'),
    )
    expect(saved).toMatchObject([{ plan: '2021-2025' }, { plan: '2026-2030', value: 2 }])
  })

  it('is refused whole when one of its plans is closed', async () => {
    const closed = aDistrict()
    const records = aPlan(closed)
    await loadPlan(database.db, { ...records, plan: { ...records.plan, status: 'closed' } }, office)
    await expect(save([{}], at(0), closed)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('needs somebody who writes', async () => {
    await expect(saveObservations(database.db, district, [], null, at(0))).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })

  it('leaves the public revision public', async () => {
    await save([{}])
    await publishObservations(
      database.db,
      district,
      ['2021-2025~T01~2024~jiaotiju~~~typed'],
      office,
      at(1),
    )
    const saved = await save([{ value: 47, version: 1 }], at(2))
    expect(saved).toMatchObject([{ value: 47, published: false }])
    const published = await publicReader(database.db).plan(district, '2021-2025')
    expect(published?.observations.map(({ value }) => value)).toEqual([46])
  })

  describe('through HTTP', () => {
    let call: Caller
    beforeAll(async () => {
      call = await (await anApi(database.db)).signIn()
    })
    const post = (observations: unknown, headers = {}) =>
      call('POST', `/districts/${district}/observations/batch`, { observations }, { headers })
    const value = {
      ...{ plan: '2021-2025', target: 'T01', period: '2024', unit: 'jiaotiju' },
      ...{ state: 'reported', value: 46 },
    }

    it('takes what may be empty as empty, and null as no version', async () => {
      const made = await post([value])
      expect(made).toMatchObject({ status: 200, body: [{ value: 46, version: 1, entity: '' }] })
      expect(await post([{ ...value, value: 47, version: 1 }])).toMatchObject({
        status: 200,
        body: [{ value: 47, version: 2, note: null, published: false }],
      })
      expect(await post([{ ...value, version: null }])).toMatchObject({
        status: 409,
        body: { code: 'stale', errors: [{ field: 'observations.0' }] },
      })
    })

    it('names each fault in the language of the reader', async () => {
      const batch = [value, { ...value, period: '2023', value: -1 }]
      expect(await post(batch)).toMatchObject({
        status: 422,
        body: {
          code: 'invalid',
          errors: [{ field: 'observations.1.value', message: '数值不能小于 0。' }],
        },
      })
      expect((await post(batch, { 'accept-language': 'en' })).body.errors).toEqual([
        { field: 'observations.1.value', message: 'The value cannot be negative.' },
      ])
      expect(await post([value, { ...value, colour: 'red' }])).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'observations.1.colour' }] },
      })
      expect(await values()).toEqual([])
    })

    it('takes at least one value and at most a thousand, of which none is counted', async () => {
      const many = Array.from({ length: 1001 }, () => value)
      for (const batch of [[], many, undefined])
        expect(await post(batch), `${batch?.length}`).toMatchObject({
          status: 422,
          body: { errors: [{ field: 'observations' }] },
        })
      expect(await post([{ ...value, source: 'counted' }])).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'observations.0.source' }] },
      })
      expect(await values()).toEqual([])
    })
  })

  describe('of a thousand', () => {
    const entities = Array.from({ length: 200 }, (_, index) => ({
      code: `s${index}`,
      name: `学校${index}`,
    }))
    const manyOf = (schools: number, value: number, version: number | null = null): Given[] =>
      entities
        .slice(0, schools)
        .flatMap(({ code }) =>
          YEARS.map((period) => ({ target: 'T02', period, entity: code, value, version })),
        )
    const timed = async (work: () => Promise<unknown>) => {
      const start = performance.now()
      await work()
      return performance.now() - start
    }

    /** The longest of entering, correcting and leaving alone, in a district of its own. */
    async function slowestOf(schools: number): Promise<number> {
      const where = aDistrict()
      const records = aPlan(where)
      const [register] = records.registers
      if (!register) throw new Error('no register')
      await loadPlan(database.db, { ...records, registers: [{ ...register, entities }] }, office)
      const saving = (value: number, version: number | null) =>
        timed(() => save(manyOf(schools, value, version), at(0), where))
      const times = [await saving(1, null), await saving(2, 1), await saving(2, 2)]
      const { count } = await database.db
        .selectFrom('observation')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('district', '=', where)
        .executeTakeFirstOrThrow()
      expect(count).toBe(schools * YEARS.length * 2)
      return Math.max(...times)
    }

    it('is entered, corrected and left alone in about ten times the time of a hundred', async () => {
      await slowestOf(20)
      const hundred = await slowestOf(20)
      const thousand = await slowestOf(200)
      // Ten times as much work; where each value looked at all the others it would be a hundred times.
      expect(thousand / hundred).toBeLessThan(40)
    })
  })
})
