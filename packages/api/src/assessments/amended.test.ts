import type { ObservationInput } from '@gangyao/domain'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'

interface Part {
  period: { code: string }
  entity: { code: string } | null
  required: number | null
  actual: number | null
  light: string
}

onEachDatabase('a later notice', (database) => {
  let call: Caller
  let district = ''
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
  })
  beforeEach(async () => {
    district = aDistrict()
    base = `/districts/${district}`
    await loadPlan(database.db, aPlan(district), office)
  })

  const record = (overrides: Partial<ObservationInput>) =>
    recordObservation(
      database.db,
      district,
      aValue(overrides),
      office,
      new Date('2026-01-01T00:00:00Z'),
    )
  const amend = async (target: object, effective = '2024-01-01') => {
    const reply = await call('POST', `${base}/amendments`, {
      ...{ plan: '2021-2025', code: 'N1', position: 0, title: '关于调整目标的通知' },
      ...{ effective, reason: '上级要求', targets: [target], tasks: [] },
    })
    expect(reply.status).toBe(201)
  }
  const assess = async (target: string, asOf: string) => {
    const id = `2021-2025~${target}`
    const { body } = await call('GET', `${base}/assessments/${id}?asOf=${asOf}`)
    const list = await call('GET', `${base}/assessments?target=${target}&asOf=${asOf}`)
    expect(list.body).toEqual([body])
    return body
  }
  const parts = async (target: string, asOf: string): Promise<string[]> =>
    (await assess(target, asOf)).parts.map(
      ({ period, entity, required, actual }: Part) =>
        `${period.code}${entity ? ` ${entity.code}` : ''} ${actual}/${required}`,
    )

  it('changes a promise from its day on, and no assessment before', async () => {
    for (const period of ['2022', '2023', '2024']) await record({ period })
    const before = await assess('T01', '2023-12-31')
    await amend({ target: 'T01', value: 50, title: '培训科学教师' })
    expect(await assess('T01', '2023-12-31')).toEqual(before)
    expect(await parts('T01', '2024-12-31')).toEqual([
      '2021 null/40',
      '2022 46/40',
      '2023 46/40',
      '2024 46/50',
      '2025 null/50',
    ])
    const { requirement, parts: after } = await assess('T01', '2024-12-31')
    expect(requirement.zh).toContain('50')
    expect(after.map(({ light }: Part) => light).slice(1, 3)).toEqual(['met', 'met'])
  })

  it('that asks the district as a whole leaves each school its past', async () => {
    for (const entity of ['no1', 'no2'])
      await record({ target: 'T02', period: '2023', entity, value: 2 })
    await amend({ target: 'T02', scope: { kind: 'district' }, value: 10 })
    await record({ target: 'T02', period: '2024', value: 7 })
    const now = await parts('T02', '2025-01-01')
    expect(now).toContain('2023 no1 2/2')
    expect(now).toContain('2023 no2 2/2')
    expect(now).toContain('2024 7/10')
  })

  it('that asks each school leaves the district its past', async () => {
    await record({ period: '2023' })
    await amend({ target: 'T01', scope: { kind: 'register', register: 'schools' }, value: 1 })
    await expect(record({ period: '2024' })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'entity' }],
    })
    await expect(record({ period: '2022', entity: 'no1' })).rejects.toMatchObject({
      errors: [{ field: 'entity' }],
    })
    await record({ period: '2024', entity: 'no1', value: 3 })
    const now = await parts('T01', '2024-12-31')
    expect(now).toContain('2023 46/40')
    expect(now).toContain('2024 no1 3/1')
    expect(now).toContain('2024 no2 null/1')
  })

  it('that moves the day moves it in the trend as well', async () => {
    await amend({ target: 'T03', due: '2024-12-31' })
    expect((await assess('T03', '2023-12-31')).parts[0].due).toBe('2025-12-31')
    expect((await assess('T03', '2024-12-31')).parts[0].due).toBe('2024-12-31')
    const { body } = await call('GET', `${base}/targets/2021-2025~T03/trend?asOf=2024-12-31`)
    const expected = (day: string) =>
      body.points.find((point: { day: string }) => point.day === day)?.expected
    expect([expected('2023-12-31'), expected('2024-12-31')]).toEqual([null, 15])
  })
})
