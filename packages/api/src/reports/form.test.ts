import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApiOnDays } from '../../test/a-clock.ts'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { appoint, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { loadPlan } from '../plans/load-plan.ts'

const PLAN = '2021-2025'
const text = {
  narrative: '培训两期，四十六人参加。',
  noProgress: false,
  why: null,
  completedOn: null,
  evidence: [],
}
const YEAR_2023 = {
  code: '2023',
  kind: 'year',
  period: '2023',
  ...{ start: '2023-01-01', end: '2023-12-31', opens: '2024-01-02', unitDue: '2024-01-08' },
  ...{ approverDue: '2024-01-10', officeDue: '2024-01-17', closes: '2024-01-18' },
  lateUntil: '2024-01-25',
} as const

onEachDatabase('a unit’s form', (database) => {
  let day: ReturnType<typeof anApiOnDays>
  const people = new Map<string, Caller>()
  const as = (name: string): Caller => {
    const call = people.get(name)
    if (!call) throw new Error(`${name} is nobody`)
    return call
  }
  let district = ''
  beforeAll(async () => {
    day = anApiOnDays(database.db)
    for (const name of ['coordinator', 'editor', 'approver', 'leader', 'auditor', 'venue'])
      people.set(name, await day.settle(name))
  })
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    for (const role of ['coordinator', 'editor', 'approver', 'leader', 'auditor', 'venue'] as const)
      await appoint(database.db, role, { district, role })
    day.on('2024-01-03')
    await openCycle(database.db, district, YEAR_2023)
  })

  const at = (path: string) => `/districts/${district}/${path}`
  const done = async (reply: Promise<Reply>) => {
    const { status, body } = await reply
    expect(status, JSON.stringify(body)).toBeLessThan(300)
    return body
  }
  const form = (cycle: string, by = 'editor', unit = OWN_UNIT) =>
    as(by)('GET', at(`cycles/${PLAN}~${cycle}/form?unit=${unit}`))
  const report = (cycle: string, verb: string, by: string, body: object = {}) =>
    done(as(by)('POST', at(`reports/${PLAN}~${cycle}~${OWN_UNIT}~A1.1/${verb}`), body))
  const save = (cycle: string, version: number, fields: object = {}) =>
    done(
      as('editor')('PUT', at(`reports/${PLAN}~${cycle}~${OWN_UNIT}~A1.1`), {
        ...{ ...text, version },
        ...fields,
      }),
    )

  it('has only what the unit owes, with what is known already', async () => {
    await done(as('editor')('POST', at('observations'), aValue({ unit: OWN_UNIT, period: '2023' })))
    const { items, cycle, unit, periods, contributions } = await done(form('2023'))
    expect(cycle).toMatchObject({ id: `${PLAN}~2023`, phase: 'open' })
    expect(unit).toMatchObject({ code: OWN_UNIT, name: '区教育体育局' })
    expect(periods).toEqual(['2023'])
    expect(contributions).toEqual([])
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      id: `${PLAN}~2023~${OWN_UNIT}~A1.1`,
      about: { code: 'A1.1', title: '教师培训' },
      ...{ text: null, earlier: null, stage: 'untouched', receipt: 'awaited' },
      unitDue: { approverDue: '2024-01-10', extended: false },
      targets: [
        {
          code: 'T01',
          answer: 'typed',
          measure: '名',
          values: [
            { period: '2023', value: 46, source: 'typed', recordedBy: 'editor', version: 1 },
          ],
        },
      ],
    })
    expect(items[0].allowed).toMatchObject({
      draft: { allowed: true },
      sign: { allowed: false, reason: { zh: expect.stringContaining('单位审核人') } },
      accept: { allowed: false, reason: { en: expect.stringContaining('coordinator') } },
    })
  })

  it('marks what was known before it opened', async () => {
    day.on('2023-12-20')
    await done(as('editor')('POST', at('observations'), aValue({ unit: OWN_UNIT, period: '2023' })))
    day.on('2024-01-03')
    const { items } = await done(form('2023'))
    expect(items[0].targets[0].answer).toBe('held')
    const burden = await done(as('auditor')('GET', at(`cycles/burden?plan=${PLAN}&year=2024`)))
    expect(burden).toMatchObject({
      year: 2024,
      total: { forms: 3, fields: 5, held: 1 },
      units: expect.arrayContaining([{ unit: OWN_UNIT, forms: 1, fields: 2, held: 1 }]),
    })
  })

  it('has the text that was accepted last beside it, and not what came after', async () => {
    await save('2023', 0)
    await report('2023', 'sign', 'approver')
    await report('2023', 'submit', 'editor')
    await report('2023', 'accept', 'coordinator')
    await report('2023', 'reopen', 'coordinator', { reason: '更正人数', until: '2024-07-10' })
    await save('2023', 1, { narrative: '还没有审核的更正。' })
    await openCycle(database.db, district)
    day.on('2024-07-01')
    const { items } = await done(form('2024-a'))
    expect(items[0].earlier).toEqual({
      ...{ cycle: '2023', title: '2024 年上半年进展填报', unit: OWN_UNIT, text },
      acceptedOn: '2024-01-03',
    })
  })

  it('has what is asked of the unit, and what it asked of others', async () => {
    await loadPlan(
      database.db,
      {
        ...aPlan(district),
        responsibilities: [
          ...aPlan(district).responsibilities,
          { plan: PLAN, task: 'P1.1', unit: OWN_UNIT, role: 'responsible' },
        ],
      },
      office,
    )
    const ask = (task: string, unit: string, by: string) =>
      as(by)('POST', at('contributions'), {
        ...{ plan: PLAN, cycle: '2023', task, unit, request: '培训人数' },
      })
    await done(ask('P1.1', OWN_UNIT, 'coordinator'))
    await done(ask('A1.1', OTHER_UNIT, 'editor'))
    const { items, contributions } = await done(form('2023'))
    expect(items).toHaveLength(1)
    expect(items[0].contributions).toMatchObject([{ unit: OTHER_UNIT, stage: 'requested' }])
    expect(contributions).toMatchObject([
      {
        about: { code: 'P1.1', title: '平台建设' },
        ...{ unit: OWN_UNIT, request: '培训人数', allowed: { supply: { allowed: true } } },
      },
    ])
  })

  it('is seen by the unit itself, the office, leaders and auditors', async () => {
    const statuses = async (unit: string) =>
      Promise.all([...people.keys()].map(async (by) => (await form('2023', by, unit)).status))
    expect(await statuses(OWN_UNIT)).toEqual([200, 200, 200, 200, 200, 403])
    expect(await statuses(OTHER_UNIT)).toEqual([200, 403, 403, 200, 200, 403])
    expect((await form('2023', 'coordinator', 'nobody')).status).toBe(404)
    expect((await form('none')).status).toBe(404)
    expect((await as('editor')('GET', at(`cycles/${PLAN}~2023/form`))).status).toBe(400)
  })

  describe('on the board', () => {
    const board = (by = 'coordinator') => as(by)('GET', at(`cycles/${PLAN}~2023/board`))

    it('is every unit with every task, and what is overdue on the day', async () => {
      await save('2023', 0)
      await report('2023', 'sign', 'approver')
      await report('2023', 'submit', 'editor')
      day.on('2024-01-11')
      const { items, units, unassigned } = await done(board())
      expect(
        items.map(({ unit, task, stage, receipt }: Record<string, string>) =>
          [unit, task, stage, receipt].join(' '),
        ),
      ).toEqual([
        `${OWN_UNIT} A1.1 waiting on-time`,
        'weixuanbu A1.2 untouched overdue',
        `${OTHER_UNIT} P1.1 untouched overdue`,
      ])
      expect(units).toContainEqual(
        expect.objectContaining({ unit: OTHER_UNIT, total: 1, overdue: 1 }),
      )
      expect(unassigned).toMatchObject([{ target: 'T03', reason: 'no-task' }])
    })

    it('is for the office; leaders and auditors look on', async () => {
      const seen = await Promise.all([...people.keys()].map(async (by) => (await board(by)).status))
      expect(seen).toEqual([200, 403, 403, 200, 200, 403])
    })
  })
})
