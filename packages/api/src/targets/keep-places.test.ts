import {
  type Entity,
  type ObservationInput,
  type PlanRecords,
  splitId,
  type Target,
} from '@gangyao/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { correctObservation } from '../observations/correct-observation.ts'
import { publishObservations } from '../observations/publish-observations.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { readRecord } from '../records/read-record.ts'
import { updateRecord } from '../records/update-record.ts'
import { targets } from './target.table.ts'

const dimensions = [
  {
    ...{ code: 'channel', title: '方式' },
    categories: [
      { code: 'online', title: '线上' },
      { code: 'offline', title: '线下' },
    ],
  },
]
const survey = { kind: 'survey', recurrence: 'plan' } as const

onEachDatabase('a target with values', (database) => {
  let district = ''
  let records: PlanRecords
  beforeEach(async () => {
    district = aDistrict()
    const plan = aPlan(district)
    records = {
      ...plan,
      targets: [
        ...plan.targets,
        aTarget({ code: 'T04', position: 3, dimensions }),
        aTarget({ code: 'T05', position: 4, ...survey }),
      ],
    }
    await loadPlan(database.db, records, office)
  })

  const record = (overrides: Partial<ObservationInput>) =>
    recordObservation(
      database.db,
      district,
      aValue(overrides),
      office,
      new Date('2026-06-01T00:00:00Z'),
    )
  const lectures = async () => {
    await record({ target: 'T02', entity: 'no1', value: 2 })
    await record({ target: 'T02', entity: 'no2', value: 3 })
    await record({ target: 'T02', entity: 'no2', value: 3, period: '2023' })
  }

  const change = async (code: string, fields: Partial<Target>) => {
    const id = `2021-2025~${code}`
    const { id: _, ...target } = await readRecord(database.db, targets, district, id)
    const version = Number(target.version)
    return updateRecord(
      database.db,
      targets,
      district,
      id,
      { ...target, ...fields, version },
      office,
    )
  }
  const load = (code: string, fields: Partial<Target>) =>
    loadPlan(
      database.db,
      {
        ...records,
        targets: records.targets.map((target) =>
          target.code === code ? { ...target, ...fields } : target,
        ),
      },
      office,
    )
  /** Refused by the form and by the document alike; the form is told how many values of what. */
  const refused = async (
    code: string,
    fields: Partial<Target>,
    misfits: Record<string, number>,
  ) => {
    await expect(change(code, fields)).rejects.toMatchObject({
      code: 'conflict',
      errors: Object.entries(misfits).map(([field, count]) => ({
        field,
        message: { zh: expect.stringContaining(`已有 ${count} 条数据`) },
      })),
    })
    await expect(load(code, fields)).rejects.toMatchObject({
      code: 'conflict',
      errors: [{ field: `targets.2021-2025~${code}` }],
    })
  }
  const taken = async (code: string, fields: Partial<Target>) => {
    expect(await change(code, fields)).toMatchObject(fields)
    for (const document of [{ title: '随方案改' }, fields]) {
      const changes = await load(code, document)
      expect(changes.map(({ id }) => id)).toContain(`2021-2025~${code}`)
    }
  }

  it('does not change from each school to the district, or to some of them', async () => {
    await lectures()
    await refused('T02', { scope: { kind: 'district' } }, { scope: 3 })
    await refused(
      'T02',
      { scope: { kind: 'register', register: 'schools', except: ['no2'] } },
      { scope: 2 },
    )
    await refused(
      'T02',
      { scope: { kind: 'list', register: 'schools', entities: ['no2'] } },
      { scope: 1 },
    )
    await taken('T02', { scope: { kind: 'list', register: 'schools', entities: ['no2', 'no1'] } })
  })

  it('does not change from the district to each school', async () => {
    await record({})
    await refused('T01', { scope: { kind: 'register', register: 'schools' } }, { scope: 1 })
  })

  it('does not change to periods that its values are not for', async () => {
    await record({})
    await record({ period: '2023' })
    await refused('T01', { recurrence: 'term' }, { recurrence: 2 })
    await taken('T01', { recurrence: 'plan' })
  })

  it('does not change to another kind of number', async () => {
    await record({ value: 1 })
    await refused('T01', { kind: 'ratio' }, { kind: 1 })
    await taken('T01', { kind: 'milestone' })
  })

  it('keeps the categories that have values', async () => {
    await record({ target: 'T04', dimension: 'online' })
    const [channel] = dimensions
    if (!channel) throw new Error('no dimension')
    const left = (code: string) => [
      { ...channel, categories: channel.categories.filter((category) => category.code === code) },
    ]
    await refused('T04', { dimensions: null }, { dimensions: 1 })
    await refused('T04', { dimensions: left('offline') }, { dimensions: 1 })
    await taken('T04', { dimensions: left('online') })
  })

  it('names everything that is in the way', async () => {
    await lectures()
    await refused(
      'T02',
      { scope: { kind: 'district' }, recurrence: 'term', kind: 'ratio' },
      { recurrence: 3, scope: 3, kind: 3 },
    )
  })

  it('keeps what the public sees, even where it is corrected already', async () => {
    const whole = { target: 'T05', period: '2024' } as const
    const made = await record({ ...whole, value: null, numerator: 3, denominator: 20 })
    await publishObservations(
      database.db,
      district,
      [made.id],
      office,
      new Date('2026-06-01T00:00:01Z'),
    )
    const correction = { ...aValue({ ...whole, value: 15 }), version: 1 }
    await correctObservation(
      database.db,
      district,
      made.id,
      correction,
      office,
      new Date('2026-06-01T00:00:02Z'),
    )
    await refused('T05', { kind: 'number' }, { kind: 1 })
  })

  it('changes in every other way, and in any way once the values are gone', async () => {
    await lectures()
    await record({ state: 'missing', value: null })
    await taken('T02', { value: 3, title: '每校讲座', comparator: 'gt', task: 'A1.1' })
    await taken('T01', { kind: 'ratio', value: 90 })
    await database.db.deleteFrom('observation').where('district', '=', district).execute()
    await taken('T02', { scope: { kind: 'district' } })
  })

  it('is not what it was before for a value that is being entered', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const period = String(2021 + turn)
      const [entered, changed] = await Promise.allSettled([
        record({ period, value: 5 }),
        change('T01', { kind: 'ratio' }),
      ])
      expect([entered.status, changed.status].sort()).toEqual(['fulfilled', 'rejected'])
      if (changed.status === 'fulfilled') await change('T01', { kind: 'number' })
      else await database.db.deleteFrom('observation').where('district', '=', district).execute()
    }
  })

  describe('when a document is loaded', () => {
    const [register] = aPlan('150602').registers
    const withEntities = (...entities: Entity[]) =>
      register
        ? loadPlan(database.db, { ...records, registers: [{ ...register, entities }] }, office)
        : Promise.reject(new Error('no register'))
    const [no1, no2] = register?.entities ?? []

    it('says of which entities values would be lost', async () => {
      await lectures()
      if (!no1 || !no2) throw new Error('no entities')
      await expect(withEntities(no1)).rejects.toMatchObject({
        code: 'conflict',
        detail: { zh: expect.stringContaining('T02 的对象 no2') },
        errors: [{ field: 'targets.2021-2025~T02' }],
      })
      expect(await withEntities(no1, { ...no2, to: '2021-12-31' })).toMatchObject([
        { kind: 'changed', resource: 'registers' },
      ])
    })

    it('passes over what did not fit before either', async () => {
      await lectures()
      // Somebody wrote this row by another way.
      await database.db
        .updateTable('observation')
        .set({ entity: 'no9' })
        .where((eb) => eb.and({ district, entity: 'no1' }))
        .execute()
      if (!no1 || !no2) throw new Error('no entities')
      expect(await withEntities(no1, no2, { code: 'no3', name: '三小' })).toHaveLength(1)
    })

    it('holds a value to the register that a notice names', async () => {
      const heading = { plan: '2021-2025', titleEn: null }
      const towns = {
        ...{ ...heading, code: 'towns', position: 1, title: '镇街', each: null, eachEn: null },
        entities: [{ code: 't1', name: '甲镇' }],
      }
      records = {
        ...records,
        registers: [...records.registers, towns],
        amendments: [
          {
            ...{ ...heading, code: 'N1', position: 0, title: '通知', reason: '要求' },
            ...{ effective: '2024-01-01', documentNumber: null, reasonEn: null, tasks: [] },
            targets: [{ target: 'T01', scope: { kind: 'register', register: 'towns' } }],
          },
        ],
      }
      await loadPlan(database.db, records, office)
      const { id } = await record({ entity: 't1' })
      expect(splitId(id)[4]).toBe('t1')
      expect(await load('T02', { title: '每校' })).toHaveLength(1)
      await expect(
        loadPlan(
          database.db,
          {
            ...records,
            registers: records.registers.map((entry) =>
              entry.code === 'towns' ? { ...towns, entities: [] } : entry,
            ),
          },
          office,
        ),
      ).rejects.toMatchObject({ code: 'conflict', errors: [{ field: 'targets.2021-2025~T01' }] })
    })
  })
})
