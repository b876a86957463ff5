import { beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { recordObservation } from './record-observation.ts'
import { saveObservations } from './save-observations.ts'

onEachDatabase('the unit that reports', (database) => {
  let district = ''
  beforeEach(async () => {
    district = aDistrict()
    const records = aPlan(district)
    const [unit] = records.units
    const [kexie] = records.memberships
    if (!unit || !kexie) throw new Error('no unit')
    await loadPlan(
      database.db,
      {
        ...records,
        units: [
          ...records.units,
          { ...unit, code: 'stranger', position: 3, name: '外单位', aliases: [] },
          { ...unit, code: 'late', position: 4, name: '后来的单位', aliases: [] },
        ],
        memberships: [...records.memberships, { ...kexie, unit: 'late', from: '2024-01-01' }],
        targets: [
          ...records.targets,
          aTarget({ code: 'T04', position: 3, task: null, safeguard: 'S1.1' }),
        ],
      },
      office,
    )
  })

  const record = (overrides: Parameters<typeof aValue>[0]) =>
    recordObservation(
      database.db,
      district,
      aValue(overrides),
      office,
      new Date('2026-06-01T00:00:00Z'),
    )
  const refused = (overrides: Parameters<typeof aValue>[0]) =>
    expect(record(overrides)).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'unit', message: { zh: expect.stringContaining('没有写这个单位') } }],
    })
  const lecture = { target: 'T02', entity: 'no1', value: 2 }

  it('is one that the task names, as lead or responsible', async () => {
    await record({ unit: 'jiaotiju' })
    await record({ unit: 'kexie' })
    await refused({ unit: 'weixuanbu' })
    await refused({ unit: 'stranger' })
  })

  it('is any member where the task says 各成员单位, while it is one', async () => {
    await record({ ...lecture, unit: 'weixuanbu' })
    await record({ ...lecture, unit: 'kexie' })
    await record({ ...lecture, unit: 'late' })
    await refused({ ...lecture, unit: 'stranger' })
    await refused({ ...lecture, unit: 'late', period: '2023' })
  })

  it('is anybody for the plan as a whole and for a safeguard', async () => {
    await record({ unit: 'stranger', target: 'T03', period: '2021-2025', value: 15 })
    await record({ unit: 'stranger', target: 'T04' })
  })

  it('is named by its place in a batch', async () => {
    const values = ['jiaotiju', 'stranger'].map((unit) => ({
      input: aValue({ unit }),
      version: null,
    }))
    await expect(
      saveObservations(database.db, district, values, office, new Date('2026-06-01T00:00:00Z')),
    ).rejects.toMatchObject({ code: 'invalid', errors: [{ field: 'observations.1.unit' }] })
  })
})
