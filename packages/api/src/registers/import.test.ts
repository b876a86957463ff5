import { writeCsv, writeWorkbook } from '@gangyao/sheets'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller } from '../../test/http.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { REGISTER_COLUMNS } from './register-sheet.ts'

type Row = Partial<Record<(typeof REGISTER_COLUMNS)[number]['key'], string>>

onEachDatabase('a register and Excel', (database) => {
  let call: Caller
  let path = ''
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
  })
  beforeEach(async () => {
    const district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    path = `/districts/${district}/registers/2021-2025~schools`
  })

  const workbook = (
    rows: Row[],
    columns: readonly (typeof REGISTER_COLUMNS)[number][] = REGISTER_COLUMNS,
  ) => writeWorkbook([{ name: { zh: '学校', en: '学校' }, columns, rows }], 'zh')
  const send = async (file: Uint8Array | string, query = '') =>
    call('POST', `${path}/import${query}`, undefined, {
      body: typeof file === 'string' ? file : new Uint8Array(file),
      headers: { 'content-type': 'application/octet-stream' },
    })
  const write = (file: Uint8Array, version = 1) => send(file, `?dryRun=false&version=${version}`)
  const entities = async () => (await call('GET', path)).body.entities

  it('goes out and comes in again without a change', async () => {
    const { headers, bytes } = await call('GET', `${path}/export?lang=zh`)
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('学校.xlsx'))
    expect((await write(bytes)).body).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      version: 1,
    })
  })

  it('says first what it would do, and does nothing', async () => {
    const file = await workbook([
      { code: 'no1', name: '第一小学' },
      { name: '三小', from: '2023-09-01' },
    ])
    expect((await send(file)).body).toEqual({
      added: 1,
      changed: 1,
      unchanged: 0,
      absent: 1,
      version: 1,
      faults: [],
      rows: [
        { row: 2, kind: 'changed', code: 'no1', name: '第一小学', fields: ['name'] },
        { row: 3, kind: 'added', code: 'schools-3', name: '三小', fields: [] },
      ],
    })
    expect(await entities()).toHaveLength(2)
  })

  it('adds and changes, removes nothing, and twice is once', async () => {
    const file = await workbook([
      { code: 'no1', name: '第一小学' },
      { name: '三小', from: '2023-09-01' },
    ])
    expect((await write(file)).body).toMatchObject({ added: 1, changed: 1, version: 2 })
    const after = await entities()
    expect(after).toEqual([
      { code: 'no1', name: '第一小学' },
      { code: 'no2', name: '二小' },
      { code: 'schools-3', name: '三小', from: '2023-09-01' },
    ])
    expect((await write(file, 2)).body).toMatchObject({ added: 0, changed: 0, version: 2 })
    expect(await entities()).toEqual(after)
  })

  it('leaves alone what a sheet has no column for', async () => {
    await write(
      await workbook([{ code: 'no1', name: '一小', nameEn: 'First', from: '2020-09-01' }]),
    )
    const [code, name] = REGISTER_COLUMNS
    await write(await workbook([{ code: 'no1', name: '第一小学' }], [code, name]), 2)
    expect((await entities())[0]).toEqual({
      code: 'no1',
      name: '第一小学',
      nameEn: 'First',
      from: '2020-09-01',
    })
  })

  it('names every fault by its cell, and writes nothing', async () => {
    const file = await workbook([
      { code: '一小', name: '一小' },
      { code: 'no3', name: '三小', from: '2024-09-01', to: '2023-07-01' },
      { code: 'no4' },
      { name: '五小' },
      { name: ' 五小 ' },
    ])
    const { body } = await send(file)
    expect(
      body.faults.map(({ row, column }: { row: number; column: string }) => `${column}${row}`),
    ).toEqual(['A2', 'E3', 'B4', 'B6'])
    expect(await write(file)).toMatchObject({
      status: 422,
      body: {
        code: 'invalid',
        errors: [{ field: 'A2' }, { field: 'E3' }, { field: 'B4' }, { field: 'B6' }],
      },
    })
    expect(await entities()).toHaveLength(2)
  })

  it('takes CSV as well', async () => {
    const rows = [{ code: 'no9', name: '九小' }]
    const csv = writeCsv(
      { name: { zh: '学校', en: '学校' }, columns: REGISTER_COLUMNS, rows },
      'zh',
    )
    expect((await send(csv)).body).toMatchObject({ added: 1, absent: 2 })
  })

  it('refuses a file that is no table, an old version, and more than 5 MB', async () => {
    expect(await send('%PDF-1.7 nothing')).toMatchObject({ status: 422, body: { code: 'invalid' } })
    const file = await workbook([{ name: '三小' }])
    await write(file)
    expect(await write(await workbook([{ name: '四小' }]))).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
    expect(await send(new Uint8Array(5.5 * 1024 * 1024))).toMatchObject({ status: 413 })
  })

  describe('the entities on a day', () => {
    it('are those that exist then', async () => {
      await write(
        await workbook([
          { name: '三小', from: '2023-09-01' },
          { code: 'no1', name: '一小', to: '2022-07-31' },
        ]),
      )
      const on = async (day: string) => {
        const { body } = await call('GET', `${path}/entities?on=${day}`)
        return body.map(({ name }: { name: string }) => name)
      }
      expect(await on('2022-07-31')).toEqual(['一小', '二小'])
      expect(await on('2023-09-01')).toEqual(['二小', '三小'])
    })
  })
})
