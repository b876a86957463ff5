import type { ObservationInput } from '@gangyao/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { currentValues } from '../assessments/current-values.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from '../published/public-reader.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { removeRecord } from '../records/remove-record.ts'
import { targets } from '../targets/target.table.ts'
import { correctObservation } from './correct-observation.ts'
import { observations } from './observation.table.ts'
import { publishObservations } from './publish-observations.ts'
import { recordObservation } from './record-observation.ts'
import { removeObservation } from './remove-observation.ts'
import { withdrawObservation } from './withdraw-observation.ts'

const PLAN = '2021-2025'
const ID = '2021-2025~T01~2024~jiaotiju~~~typed'
const at = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute))

onEachDatabase('observations', (database) => {
  let district = ''
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
  })

  const record = (overrides = {}, now = at(0)) =>
    recordObservation(database.db, district, aValue(overrides), office, now)
  const correct = (version: number, overrides = {}, now = at(1), id = ID) =>
    correctObservation(database.db, district, id, { ...aValue(overrides), version }, office, now)
  const publish = (ids = [ID], now = at(2)) =>
    publishObservations(database.db, district, ids, office, now)
  const withdraw = () => withdrawObservation(database.db, district, ID, office)
  const remove = () => removeObservation(database.db, district, ID, office)
  const publicValues = async () => {
    const published = await publicReader(database.db).plan(district, PLAN)
    return published?.observations.map(({ value }) => value)
  }
  const revisions = () =>
    database.db
      .selectFrom('observation')
      .select(['version', 'value', 'current', 'published'])
      .where('district', '=', district)
      .orderBy('version')
      .execute()

  describe('entering', () => {
    it('makes a draft that only the office sees', async () => {
      expect(await record()).toMatchObject({
        id: ID,
        value: 46,
        published: false,
        version: 1,
        recordedBy: 'office',
        recordedAt: '2025-01-01T00:00:00.000Z',
      })
      expect(await currentValues(database.db, district, PLAN)).toMatchObject([{ value: 46 }])
      expect(await publicValues()).toEqual([])
    })

    it('keeps zero apart from nothing', async () => {
      await record({ state: 'zero', value: 0 })
      await record({ period: '2023', state: 'missing', value: null })
      const values = await currentValues(database.db, district, PLAN)
      expect(values.map(({ state, value }) => [state, value])).toEqual([
        ['missing', null],
        ['zero', 0],
      ])
    })

    it('happens once, and by one of two who are at it together', async () => {
      const outcomes = await Promise.allSettled([record({ value: 1 }), record({ value: 2 })])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      await expect(record()).rejects.toMatchObject({ code: 'conflict' })
    })

    it('is of what has begun by then, in China', async () => {
      const eve = new Date('2023-12-31T15:59:59Z')
      const newYear = new Date('2023-12-31T16:00:00Z')
      await expect(record({}, eve)).rejects.toMatchObject({
        code: 'invalid',
        errors: [{ field: 'period', message: { zh: expect.stringContaining('还没有到') } }],
      })
      expect(await record({}, newYear)).toMatchObject({ id: ID })
    })

    it('names only what there is', async () => {
      const refused = (overrides: Partial<ObservationInput>, field: string) =>
        expect(record(overrides)).rejects.toMatchObject({
          code: 'invalid',
          errors: [expect.objectContaining({ field })],
        })
      await refused({ plan: '1999' }, 'plan')
      await refused({ target: 'T99' }, 'target')
      await refused({ period: '2031' }, 'period')
      await refused({ unit: 'nobody' }, 'unit')
      await refused({ target: 'T02', entity: 'no9', value: 1 }, 'entity')
      await refused({ value: null }, 'value')
      expect(await revisions()).toEqual([])
    })

    it('is about one entity where the target is', async () => {
      expect(await record({ target: 'T02', entity: 'no1', value: 2 })).toMatchObject({
        id: '2021-2025~T02~2024~jiaotiju~no1~~typed',
      })
    })
  })

  describe('correcting', () => {
    it('keeps the old value as an earlier revision', async () => {
      await record()
      expect(await correct(1, { value: 47 })).toMatchObject({ value: 47, version: 2 })
      expect(await revisions()).toEqual([
        { version: 1, value: 46, current: 0, published: 0 },
        { version: 2, value: 47, current: 1, published: 0 },
      ])
      const { records, total } = await listRecords(database.db, observations, district, {
        filters: {},
        start: 0,
        end: 10,
      })
      expect([records.length, total]).toEqual([1, 1])
    })

    it('is the work of exactly one of two who saw the same', async () => {
      await record()
      const outcomes = await Promise.allSettled([
        correct(1, { value: 1 }),
        correct(1, { value: 2 }),
        correct(1, { value: 3 }),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'stale' })
      expect((await revisions()).map(({ current }) => current)).toEqual([0, 1])
    })

    it('adds no revision when nothing is different', async () => {
      await record()
      expect(await correct(1)).toMatchObject({ version: 1 })
      expect(await revisions()).toHaveLength(1)
    })

    it('refuses an old version, an unknown value, other codes and a wrong number', async () => {
      await record()
      await correct(1, { value: 47 })
      await expect(correct(1, { value: 48 })).rejects.toMatchObject({ code: 'stale' })
      await expect(correct(2, { unit: 'kexie' })).rejects.toMatchObject({ code: 'invalid' })
      await expect(correct(2, { value: -1 })).rejects.toMatchObject({ code: 'invalid' })
      const nowhere = '2021-2025~T01~2023~jiaotiju~~~typed'
      await expect(correct(1, { period: '2023' }, at(1), nowhere)).rejects.toMatchObject({
        code: 'not-found',
      })
      expect((await revisions()).map(({ value }) => value)).toEqual([46, 47])
    })
  })

  describe('publishing', () => {
    it('shows the current value, and a later draft only when it is published too', async () => {
      await record()
      expect(await publish()).toMatchObject([{ id: ID, published: true }])
      expect(await publicValues()).toEqual([46])
      expect(await correct(1, { value: 47 })).toMatchObject({ published: false })
      expect(await publicValues()).toEqual([46])
      await publish()
      expect(await publicValues()).toEqual([47])
      expect((await revisions()).map(({ published }) => published)).toEqual([0, 1])
    })

    it('says when the newest was published', async () => {
      await record()
      await record({ period: '2023' })
      await publish([ID], at(5))
      await publish(['2021-2025~T01~2023~jiaotiju~~~typed'], at(3))
      const published = await publicReader(database.db).plan(district, PLAN)
      expect(published?.publishedAt).toBe('2025-01-01T00:05:00.000Z')
    })

    it('takes all or none, naming those there are not', async () => {
      await record()
      await expect(
        publish([ID, 'nonsense', '2021-2025~T01~2022~jiaotiju~~~typed']),
      ).rejects.toMatchObject({
        code: 'invalid',
        errors: [{ field: 'ids.1' }, { field: 'ids.2' }],
      })
      expect(await publicValues()).toEqual([])
    })

    it('leaves one public revision, whatever is done at the same time', async () => {
      await record()
      await publish()
      for (let version = 1; version < 6; version++) {
        await Promise.allSettled([
          publish(),
          correct(version, { value: 100 + version }),
          publish(),
          withdraw(),
          publish(),
        ])
        const rows = await revisions()
        expect(rows.filter(({ current }) => current === 1)).toHaveLength(1)
        expect(rows.filter(({ published }) => published === 1).length).toBeLessThanOrEqual(1)
        expect(rows).toHaveLength(version + 1)
      }
    })
  })

  describe('withdrawing', () => {
    it('takes the value off the public site and keeps it', async () => {
      await record()
      await publish()
      await correct(1, { value: 47 })
      expect(await withdraw()).toMatchObject({ value: 47, published: false })
      expect(await publicValues()).toEqual([])
      expect(await readRecord(database.db, observations, district, ID)).toMatchObject({ value: 47 })
      await withdraw()
    })
  })

  describe('deleting', () => {
    it('takes a draft away with its revisions', async () => {
      await record()
      await correct(1, { value: 47 })
      expect(await remove()).toMatchObject({ id: ID, value: 47 })
      expect(await revisions()).toEqual([])
      await expect(remove()).rejects.toMatchObject({ code: 'not-found' })
    })

    it('refuses what is public, also in an earlier revision', async () => {
      await record()
      await publish()
      await correct(1, { value: 47 })
      await expect(remove()).rejects.toMatchObject({ code: 'conflict' })
      expect(await revisions()).toHaveLength(2)
      await withdraw()
      await remove()
    })
  })

  describe('what has values under it', () => {
    it('cannot be deleted', async () => {
      await record()
      await expect(
        removeRecord(database.db, targets, district, '2021-2025~T01', office),
      ).rejects.toMatchObject({
        code: 'conflict',
        detail: { zh: expect.stringContaining('1 条数据') },
      })
    })

    it('cannot leave the plan, and the refusal names it', async () => {
      await record()
      await record({ target: 'T02', entity: 'no2', value: 2 })
      const records = aPlan(district)
      const [register] = records.registers
      if (!register) throw new Error('no register')
      const load = (changes: object) => loadPlan(database.db, { ...records, ...changes }, office)

      await expect(load({ targets: [] })).rejects.toMatchObject({
        code: 'conflict',
        errors: [{ field: 'targets.2021-2025~T01' }, { field: 'targets.2021-2025~T02' }],
      })
      await expect(
        load({ periods: records.periods.filter(({ code }) => code !== '2024') }),
      ).rejects.toMatchObject({ code: 'conflict', errors: [{ field: 'periods.2021-2025~2024' }] })
      await expect(
        load({
          units: records.units.filter(({ code }) => code !== 'jiaotiju'),
          memberships: records.memberships.filter(({ unit }) => unit !== 'jiaotiju'),
          responsibilities: records.responsibilities.filter(({ unit }) => unit !== 'jiaotiju'),
        }),
      ).rejects.toMatchObject({ code: 'conflict', errors: [{ field: 'units.jiaotiju' }] })
      const entities = register.entities.filter(({ code }) => code !== 'no2')
      await expect(load({ registers: [{ ...register, entities }] })).rejects.toMatchObject({
        code: 'conflict',
        errors: [{ field: 'targets.2021-2025~T02' }],
      })
      expect(await load({})).toEqual([])
    })
  })
})
