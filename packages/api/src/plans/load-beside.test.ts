import { describeChanges, type PlanRecords } from '@gangyao/domain'
import { beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { createRecord } from '../records/create-record.ts'
import { registers } from '../registers/register.table.ts'
import { exportPlan } from './export-plan.ts'
import { loadPlan } from './load-plan.ts'

/** A plan that has everything a target is assessed with. */
function aFullPlan(district: string): PlanRecords {
  const records = aPlan(district)
  const heading = { plan: '2021-2025', titleEn: null }
  const whole = { recurrence: 'plan', value: 30 } as const
  return {
    ...records,
    targets: [
      ...records.targets,
      aTarget({
        ...{ code: 'T04', position: 3, ...whole, tolerance: 0, counter: 'activities.lectures' },
        breakdown: [
          { period: '2021', value: 0 },
          { period: '2022', value: 30 },
        ],
        dimensions: [
          { code: 'channel', title: '方式', categories: [{ code: 'online', title: '线上' }] },
        ],
      }),
      aTarget({
        code: 'T05',
        position: 4,
        comparator: 'benchmark',
        value: null,
        benchmark: 'city',
      }),
    ],
    registers: [
      ...records.registers,
      {
        ...{ ...heading, code: 'towns', position: 1, title: '镇街', each: '各镇', eachEn: null },
        entities: [],
      },
    ],
    benchmarks: [
      {
        ...{ ...heading, code: 'city', position: 0, title: '全市平均', measure: '%' },
        ...{ measureEn: null, source: '统计公报' },
        values: [{ period: '2023', value: 0, source: '2023 年公报' }],
      },
    ],
    amendments: [
      {
        ...{ ...heading, code: 'N1', position: 0, title: '通知', reason: '要求', reasonEn: null },
        ...{ effective: '2024-01-01', documentNumber: '3 号' },
        targets: [{ target: 'T01', value: 50, scope: { kind: 'register', register: 'towns' } }],
        tasks: [{ task: 'A1.1', title: '研修' }],
      },
    ],
  }
}

onEachDatabase('a plan with registers, benchmarks and amendments', (database) => {
  let records: PlanRecords
  beforeEach(async () => {
    records = aFullPlan(aDistrict())
    await loadPlan(database.db, records, office)
  })

  const load = (changes: Partial<PlanRecords>) =>
    loadPlan(database.db, { ...records, ...changes }, office)
  const exported = () => exportPlan(database.db, records.district.code, '2021-2025')
  const versions = async () => {
    const of = (table: 'register' | 'benchmark' | 'amendment') =>
      database.db
        .selectFrom(table)
        .select(['code', 'version'])
        .where('district', '=', records.district.code)
        .orderBy('code')
        .execute()
    const rows = [...(await of('register')), ...(await of('benchmark')), ...(await of('amendment'))]
    return rows.map(({ code, version }) => `${code} ${version}`)
  }

  it('comes back as it was loaded, and twice is once', async () => {
    expect(await exported()).toEqual(records)
    expect(await load({})).toEqual([])
    expect(await versions()).toEqual(['schools 1', 'towns 1', 'city 1', 'N1 1'])
    expect(await load(await exported())).toEqual([])
  })

  it('is told apart by what changed in them, and only that gets a version', async () => {
    const [city] = records.benchmarks
    const [notice] = records.amendments
    const [schools, towns] = records.registers
    if (!city || !notice || !schools || !towns) throw new Error('something is missing')
    const changes = await load({
      registers: [schools, { ...towns, entities: [{ code: 't1', name: '甲镇' }] }],
      benchmarks: [{ ...city, title: '全区平均' }],
      amendments: [notice, { ...notice, code: 'N2', position: 1, effective: '2025-01-01' }],
    })
    expect(describeChanges(changes).map(({ zh }) => zh)).toEqual([
      '修改名录 towns 镇街：条目',
      '修改对照数列 city 全区平均：标题 全市平均 → 全区平均',
      '新增调整 N2 通知',
    ])
    expect(await versions()).toEqual(['schools 1', 'towns 2', 'city 2', 'N1 1', 'N2 1'])
  })

  it('loses them together with what names them', async () => {
    const changes = await load({
      targets: records.targets.filter(({ code }) => code !== 'T05'),
      registers: records.registers.filter(({ code }) => code !== 'towns'),
      ...{ benchmarks: [], amendments: [] },
    })
    const gone = changes.filter(({ kind }) => kind === 'removed')
    expect(gone.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'removed 2021-2025~T05',
      'removed 2021-2025~towns',
      'removed 2021-2025~city',
      'removed 2021-2025~N1',
    ])
    expect(await versions()).toEqual(['schools 1'])
  })

  it('names every place where they do not fit', async () => {
    const [city] = records.benchmarks
    const [notice] = records.amendments
    const [schools] = records.registers
    if (!city || !notice || !schools) throw new Error('something is missing')
    const twice = [...schools.entities, ...schools.entities.slice(0, 1)]
    const faults = [
      'registers.0.entities.2.code',
      'benchmarks.0.values.0.period',
      'amendments.0.targets.0.target',
      // The register `towns` is gone.
      'amendments.0.targets.1.scope.register',
    ]
    await expect(
      load({
        registers: [{ ...schools, entities: twice }],
        benchmarks: [{ ...city, values: [{ period: '2031', value: 1 }] }],
        amendments: [
          {
            ...notice,
            targets: [
              ...notice.targets.map((change) => ({ ...change, target: 'T99' })),
              ...notice.targets,
            ],
          },
        ],
      }),
    ).rejects.toMatchObject({
      code: 'invalid',
      errors: expect.toSatisfy(
        (errors: { field: string }[]) =>
          errors
            .map(({ field }) => field)
            .sort()
            .join() === [...faults].sort().join(),
      ),
    })
    expect(await exported()).toEqual(records)
  })

  it('is not loaded when it drops a school with values', async () => {
    const { code } = records.district
    const value = aValue({ target: 'T02', entity: 'no2', value: 2 })
    await recordObservation(database.db, code, value, office, new Date('2026-06-01T00:00:00Z'))
    const dropped = records.registers.map((register) => ({
      ...register,
      entities: register.entities.filter((entity) => entity.code !== 'no2'),
    }))
    await expect(load({ registers: dropped })).rejects.toMatchObject({ code: 'conflict' })
    expect(await exported()).toEqual(records)
  })

  it('keeps what was added to it by hand', async () => {
    const { code } = records.district
    const canteens = {
      ...{ plan: '2021-2025', code: 'canteens', position: 2, title: '食堂' },
      ...{ titleEn: null, each: null, eachEn: null },
      entities: [{ code: 'c1', name: '一食堂', nameEn: null }],
    }
    await createRecord(database.db, registers, code, canteens, office)
    const { registers: all } = await exported()
    expect(all.at(-1)).toEqual(canteens)
    expect(await load({ registers: all })).toEqual([])
  })
})
