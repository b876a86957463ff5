import {
  type Assessment,
  assessPlan,
  assessTarget,
  knownOn,
  type ObservationInput,
} from '@gangyao/domain'
import { beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { currentValues } from '../assessments/current-values.ts'
import { listAssessments } from '../assessments/list-assessments.ts'
import { exportPlan } from '../plans/export-plan.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from '../published/public-reader.ts'
import { readRecord } from '../records/read-record.ts'
import { correctObservation } from './correct-observation.ts'
import { countObservations } from './count-observations.ts'
import { observations } from './observation.table.ts'
import { publishObservations } from './publish-observations.ts'
import { planRevisions, readRevisions } from './read-revisions.ts'
import { recordObservation } from './record-observation.ts'
import { saveObservations } from './save-observations.ts'
import { withdrawObservation } from './withdraw-observation.ts'

// The twelve cases of packages/domain/src/targets/twelve-cases.test.ts that need a database.

const PLAN = '2021-2025'
const ID = `${PLAN}~T01~2024~jiaotiju~~~typed`
const DAY = '2025-12-31'
const bureau = { ...office, name: 'bureau' }
const at = (day: number) => new Date(Date.UTC(2025, 0, day, 2))

onEachDatabase('twelve cases', (database) => {
  let district = ''
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
  })

  const record = (overrides: Partial<ObservationInput> = {}, day = 1) =>
    recordObservation(database.db, district, aValue(overrides), bureau, at(day))
  const correct = (version: number, overrides: Partial<ObservationInput>, day: number) =>
    correctObservation(
      database.db,
      district,
      ID,
      { ...aValue(overrides), version },
      office,
      at(day),
    )
  const publish = (ids = [ID], day = 9) =>
    publishObservations(database.db, district, ids, office, at(day))
  const published = async () => {
    const plan = await publicReader(database.db).plan(district, PLAN)
    if (!plan) throw new Error('the plan is not public')
    return plan
  }
  const publicly = async (target: string) => {
    const { records, observations: values } = await published()
    return assessPlan(records, values, DAY).find((one) => one.target === target)
  }
  const inside = async (target: string) => {
    const { records } = await listAssessments(
      database.db,
      district,
      { filters: { target: [target] }, start: 0, end: 10 },
      DAY,
    )
    return records[0]
  }

  it('4: a published zero is a zero on every surface', async () => {
    await record({ state: 'zero', value: 0 })
    await publish()
    const zero = { state: 'zero', value: 0 }
    expect(await readRecord(database.db, observations, district, ID)).toMatchObject(zero)
    expect(await readRevisions(database.db, district, ID)).toMatchObject([zero])
    expect(await currentValues(database.db, district, PLAN)).toMatchObject([zero])
    expect((await published()).observations).toMatchObject([zero])
    for (const assessment of [await inside('T01'), await publicly('T01')]) {
      const part = assessment?.parts.find(({ period }) => period.code === '2024')
      expect(part).toMatchObject({ actual: 0, share: 0, light: 'overdue' })
      expect(part?.sentence.zh).toBe('2024 年：报告为零，目标不少于 40 名，未完成。')
    }
  })

  it('6: what is not published never reaches a public total', async () => {
    await record({ value: 30 })
    await publish()
    await record({ unit: 'kexie', value: 500 })
    await correct(1, { value: 900 }, 10)
    const actual = (assessment: Assessment | undefined) =>
      assessment?.parts.find(({ period }) => period.code === '2024')?.actual
    expect(actual(await publicly('T01'))).toBe(30)
    expect(actual(await inside('T01'))).toBe(1400)
    await withdrawObservation(database.db, district, ID, office)
    expect(actual(await publicly('T01'))).toBeNull()
  })

  it('7: a corrected report keeps who gave it, and why it was corrected', async () => {
    await record({ note: '年报' })
    await correct(1, { value: 41, reason: '重复计数 5 人' }, 3)
    const history = await readRevisions(database.db, district, ID)
    expect(
      history.map(({ version, value, recordedBy, recordedAt, note, reason }) => ({
        ...{ version, value, recordedBy, day: recordedAt.slice(0, 10), note, reason },
      })),
    ).toEqual([
      {
        ...{ version: 2, value: 41, recordedBy: 'office', day: '2025-01-03' },
        ...{ note: null, reason: '重复计数 5 人' },
      },
      {
        ...{ version: 1, value: 46, recordedBy: 'bureau', day: '2025-01-01' },
        ...{ note: '年报', reason: null },
      },
    ])
  })

  it('8: what is exported and loaded again changes nothing, and twice is as good as once', async () => {
    await record()
    await publish()
    const records = await exportPlan(database.db, district, PLAN)
    const before = await inside('T01')
    for (let turn = 0; turn < 2; turn++) {
      expect(await loadPlan(database.db, records, office)).toEqual([])
      expect(await exportPlan(database.db, district, PLAN)).toEqual(records)
      expect(await inside('T01')).toEqual(before)
      expect(await readRevisions(database.db, district, ID)).toHaveLength(1)
    }
  })

  it('9: a unit that was merged into another keeps its values, and they are still read', async () => {
    await record({ value: 30 })
    await publish()
    const plan = aPlan(district)
    const units = plan.units.map((unit) =>
      unit.code === 'jiaotiju'
        ? { ...unit, to: '2024-12-31' }
        : unit.code === 'kexie'
          ? { ...unit, aliases: [...unit.aliases, '区教体局'] }
          : unit,
    )
    await loadPlan(database.db, { ...plan, units }, office)
    await record({ period: '2025', unit: 'kexie', value: 44 })
    const values = await currentValues(database.db, district, PLAN)
    expect(values.map(({ unit, value }) => [unit, value]).sort()).toEqual([
      ['jiaotiju', 30],
      ['kexie', 44],
    ])
    const assessment = await inside('T01')
    expect(assessment?.parts.map(({ actual }) => actual)).toEqual([null, null, null, 30, 44])
    expect((await published()).records.units.map(({ code }) => code)).toContain('jiaotiju')
  })

  it('10: whatever writes a value keeps the one before it', async () => {
    await record({ value: 1 }, 1)
    await correct(1, { value: 2 }, 2)
    await saveObservations(
      database.db,
      district,
      [{ input: aValue({ value: 3 }), version: 2 }],
      office,
      at(3),
    )
    await publish([ID], 4)
    await withdrawObservation(database.db, district, ID, office)
    const history = await readRevisions(database.db, district, ID)
    expect(history.map(({ value }) => value)).toEqual([3, 2, 1])

    const counted = aTarget({ counter: 'activities.lectures' })
    const plan = aPlan(district)
    await loadPlan(database.db, { ...plan, targets: [counted, ...plan.targets.slice(1)] }, office)
    for (const [day, value] of [
      [5, 7],
      [6, 9],
    ] as const)
      await countObservations(
        database.db,
        district,
        PLAN,
        'activities.lectures',
        [{ target: 'T01', period: '2023', unit: 'jiaotiju', value }],
        at(day),
      )
    await countObservations(database.db, district, PLAN, 'activities.lectures', [], at(7))
    const all = await planRevisions(database.db, district, PLAN, 'T01')
    const onDay = (day: string) =>
      assessTarget(counted, plan, knownOn(all, day), DAY).parts.map(({ actual }) => actual)
    expect(onDay('2025-01-01')).toEqual([null, null, null, 1, null])
    expect(onDay('2025-01-02')).toEqual([null, null, null, 2, null])
    expect(onDay('2025-01-05')).toEqual([null, null, 7, 3, null])
    expect(onDay('2025-01-06')).toEqual([null, null, 9, 3, null])
    expect(onDay('2025-01-07')).toEqual([null, null, 0, 3, null])
  })
})
