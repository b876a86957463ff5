import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flattenPlan, nestPlan, type PlanRecords } from '@gangyao/domain'
import { hasErrors, readPlanFile, writePlan } from '@gangyao/plan-file'
import { beforeAll, describe, expect, it } from 'vitest'
import { office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { exportPlan } from './export-plan.ts'
import { loadPlan } from './load-plan.ts'

const PLAN = '2021-2025'

async function readRealPlan(): Promise<PlanRecords> {
  const file = fileURLToPath(import.meta.resolve('@gangyao/plan-dongsheng-2021-2025/plan.yaml'))
  const { document, issuedText } = await readPlanFile(file)
  if (!document) throw new Error('the plan file cannot be read')
  return flattenPlan(document, issuedText)
}

onEachDatabase('a plan that is changed through the API', (database) => {
  let call: Caller
  let base = ''
  let district = ''
  beforeAll(async () => {
    const plan = await readRealPlan()
    district = plan.district.code
    await loadPlan(database.db, plan, office)
    call = await (await anApi(database.db)).signIn()
    base = `/districts/${district}`
  })

  const read = async (path: string) => (await call('GET', `${base}/${path}`)).body
  const change = async (path: string, fields: object) =>
    call('PUT', `${base}/${path}`, { ...(await read(path)), ...fields })
  const add = (resource: string, record: object) => call('POST', `${base}/${resource}`, record)
  const fieldsOf = ({ body }: { body: { errors?: { field: string }[] } }) =>
    body.errors?.map(({ field }) => field)

  /** The plan as `plan export` writes it and `plan check` reads it. */
  async function exported() {
    const records = await exportPlan(database.db, district, PLAN)
    const folder = await mkdtemp(join(tmpdir(), 'gangyao-export-'))
    try {
      for (const [name, text] of Object.entries(writePlan(nestPlan(records), records.issuedText)))
        await writeFile(join(folder, name), text)
      return await readPlanFile(folder)
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  it('is exported, passes the check and loads with no change', async () => {
    const task = await read(`tasks/${PLAN}~A1.1`)
    const target = await read(`targets/${PLAN}~T07`)
    const done = [
      await change(`tasks/${PLAN}~A1.1`, { title: '新标题', titleEn: '' }),
      await change(`targets/${PLAN}~T07`, { value: 45, titleEn: null }),
      await change('units/kexie', { nameEn: 'Association', to: null }),
      await add('tasks', { ...bare(task), code: 'A1.99', position: 999 }),
      await add('targets', {
        ...bare(target),
        code: 'T99',
        position: 999,
        breakdown: null,
        recurrence: 'plan',
        value: 0,
      }),
      await add('units', {
        code: 'new',
        position: 999,
        name: '新单位',
        kind: 'other',
        aliases: [],
      }),
      await add('memberships', { plan: PLAN, unit: 'new', from: '2023-01-01', to: null }),
      await add('responsibilities', { plan: PLAN, task: 'A1.99', unit: 'new', role: 'lead' }),
      // An institution that was reformed leads where the printed tag names another.
      await add('responsibilities', { plan: PLAN, task: 'A1.1', unit: 'new', role: 'lead' }),
      await add('registers', {
        plan: PLAN,
        code: 'libraries',
        position: 999,
        title: '图书馆',
        entities: [{ code: 'one', name: '第一馆' }],
      }),
      await add('periods', {
        plan: PLAN,
        code: 'special',
        type: 'term',
        title: '2025 年加开学期',
        start: '2025-07-25',
        end: '2025-08-10',
        parent: '2025',
      }),
      await add('benchmarks', {
        plan: PLAN,
        code: 'nation',
        position: 999,
        title: '全国水平',
        measure: '%',
        values: [{ period: '2023', value: 14.14 }],
      }),
      await add('amendments', {
        plan: PLAN,
        code: 'M99',
        position: 999,
        title: '调整',
        effective: '2024-01-01',
        reason: '通知',
        targets: [{ target: 'T99', value: 12 }],
        tasks: [],
      }),
    ]
    expect(done.flatMap(({ status, body }) => (status < 300 ? [] : [body]))).toEqual([])
    const file = await exported()
    expect(file.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(hasErrors(file.findings)).toBe(false)
    if (!file.document) throw new Error('the export cannot be read')
    expect(
      await loadPlan(database.db, flattenPlan(file.document, file.issuedText), office),
    ).toEqual([])
  })

  describe('refuses what the check of its file would refuse', () => {
    it('in a field of the record', async () => {
      const task = `tasks/${PLAN}~A1.2`
      const target = `targets/${PLAN}~T07`
      const safeguard = await read(`safeguards/${PLAN}~S1`)
      const quote = (words: string) => ({ clause: { path: '三', quote: words } })
      expect(fieldsOf(await change(task, quote('从未写过的话')))).toEqual(['clause.quote'])
      expect(fieldsOf(await change(target, quote('从未写过的话')))).toContain('clause.quote')
      expect(fieldsOf(await change(target, { value: -1 }))).toEqual(['value'])
      expect(fieldsOf(await change(target, { value: 1e308 }))).toEqual(['value'])
      expect(fieldsOf(await change(target, { kind: 'ratio', value: 140 }))).toEqual(['value'])
      expect(fieldsOf(await change(target, { recurrence: 'month' }))).toContain('recurrence')
      expect(fieldsOf(await change(task, { title: '\u200b\u2060' }))).toEqual(['title'])
      expect(fieldsOf(await change(task, { title: 'a\u0001' }))).toEqual(['title'])
      expect(fieldsOf(await add('tasks', { ...bare(await read(task)), code: 'T07' }))).toEqual([
        'code',
      ])
      expect((await change(`safeguards/${PLAN}~S1`, { parent: 'S3' })).status).toBe(200)
      const ring = await change(`safeguards/${PLAN}~S3`, { parent: 'S1' })
      expect([ring.status, fieldsOf(ring)]).toEqual([422, ['parent']])
      const third = { ...bare(safeguard), code: 'S9', parent: 'S1' }
      expect(fieldsOf(await add('safeguards', third))).toEqual(['parent'])
    })

    it('elsewhere in the plan', async () => {
      const made = await call('DELETE', `${base}/targets/${PLAN}~T99`)
      expect(made).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringContaining('1 条调整') },
      })
      expect((await read(`targets/${PLAN}~T99`)).code).toBe('T99')
    })
  })

  it('keeps the names of its units apart', async () => {
    const reply = await change('units/new', { name: '区科学技术协会' })
    expect([reply.status, fieldsOf(reply)]).toEqual([422, ['name']])
  })
})

const bare = ({ id: _id, version: _version, ...record }: Record<string, unknown>) => record
