import { fileURLToPath } from 'node:url'
import { diffPlans, flattenPlan } from '@gangyao/domain'
import { readPlanFile } from '@gangyao/plan-file'
import { describe, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office, withCode } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { exportPlan } from './export-plan.ts'
import { loadPlan } from './load-plan.ts'

onEachDatabase('loadPlan', (database) => {
  const load = (records: Parameters<typeof loadPlan>[1]) => loadPlan(database.db, records, office)
  const versions = (table: 'task' | 'unit' | 'responsibility', district: string) =>
    database.db.selectFrom(table).select(['version']).where('district', '=', district).execute()

  it('gives back what was loaded, in the same order', async () => {
    const records = aPlan(aDistrict())
    const changes = await load(records)
    expect(changes.map(({ kind }) => kind)).toEqual(changes.map(() => 'added'))
    expect(changes[0]).toMatchObject({ resource: 'plans', id: '2021-2025' })
    expect(await exportPlan(database.db, records.district.code, '2021-2025')).toEqual(records)
  })

  it('changes nothing when it is loaded twice', async () => {
    const records = aPlan(aDistrict())
    await load(records)
    expect(await load(records)).toEqual([])
    expect(
      new Set((await versions('task', records.district.code)).map((row) => row.version)),
    ).toEqual(new Set([1]))
  })

  it('gives the real plan back', async () => {
    const file = fileURLToPath(import.meta.resolve('@gangyao/plan-dongsheng-2021-2025/plan.yaml'))
    const { document, issuedText } = await readPlanFile(file)
    if (!document) throw new Error('the plan file cannot be read')
    const records = flattenPlan(document, issuedText)
    await load(records)
    const exported = await exportPlan(database.db, records.district.code, records.plan.code)
    expect(exported).toEqual(records)
    expect(diffPlans(records, exported)).toEqual([])
  })

  it('moves the version on only where something changed', async () => {
    const records = aPlan(aDistrict())
    await load(records)
    const [first, ...rest] = records.tasks
    if (!first) throw new Error('no task')
    const changes = await load({
      ...records,
      tasks: [{ ...first, title: '教师培训计划' }, ...rest],
    })
    expect(changes).toMatchObject([{ kind: 'changed', resource: 'tasks', id: '2021-2025~A1.1' }])
    const rows = await database.db
      .selectFrom('task')
      .select(['code', 'version'])
      .where('district', '=', records.district.code)
      .orderBy('code')
      .execute()
    expect(rows).toEqual([
      { code: 'A1.1', version: 2 },
      { code: 'A1.2', version: 1 },
      { code: 'P1.1', version: 1 },
    ])
  })

  it('keeps the order in which a tag names its units, without a new version', async () => {
    const records = aPlan(aDistrict())
    await load(records)
    const reordered = { ...records, responsibilities: [...records.responsibilities].reverse() }
    await load(reordered)
    const exported = await exportPlan(database.db, records.district.code, '2021-2025')
    expect(exported.responsibilities).toEqual(reordered.responsibilities)
    const rows = await versions('responsibility', records.district.code)
    expect(rows.every(({ version }) => version === 1)).toBe(true)
  })

  it('removes what is no longer in the plan', async () => {
    const records = aPlan(aDistrict())
    await load(records)
    const without = {
      ...records,
      projects: [],
      tasks: records.tasks.filter(({ code }) => code !== 'P1.1'),
      responsibilities: records.responsibilities.filter(({ task }) => task !== 'P1.1'),
      safeguards: [],
    }
    const changes = await load(without)
    expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'removed 2021-2025~P1',
      'removed 2021-2025~S1',
      'removed 2021-2025~S1.1',
      'removed 2021-2025~P1.1',
      'removed 2021-2025~P1.1~kexie',
    ])
    expect(await exportPlan(database.db, records.district.code, '2021-2025')).toEqual(without)
  })

  it('leaves the units of another plan alone', async () => {
    const first = aPlan(aDistrict())
    await load(first)
    const plan = '2026-2030'
    const whole = withCode(first, plan)
    const second = {
      ...whole,
      projects: [],
      safeguards: [],
      tasks: whole.tasks.filter(({ code }) => code === 'A1.1'),
      units: first.units.filter(({ code }) => code !== 'weixuanbu'),
      responsibilities: whole.responsibilities.filter(({ task }) => task === 'A1.1'),
      targets: [],
    }
    await load(second)
    expect(await exportPlan(database.db, first.district.code, '2021-2025')).toEqual(first)
    expect(await exportPlan(database.db, first.district.code, plan)).toEqual(second)
    expect((await versions('unit', first.district.code)).map(({ version }) => version)).toEqual([
      1, 1, 1,
    ])
    // Leaving the second plan takes a unit away only where nobody else knows it.
    await load({
      ...second,
      units: second.units.filter(({ code }) => code === 'jiaotiju'),
      memberships: second.memberships.filter(({ unit }) => unit === 'jiaotiju'),
      responsibilities: second.responsibilities.filter(({ unit }) => unit === 'jiaotiju'),
    })
    expect(await exportPlan(database.db, first.district.code, '2021-2025')).toEqual(first)
  })

  it('names every place that is wrong, and writes nothing', async () => {
    const records = aPlan(aDistrict())
    const [task] = records.tasks
    if (!task) throw new Error('no task')
    const broken = {
      ...records,
      tasks: [...records.tasks, { ...task, project: 'P9' }],
      targets: [aTarget({ task: 'A9.9', title: '' })],
    }
    await expect(load(broken)).rejects.toMatchObject({
      code: 'invalid',
      errors: expect.arrayContaining(
        [
          'tasks.3.action',
          'tasks.3.project',
          'tasks.3.code',
          'targets.0.task',
          'targets.0.title',
        ].map((field) => expect.objectContaining({ field })),
      ),
    })
    await expect(exportPlan(database.db, records.district.code, '2021-2025')).rejects.toMatchObject(
      {
        code: 'not-found',
      },
    )
  })

  it('takes no text that no database holds, and no district without a name', async () => {
    const records = aPlan(aDistrict())
    await expect(load({ ...records, issuedText: 'a\0b' })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'issuedText' }],
    })
    await expect(
      load({ ...records, district: { ...records.district, name: '' } }),
    ).rejects.toMatchObject({ code: 'invalid', errors: [{ field: 'district.name' }] })
  })

  it('does not let two loads at once mix', async () => {
    const district = aDistrict()
    const first = aPlan(district)
    const renamed = (code: string) => ({
      ...first,
      tasks: first.tasks.map((task) => (task.code === code ? { ...task, title: '新' } : task)),
    })
    for (let turn = 0; turn < 5; turn++) {
      await load(first)
      const [one, other] = [renamed('A1.1'), renamed('A1.2')]
      await Promise.all([load(one), load(other)])
      const { tasks } = await exportPlan(database.db, district, '2021-2025')
      expect([one.tasks, other.tasks]).toContainEqual(tasks)
    }
  })

  it('refuses to change a closed plan until it is opened again', async () => {
    const records = aPlan(aDistrict())
    const closed = { ...records, plan: { ...records.plan, status: 'closed' as const } }
    await load(closed)
    expect(await load(closed)).toEqual([])
    await expect(load({ ...closed, targets: [] })).rejects.toMatchObject({ code: 'conflict' })
    await load({ ...records, targets: [] })
    expect((await exportPlan(database.db, records.district.code, '2021-2025')).targets).toEqual([])
  })
})

describe('loadPlan', () => {
  it('needs somebody who loads', async () => {
    const never = {} as never
    await expect(loadPlan(never, aPlan(aDistrict()), null)).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })
})
