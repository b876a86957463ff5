import { beforeAll, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { responsibilities } from '../responsibilities/responsibility.table.ts'
import { safeguards } from '../safeguards/safeguard.table.ts'
import { targets } from '../targets/target.table.ts'
import { tasks } from '../tasks/task.table.ts'
import { memberships } from '../units/membership.table.ts'
import { units } from '../units/unit.table.ts'
import { createRecord } from './create-record.ts'
import type { ListQuery } from './list-query.ts'
import { listRecords } from './list-records.ts'
import { readRecord } from './read-record.ts'
import { removeRecord } from './remove-record.ts'
import { updateRecord } from './update-record.ts'

const PLAN = '2021-2025'
const all: ListQuery = { filters: {}, start: 0, end: 100 }

onEachDatabase('records', (database) => {
  let district = ''
  beforeAll(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
  })

  const idsOf = async (table: typeof tasks, query: Partial<ListQuery>) => {
    const { records, total } = await listRecords(database.db, table, district, { ...all, ...query })
    return { ids: records.map(({ id }) => id), total }
  }
  const aTask = (code: string, overrides = {}) => ({
    plan: PLAN,
    code,
    position: 9,
    title: '新任务',
    titleEn: null,
    action: 'A1',
    project: null,
    clause: { path: '三/（一）/9', quote: '每年培训科学教师' },
    tag: null,
    ...overrides,
  })
  const create = (table: typeof tasks, input: object) =>
    createRecord(database.db, table, district, { ...input }, office)

  const refused = (table: typeof tasks, input: object, ...fields: string[]) =>
    expect(create(table, input)).rejects.toMatchObject({
      code: 'invalid',
      errors: fields.map((field) => ({ field })),
    })

  describe('a list', () => {
    it('comes in the order of the plan, with how many there are', async () => {
      expect(await idsOf(tasks, {})).toEqual({
        ids: ['2021-2025~A1.1', '2021-2025~A1.2', '2021-2025~P1.1'],
        total: 3,
      })
    })

    it('counts all of them on every page, also on one past the end', async () => {
      expect(await idsOf(tasks, { start: 1, end: 2 })).toEqual({
        ids: ['2021-2025~A1.2'],
        total: 3,
      })
      expect(await idsOf(tasks, { start: 10, end: 20 })).toEqual({ ids: [], total: 3 })
      expect(await idsOf(tasks, { start: 0, end: 0 })).toEqual({ ids: [], total: 3 })
    })

    it('is sorted by any field, what is empty last, and by id', async () => {
      const by = (field: string, order: 'asc' | 'desc') => idsOf(tasks, { sort: { field, order } })
      expect((await by('project', 'asc')).ids[0]).toBe('2021-2025~P1.1')
      expect((await by('project', 'desc')).ids[0]).toBe('2021-2025~P1.1')
      expect((await by('id', 'desc')).ids).toEqual([
        '2021-2025~P1.1',
        '2021-2025~A1.2',
        '2021-2025~A1.1',
      ])
    })

    it('keeps what has one of the values, or nothing', async () => {
      expect((await idsOf(tasks, { filters: { code: ['A1.1', 'P1.1'] } })).ids).toHaveLength(2)
      expect((await idsOf(tasks, { filters: { action: [null] } })).ids).toEqual(['2021-2025~P1.1'])
      expect((await idsOf(tasks, { filters: { action: [null, 'A1'] } })).ids).toHaveLength(3)
      expect((await idsOf(tasks, { filters: { code: ["A1.1' or 1=1 --"] } })).ids).toEqual([])
    })

    it('finds records by their ids, and nothing for an id of another kind', async () => {
      expect(await idsOf(tasks, { ids: ['2021-2025~P1.1', 'nonsense', '2021-2025~X'] })).toEqual({
        ids: ['2021-2025~P1.1'],
        total: 1,
      })
      expect((await idsOf(responsibilities, { ids: ['2021-2025~A1.1~kexie'] })).ids).toHaveLength(1)
      expect((await idsOf(tasks, { ids: [] })).ids).toEqual([])
    })

    it('finds words in titles and names, and takes no sign for a pattern', async () => {
      expect((await idsOf(units, { q: '科协' })).ids).toEqual(['kexie'])
      expect((await idsOf(targets, { q: 'SCIENCE teachers' })).ids).toHaveLength(3)
      expect((await idsOf(units, { q: '%' })).ids).toEqual([])
      expect((await idsOf(units, { q: '_' })).ids).toEqual([])
      expect((await idsOf(units, { q: '\\' })).ids).toEqual([])
    })

    it('ends at the district', async () => {
      const other = aDistrict()
      await loadPlan(database.db, aPlan(other), office)
      expect((await idsOf(tasks, {})).total).toBe(3)
      await expect(
        readRecord(database.db, tasks, aDistrict(), '2021-2025~A1.1'),
      ).rejects.toMatchObject({ code: 'not-found' })
    })
  })

  describe('a new record', () => {
    it('is there once', async () => {
      const made = await create(tasks, aTask('A1.3'))
      expect(made).toMatchObject({ id: '2021-2025~A1.3', version: 1, title: '新任务' })
      expect(await readRecord(database.db, tasks, district, '2021-2025~A1.3')).toEqual(made)
      await expect(create(tasks, aTask('A1.3'))).rejects.toMatchObject({ code: 'conflict' })
    })

    it('is made by one of two who are at it together', async () => {
      const outcomes = await Promise.allSettled([
        create(tasks, aTask('A1.4', { title: 'one' })),
        create(tasks, aTask('A1.4', { title: 'other' })),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })

    it('names only what there is', async () => {
      await refused(tasks, aTask('A1.9', { plan: '1999' }), 'plan', 'action')
      await refused(tasks, aTask('A1.9', { action: 'A9' }), 'action')
      await refused(
        responsibilities,
        { plan: PLAN, task: 'A1.1', unit: 'nobody', role: 'lead' },
        'unit',
      )
      await refused(
        responsibilities,
        { plan: PLAN, task: 'Z9', unit: 'kexie', role: 'lead' },
        'task',
      )
      await refused(memberships, { plan: PLAN, unit: 'x', from: '2021-01-01', to: null }, 'unit')
      await refused(targets, aTarget({ code: 'T9', task: 'Z9' }), 'task')
    })

    it('may give all member units a part', async () => {
      const wildcard = { plan: PLAN, task: 'P1.1', unit: 'all-members', role: 'responsible' }
      expect(await create(responsibilities, wildcard)).toMatchObject({
        id: '2021-2025~P1.1~all-members',
      })
      expect((await idsOf(responsibilities, { filters: { task: ['P1.1'] } })).ids).toEqual([
        '2021-2025~P1.1~kexie',
        '2021-2025~P1.1~all-members',
      ])
    })

    it('agrees with itself', async () => {
      await refused(tasks, aTask('A1.9', { project: 'P1' }), 'action')
      await refused(tasks, aTask('A1.9', { action: null }), 'action')
      const [safeguard] = aPlan(district).safeguards
      await refused(safeguards, { ...safeguard, code: 'S1', parent: 'S1' }, 'parent')
      await refused(
        memberships,
        { plan: PLAN, unit: 'weixuanbu', from: '2022-01-01', to: '2021-01-01' },
        'to',
      )
      await refused(targets, aTarget({ code: 'T9', value: null }), 'value')
      await refused(targets, aTarget({ code: 'T9', comparator: 'between', upper: 3 }), 'upper')
      await refused(targets, aTarget({ code: 'T9', due: '2024-01-01' }), 'due')
      const late = { recurrence: 'once', due: '2031-01-01' } as const
      await refused(targets, aTarget({ code: 'T9', ...late }), 'due')
      const register = { kind: 'register', register: 'canteens' } as const
      await refused(targets, aTarget({ code: 'T9', scope: register }), 'scope.register')
      const list = { kind: 'list', register: 'schools', entities: ['no1', 'no9'] } as const
      await refused(
        targets,
        aTarget({ code: 'T9', scope: { ...list, entities: [...list.entities] } }),
        'scope.entities',
      )
      await refused(units, { ...aPlan(district).units[0], code: 'all-members' }, 'code')
    })
  })

  describe('a changed record', () => {
    it('has the next version', async () => {
      const { id, ...task } = await create(tasks, aTask('A1.5'))
      const saved = await updateRecord(
        database.db,
        tasks,
        district,
        String(id),
        { ...task, title: '改了', version: 1 },
        office,
      )
      expect(saved).toMatchObject({ title: '改了', version: 2 })
      expect(await readRecord(database.db, tasks, district, String(id))).toEqual(saved)
    })

    it('is the work of exactly one of two who saw the same', async () => {
      const { id, ...task } = await create(tasks, aTask('A1.6'))
      const save = (title: string) =>
        updateRecord(database.db, tasks, district, id, { ...task, title, version: 1 }, office)
      const outcomes = await Promise.allSettled([save('one'), save('other'), save('third')])
      const won = outcomes.flatMap((outcome) =>
        outcome.status === 'fulfilled' ? [outcome.value] : [],
      )
      const lost = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason.code] : [],
      )
      expect(lost).toEqual(['stale', 'stale'])
      expect([await readRecord(database.db, tasks, district, id)]).toEqual(won)
    })

    it('keeps its codes and its place in the tag', async () => {
      const id = '2021-2025~A1.1~kexie'
      const { id: _, ...input } = await readRecord(database.db, responsibilities, district, id)
      const change = { ...input, role: 'lead', version: 1 }
      await updateRecord(database.db, responsibilities, district, id, change, office)
      const { position } = await database.db
        .selectFrom('responsibility')
        .select('position')
        .where((eb) => eb.and({ district, task: 'A1.1', unit: 'kexie' }))
        .executeTakeFirstOrThrow()
      expect(position).toBe(1)
      await expect(
        updateRecord(
          database.db,
          responsibilities,
          district,
          id,
          { ...change, unit: 'weixuanbu', version: 2 },
          office,
        ),
      ).rejects.toMatchObject({ code: 'invalid', errors: [{ field: 'unit' }] })
    })

    it('must be there', async () => {
      const change = { ...aTask('Q1'), version: 1 }
      await expect(
        updateRecord(database.db, tasks, district, '2021-2025~Q1', change, office),
      ).rejects.toMatchObject({ code: 'not-found' })
    })
  })

  describe('a deleted record', () => {
    it('is gone, and was returned', async () => {
      const made = await create(tasks, aTask('A1.7'))
      expect(await removeRecord(database.db, tasks, district, made.id, office)).toEqual(made)
      await expect(
        removeRecord(database.db, tasks, district, made.id, office),
      ).rejects.toMatchObject({ code: 'not-found' })
    })

    it('has nothing hanging on it; else the answer says what', async () => {
      await expect(
        removeRecord(database.db, tasks, district, '2021-2025~A1.1', office),
      ).rejects.toMatchObject({
        code: 'conflict',
        detail: { zh: expect.stringMatching(/2 条责任分工、1 条目标/) },
      })
      await expect(
        removeRecord(database.db, units, district, 'kexie', office),
      ).rejects.toMatchObject({
        code: 'conflict',
      })
      await expect(
        removeRecord(database.db, safeguards, district, '2021-2025~S1', office),
      ).rejects.toMatchObject({ code: 'conflict' })
    })

    it('is refused by the database itself where a part was given at that moment', async () => {
      const unit = { ...aPlan(district).units[0], code: 'brief', aliases: [] }
      for (let turn = 0; turn < 5; turn++) {
        await create(units, unit)
        const part = { plan: PLAN, task: 'P1.1', unit: 'brief', role: 'responsible' }
        const [given, removed] = await Promise.allSettled([
          create(responsibilities, part),
          removeRecord(database.db, units, district, 'brief', office),
        ])
        expect([given.status, removed.status].sort()).toEqual(['fulfilled', 'rejected'])
        if (given.status === 'fulfilled') {
          await removeRecord(
            database.db,
            responsibilities,
            district,
            '2021-2025~P1.1~brief',
            office,
          )
          await removeRecord(database.db, units, district, 'brief', office)
        }
      }
    })
  })

  it('does not change once its plan is closed', async () => {
    const closed = aDistrict()
    const records = aPlan(closed)
    await loadPlan(database.db, { ...records, plan: { ...records.plan, status: 'closed' } }, office)
    await expect(
      createRecord(database.db, tasks, closed, aTask('A1.3'), office),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      removeRecord(database.db, responsibilities, closed, '2021-2025~A1.1~kexie', office),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('needs somebody who writes', async () => {
    await expect(
      createRecord(database.db, tasks, district, aTask('A1.8'), null),
    ).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
