import { readTable } from '@gangyao/sheets'
import { OpenAPIHono } from '@hono/zod-openapi'
import { beforeAll, expect, it } from 'vitest'
import { aDistrict } from '../../test/a-plan.ts'
import { aNote, aSource } from '../../test/audit.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { NOW } from '../../test/http.ts'
import { EVERYTHING } from '../access/caller.ts'
import { write } from '../database/write.ts'
import { answerErrors } from '../http/errors.ts'
import type { ApiEnv } from '../http/router.ts'
import { type AuditNote, appendAudit } from './append-audit.ts'
import { auditRoutes } from './audit.routes.ts'
import { hashOf } from './chain.ts'
import { auditHistory } from './list-audit.ts'

onEachDatabase('reading the audit log', (database) => {
  const district = aDistrict()
  let api: OpenAPIHono<ApiEnv>
  const get = async (path: string, language = 'zh') => {
    const response = await api.request(path, { headers: { 'accept-language': language } })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { response, bytes, text, body: isJson ? JSON.parse(text) : null }
  }
  const seqs = async (query: string) =>
    (await get(`/${query}`)).body.map(({ seq }: { seq: number }) => seq)

  beforeAll(async () => {
    api = new OpenAPIHono<ApiEnv>()
    api.onError(answerErrors(() => {}))
    api.use(async (c, next) => {
      c.set('caller', { name: 'auditor', grants: EVERYTHING })
      c.set('district', district)
      await next()
    })
    api.route(
      '/',
      auditRoutes(
        database.db,
        () => NOW,
        ({ var: { caller } }) => aSource({ actor: caller.name, address: '10.9.9.9' }),
      ),
    )
    const append = (at: string, note: Partial<AuditNote>) =>
      write(database.db, (trx) => appendAudit(trx, aNote(district, note), new Date(at)))
    await append('2024-01-31T15:00:00Z', { action: 'create', before: null })
    await append('2024-01-31T17:00:00Z', { actor: 'li', reason: '报表更正_100%' })
    await append('2024-02-01T15:59:59Z', { resource: 'tasks', record: '2021-2025~A1.1' })
    await append('2024-02-02T00:00:00Z', { action: 'sign-in', resource: 'users', record: null })
  })

  it('lists entries, the newest first, without what is large', async () => {
    const { body, response } = await get('/?_end=2')
    expect(response.headers.get('X-Total-Count')).toBe('4')
    expect(body.map(({ id }: { id: string }) => id)).toEqual(['4', '3'])
    expect(body[0]).not.toHaveProperty('before')
    expect(body[0]).not.toHaveProperty('district')
    expect(body[0]).toMatchObject({ action: 'sign-in', actor: 'wang', record: null })
  })

  it.each([
    ['?actor=li', [2]],
    ['?action=create&action=sign-in', [4, 1]],
    ['?resource=targets&record=2021-2025~T01', [2, 1]],
    ['?record=', [4]],
    ['?from=2024-02-01', [4, 3, 2]],
    ['?from=2024-02-01&to=2024-02-01', [3, 2]],
    ['?to=2024-01-31', [1]],
    ['?q=_100%25', [2]],
    ['?q=A1.1', [3]],
    ['?id=3&id=1&id=x', [3, 1]],
    ['?seq=2', [2]],
    ['?_sort=at&_order=ASC', [1, 2, 3, 4]],
    ['?_sort=actor&_order=ASC', [2, 1, 3, 4]],
    ['?_sort=record&_order=DESC', [2, 1, 3, 4]],
    ['?_sort=id&_order=ASC&_start=1&_end=3', [2, 3]],
    ['?_sort=from', [1, 2, 3, 4]],
  ])('%s finds them', async (query, found) => {
    expect(await seqs(query)).toEqual(found)
  })

  it.each(['?colour=red', '?action=frobnicate', '?from=2024-02-30', '?seq=x'])(
    '%s is refused',
    async (query) => {
      expect((await get(`/${query}`)).response.status).toBe(400)
    },
  )

  it('gives one entry whole, so that its hash can be checked', async () => {
    const { body } = await get('/2')
    const { id, ...entry } = body
    expect(id).toBe('2')
    expect(hashOf({ ...entry, district })).toBe(entry.hash)
    expect((await get('/99')).response.status).toBe(404)
    expect((await get('/0')).response.status).toBe(400)
  })

  it('tells what happened to one record', async () => {
    const record = { resource: 'targets', record: '2021-2025~T01' }
    const history = await auditHistory(database.db, district, record)
    expect(history.map(({ seq, before }) => [seq, before])).toEqual([
      [2, '{"value":40}'],
      [1, null],
    ])
  })

  it('describes itself in both languages', async () => {
    const document = api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: '', version: '' },
    })
    expect(Object.keys(document.paths ?? {})).toEqual(['/', '/export', '/{seq}'])
    for (const item of Object.values(document.paths ?? {})) {
      expect(item.get?.summary).toMatch(/^[A-Z]/)
      expect(item.get?.['x-summary-zh']).toMatch(/\p{Script=Han}/u)
    }
  })

  it('gives a table in either language, and notes that somebody took it', async () => {
    const { text, response } = await get('/export?format=csv&resource=targets')
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('审计日志'))
    expect(text).toContain('序号,时间（北京时间）,操作人,操作')
    expect(text).toMatch(/^2,2024-02-01 01:00:00,li,修改,targets,.*数值：40 → 50/m)
    expect(text).not.toContain('sign-in')
    expect((await get('/?_end=1')).body[0]).toMatchObject({
      ...{ action: 'export', resource: 'audit', actor: 'auditor', address: '10.9.9.9' },
    })
    const english = await get('/export?format=csv&lang=en&to=2024-01-31')
    expect(english.text).toMatch(/^1,2024-01-31 23:00:00,wang,added,.*value: 50/m)
    const workbook = await get('/export?lang=zh')
    const columns = [
      { key: 'seq', title: { zh: '序号', en: '' }, kind: 'number' },
      { key: 'action', title: { zh: '操作', en: '' } },
    ] as const
    const { rows } = await readTable(workbook.bytes, columns, { name: { zh: '审计日志', en: '' } })
    expect(rows.length).toBeGreaterThanOrEqual(6)
    expect((await get('/export?action=x')).response.status).toBe(400)
  })

  it('puts no more than a cell holds into a cell', async () => {
    const after = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`f${index}`, '长'.repeat(300)]),
    )
    await write(database.db, (trx) => appendAudit(trx, aNote(district, { after }), NOW))
    const { response, bytes } = await get('/export?format=xlsx')
    expect(response.status).toBe(200)
    expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe('PK')
    expect((await get('/export?format=csv')).text).toContain('……另有')
  })
})
