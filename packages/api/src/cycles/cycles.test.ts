import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCycle, OVER } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('reporting cycles', (database) => {
  let call: Caller
  let district = ''
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
  })
  beforeEach(async () => {
    district = aDistrict()
    base = `/districts/${district}/cycles`
    await loadPlan(database.db, aPlan(district), office)
  })

  const { reopened: _, ...cycle } = aCycle()
  const add = async (fields: object = {}) => {
    const { status, body } = await call('POST', base, { ...cycle, ...fields })
    expect(status, JSON.stringify(body)).toBe(201)
    return body
  }
  const fieldsOf = ({ body }: Awaited<ReturnType<Caller>>) =>
    (body.errors ?? []).map(({ field }: { field: string }) => field)

  it('are kept, with their phase on the day', async () => {
    const made = await add()
    expect(made).toMatchObject({ id: '2021-2025~2024-a', phase: 'open', reopened: null })
    expect((await call('GET', `${base}/${made.id}`)).body).toEqual(made)
    const over = await add({ ...OVER, code: '2024-b' })
    expect(over.phase).toBe('closed')
    const { body, headers } = await call('GET', `${base}?plan=2021-2025`)
    expect([body.length, headers.get('x-total-count')]).toEqual([2, '2'])
  })

  it('come back as they were read, and refuse a version that is no longer', async () => {
    const made = await add()
    const changed = await call('PUT', `${base}/${made.id}`, { ...made, closes: '2024-07-18' })
    expect(changed).toMatchObject({ status: 200, body: { closes: '2024-07-18', version: 2 } })
    expect(await call('PUT', `${base}/${made.id}`, made)).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
  })

  it('say which of their days does not fit', async () => {
    expect(fieldsOf(await call('POST', base, { ...cycle, unitDue: '2024-06-27' }))).toEqual([
      'unitDue',
    ])
    expect(fieldsOf(await call('POST', base, { ...cycle, kind: 'year', period: '2099' }))).toEqual([
      ...['period', 'period'],
    ])
    expect(fieldsOf(await call('POST', base, { ...cycle, plan: '2026-2030' }))).toEqual(['plan'])
  })

  it('point out a due date that is a day off, and keep it', async () => {
    const { notes } = await add({ unitDue: '2024-07-06' })
    expect(notes).toMatchObject([
      { field: 'unitDue', message: { zh: expect.stringContaining('07-08') } },
    ])
  })

  describe('are proposed', () => {
    const propose = (period: string) =>
      call('GET', `${base}/proposal?plan=2021-2025&period=${period}`)

    it('in working days', async () => {
      const { body } = await propose('2023')
      expect(body).toMatchObject({
        known: true,
        value: { code: '2023', kind: 'year', start: '2023-01-01', historical: true },
      })
      const made = await add(withoutReopened(body.value))
      expect(made.notes).toEqual([])
    })

    it('not beyond the holidays that are known, which is said', async () => {
      await database.db
        .insertInto('period')
        .values({
          ...{ district, plan: '2021-2025', code: '2035', type: 'year', title: '2035 年' },
          ...{ titleEn: null, start: '2035-01-01', end: '2035-12-31', parent: null, version: 1 },
        })
        .execute()
      expect((await propose('2035')).body).toMatchObject({
        known: false,
        reason: { zh: expect.stringContaining('节假日安排') },
      })
    })

    it('only for a period that there is', async () => {
      expect(await propose('2099')).toMatchObject({ status: 404 })
      expect(await call('GET', `${base}/proposal?plan=2021-2025`)).toMatchObject({ status: 400 })
    })
  })

  describe('are opened once more', () => {
    const reopen = (id: string, until = '2024-07-05', reason = '两个单位的数有误') =>
      call('POST', `${base}/${id}/reopen`, { until, reason })

    it('after they have closed, for a reason that is kept', async () => {
      const { id } = await add(OVER)
      expect(await reopen(id)).toMatchObject({
        status: 200,
        body: {
          phase: 'reopened',
          reopened: { on: '2024-06-30', until: '2024-07-05', reason: '两个单位的数有误' },
          version: 2,
        },
      })
    })

    it('and not while they run, to a day that has passed, or without a reason', async () => {
      const running = await add()
      expect(fieldsOf(await reopen(running.id))).toEqual(['until'])
      const { id } = await add({ ...OVER, code: '2024-b' })
      expect(fieldsOf(await reopen(id, '2024-06-29'))).toEqual(['until'])
      expect(fieldsOf(await reopen(id, '2024-07-05', ' '))).toEqual(['reason'])
    })

    it('by that verb only', async () => {
      const made = await add(OVER)
      const reopened = { on: '2024-06-30', until: '2024-07-05', reason: '改' }
      expect(fieldsOf(await call('PUT', `${base}/${made.id}`, { ...made, reopened }))).toEqual([
        'reopened',
      ])
    })
  })

  it('go while nobody has written in them', async () => {
    const made = await add()
    expect(await call('DELETE', `${base}/${made.id}`)).toMatchObject({ status: 200 })
    await add()
    await database.db
      .insertInto('report_event')
      .values({
        ...{ district, plan: '2021-2025', cycle: '2024-a', unit: 'jiaotiju', task: 'A1.1', seq: 1 },
        ...{ kind: 'opened', at: '2024-06-30T04:00:00.000Z', by: 'wang', content: 0 },
        ...{ noProgress: null, completedOn: null, reason: null, until: null, text: null },
      })
      .execute()
    const { status, body } = await call('DELETE', `${base}/${made.id}`)
    expect([status, body.code]).toEqual([409, 'conflict'])
    expect(body.detail).toMatch('已有单位')
  })

  it('hold the periods that they are on', async () => {
    await add({
      code: '2023',
      kind: 'year',
      period: '2023',
      start: '2023-01-01',
      end: '2023-12-31',
    })
    const { status, body } = await call('DELETE', `/districts/${district}/periods/2021-2025~2023`)
    expect([status, body.code]).toEqual([409, 'conflict'])
  })
})

const withoutReopened = ({ reopened: _, ...rest }: Record<string, unknown>) => rest
