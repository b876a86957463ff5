import { beforeAll, beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'

onEachDatabase('amendments', (database) => {
  let call: Caller
  let base = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
  })
  beforeEach(async () => {
    const district = aDistrict()
    base = `/districts/${district}`
    await loadPlan(database.db, aPlan(district), office)
  })

  const notice = {
    ...{ plan: '2021-2025', code: 'N1', position: 0, title: '关于调整目标的通知' },
    ...{ effective: '2024-01-01', documentNumber: '东政办发〔2024〕3号', reason: '上级要求' },
    targets: [{ target: 'T01', value: 50, clause: { path: '二', quote: '每年 50 名' } }],
    tasks: [{ task: 'A1.1', title: '教师培训与研修' }],
  }
  const path = () => `${base}/amendments/2021-2025~N1`
  const post = (changes: object = {}) =>
    call('POST', `${base}/amendments`, { ...notice, ...changes })
  const refused = async (changes: object, ...fields: string[]) => {
    const { status, body } = await post(changes)
    expect([status, body.errors?.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      fields,
    ])
  }

  it('are added, changed with their version and deleted', async () => {
    const made = await post()
    expect(made).toMatchObject({
      status: 201,
      body: { id: '2021-2025~N1', ...notice, titleEn: null, reasonEn: null, version: 1 },
    })
    const saved = await call('PUT', path(), { ...made.body, effective: '2024-07-01', tasks: [] })
    expect(saved).toMatchObject({ status: 200, body: { effective: '2024-07-01', version: 2 } })
    expect((await call('GET', path())).body).toEqual(saved.body)
    expect(await call('PUT', path(), made.body)).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
    expect(await post()).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(await call('DELETE', path())).toMatchObject({ status: 200, body: saved.body })
    expect((await call('GET', `${base}/amendments`)).body).toEqual([])
  })

  it('come in the order in which they took effect', async () => {
    await post({ code: 'N1', effective: '2024-07-01' })
    await post({ code: 'N2', effective: '2023-01-01', position: 1 })
    const { body } = await call('GET', `${base}/amendments`)
    expect(body.map(({ code }: { code: string }) => code)).toEqual(['N2', 'N1'])
  })

  it('change something, within the plan, that there is', async () => {
    await refused({ targets: [], tasks: [] }, 'targets')
    await refused({ effective: '2020-12-31' }, 'effective')
    await refused({ effective: '2026-01-01' }, 'effective')
    await refused({ targets: [{ target: 'T01' }, { target: 'T99' }] }, 'targets.1.target')
    await refused({ tasks: [{ task: 'Z9' }] }, 'tasks.0.task')
    await refused({ targets: [{ target: 'T01', kind: 'ratio' }] }, 'targets.0.kind')
    await refused({ plan: '1999' }, 'plan')
  })

  it('ask only for what the plan has', async () => {
    const asking = (change: object, field: string) =>
      refused({ targets: [{ target: 'T01', ...change }] }, `targets.0.${field}`)
    await asking({ due: '2026-01-01' }, 'due')
    await asking({ scope: { kind: 'register', register: 'towns' } }, 'scope.register')
    await asking(
      { scope: { kind: 'list', register: 'schools', entities: ['no9'] } },
      'scope.entities',
    )
    await asking({ breakdown: [{ period: '2031', value: 1 }] }, 'breakdown.0.period')
  })

  it('leave a target that can be assessed', async () => {
    const making = (change: object, field: string) =>
      refused({ targets: [{ target: 'T01', ...change }] }, `targets.0.${field}`)
    await making({ comparator: 'between', value: 50 }, 'upper')
    await making({ due: '2024-06-30' }, 'due')
    await making({ value: -1 }, 'value')
    expect(
      await post({ targets: [{ target: 'T01', comparator: 'between', value: 50, upper: 60 }] }),
    ).toMatchObject({ status: 201 })
  })

  it('hold the targets and tasks that they name', async () => {
    const targets = [{ target: 'T03', obligation: 'aspiration' }]
    expect(await post({ targets })).toMatchObject({ status: 201 })
    for (const held of ['targets/2021-2025~T03'])
      expect(await call('DELETE', `${base}/${held}`), held).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringContaining('1 条调整') },
      })
    expect(await call('DELETE', `${base}/tasks/2021-2025~A1.1`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('1 条调整') },
    })
    expect(await call('DELETE', `${base}/targets/2021-2025~T02`)).toMatchObject({ status: 200 })
    await call('DELETE', path())
    expect(await call('DELETE', `${base}/targets/2021-2025~T03`)).toMatchObject({ status: 200 })
  })
})
