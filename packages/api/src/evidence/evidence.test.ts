import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { StoreFault } from '@gangyao/files'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApiOnDays } from '../../test/a-clock.ts'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { someFiles } from '../../test/files.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { appoint, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { sweepEvidence } from './sweep-evidence.ts'

const PLAN = '2021-2025'
const ITEM = `${PLAN}~2024-a~${OWN_UNIT}~A1.1`
const OCTETS = { headers: { 'content-type': 'application/octet-stream' } }
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806', 'hex')
const text = {
  ...{ narrative: '培训两期。', noProgress: false, why: null, completedOn: null },
}

onEachDatabase('evidence', (database) => {
  const files = someFiles()
  const log: string[] = []
  let day: ReturnType<typeof anApiOnDays>
  let coordinator: Caller
  let editor: Caller
  let approver: Caller
  let stranger: Caller
  let district = ''
  beforeAll(async () => {
    day = anApiOnDays(database.db, { files, log: (line) => log.push(line) })
    coordinator = await day.settle('kexie')
    editor = await day.settle('wang')
    approver = await day.settle('li')
    stranger = await day.settle('zhao')
  })
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    await appoint(database.db, 'kexie', { district, role: 'coordinator' })
    await appoint(database.db, 'wang', { district, role: 'editor' })
    await appoint(database.db, 'li', { district, role: 'approver' })
    await appoint(database.db, 'zhao', { district, role: 'editor', unit: OTHER_UNIT })
    await openCycle(database.db, district)
    day.on('2024-07-01')
  })

  const at = (path = '') => `/districts/${district}/evidence${path}`
  const send = (
    content: string | Uint8Array,
    name: string,
    { by = editor, unit = OWN_UNIT, init = {} }: { by?: Caller; unit?: string; init?: object } = {},
  ) => {
    const query = new URLSearchParams({ plan: PLAN, unit, name })
    return by('POST', `${at('/upload')}?${query}`, undefined, {
      ...{ ...OCTETS, body: typeof content === 'string' ? content : new Uint8Array(content) },
      ...init,
    })
  }
  const aPdf = (words = district) => `%PDF-1.7\n${words}`
  const done = async (reply: Promise<Reply>) => {
    const { status, body } = await reply
    expect(status, JSON.stringify(body)).toBeLessThan(300)
    return body
  }
  const sent = async (name = '签到表.pdf', words = district) => done(send(aPdf(words), name))
  const save = (version: number, evidence: string[], by = editor) =>
    by('PUT', `/districts/${district}/reports/${ITEM}`, { ...text, evidence, version })
  const act = (by: Caller, verb: string, body: object = {}) =>
    done(by('POST', `/districts/${district}/reports/${ITEM}/${verb}`, body))
  const stored = async () => {
    const found: string[] = []
    for await (const { sha256 } of files.store.list(district)) found.push(sha256)
    return found
  }
  const refusal = async (reply: Promise<Reply>, status: number) => {
    const { status: answered, body } = await reply
    expect([answered, body.code]).toEqual([status, body.code])
    return String(body.detail)
  }

  it('is sent, kept by its content, and given back as it was, to be kept and not shown', async () => {
    const made = await sent('2024 签到表 (第 1 期).pdf')
    expect(made).toMatchObject({
      ...{ plan: PLAN, unit: OWN_UNIT, kind: 'file', title: '2024 签到表 (第 1 期)' },
      ...{ fileName: '2024 签到表 (第 1 期).pdf', mediaType: 'application/pdf' },
      ...{ size: aPdf().length, addedBy: 'wang', version: 1, uses: [] },
      sha256: createHash('sha256').update(aPdf()).digest('hex'),
    })
    expect(await stored()).toEqual([made.sha256])
    const { status, headers, body } = await coordinator('GET', at(`/${made.id}/file`))
    expect([status, body]).toEqual([200, aPdf()])
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''2024%20${encodeURIComponent('签到表')}%20%28${encodeURIComponent('第')}%201%20${encodeURIComponent('期')}%29.pdf`,
    )
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(await refusal(stranger('GET', at(`/${made.id}/file`)), 403)).toContain('本单位')
    expect(await refusal(stranger('GET', at(`/${made.id}`)), 403)).toContain('本单位')
  })

  it('of the same content again is what the unit has, and one file for all units', async () => {
    const [first, again] = [await sent('一.pdf'), await send(aPdf(), '二.pdf')]
    expect(again.status).toBe(200)
    expect(again.body).toEqual(first)
    const both = await Promise.all([1, 2].map(() => send(aPdf('at once'), '三.pdf')))
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
    const other = await done(send(aPdf(), '一.pdf', { by: stranger, unit: OTHER_UNIT }))
    expect(other.id).not.toBe(first.id)
    expect((await stored()).filter((one) => one === first.sha256)).toHaveLength(1)
  })

  it('is refused, and nothing is kept of it, where it is not what it says or may not be', async () => {
    const refused = (content: string | Uint8Array, name: string, status = 422, init = {}) =>
      refusal(send(content, name, { init }), status)
    expect(await refused(PNG, '证明.pdf')).toBe(
      '文件名以“.pdf”结尾，内容却是“PNG 图片”；请传原来的文件，或把文件名改为 .png',
    )
    expect(await refused(aPdf(), '../../证明.pdf')).toContain('路径')
    expect(await refused(aPdf(), 'C:\\证明.pdf')).toContain('路径')
    expect(await refused('PK\x03\x04', 'a.xlsm')).toContain('宏')
    expect(await refused('<script>', 'a.html')).toContain('不能接收')
    expect(await refused('', 'a.pdf')).toContain('空的')
    expect(await refused(aPdf('x'.repeat(1_000_000)), 'a.pdf', 413)).toContain('不能超过 1 MB')
    const streamed = { body: new Blob([aPdf(), 'x'.repeat(2_000_000)]).stream(), duplex: 'half' }
    expect(await refused('', 'a.pdf', 413, streamed)).toContain('不能超过 1 MB')
    expect(await refusal(send(aPdf(), 'a.pdf', { unit: OTHER_UNIT }), 403)).toContain('本单位')
    expect(await refusal(send(aPdf(), 'a.pdf', { by: coordinator, unit: 'nobody' }), 422)).toBe(
      '有 1 处填写有误',
    )
    const asJson = { headers: { 'content-type': 'application/json' } }
    expect(await refused('{', 'a.pdf', 422, asJson)).toContain('与文件名不符')
    const english = { headers: { ...OCTETS.headers, 'accept-language': 'en' } }
    expect(await refused(PNG, 'a.pdf', 422, english)).toMatch(/^The name ends in “.pdf”, but/)
    expect(await stored()).toEqual([])
    expect(readdirSync(files.incoming)).toEqual([])
    expect((await editor('GET', at())).body).toEqual([])
    expect(log).toEqual([])
  })

  it('may be a link, or a record of elsewhere', async () => {
    const link = {
      plan: PLAN,
      unit: OWN_UNIT,
      kind: 'link',
      title: '报道',
      url: 'https://a.example',
    }
    const made = await done(editor('POST', at(), link))
    expect(made).toMatchObject({ ...link, sha256: null, uses: [] })
    expect(await refusal(editor('GET', at(`/${made.id}/file`)), 404)).toContain('文件')
    const faults = async (fields: object) =>
      (await editor('POST', at(), { ...link, ...fields })).body.errors.map(
        ({ field }: { field: string }) => field,
      )
    expect(await faults({ url: 'javascript:alert(1)' })).toEqual(['url'])
    expect(await faults({ url: null })).toEqual(['url'])
    expect(await faults({ kind: 'record' })).toEqual(['url', 'resource', 'record'])
    const record = { ...link, kind: 'record', url: null, resource: 'registers', record: 'none' }
    expect(await faults(record)).toEqual(['record'])
    expect(await faults({ ...record, resource: 'accounts' })).toEqual(['resource'])
    expect(await faults({ kind: 'file' })).toEqual(['kind'])
    const towns = { ...record, record: `${PLAN}~schools` }
    expect(await done(editor('POST', at(), towns))).toMatchObject({ record: `${PLAN}~schools` })
  })

  it('is renamed where nobody else was first', async () => {
    const { id } = await sent()
    expect(
      await done(editor('PUT', at(`/${id}`), { title: '第一期签到表', version: 1 })),
    ).toMatchObject({ title: '第一期签到表', fileName: '签到表.pdf', version: 2 })
    expect((await editor('PUT', at(`/${id}`), { title: '第二期', version: 1 })).status).toBe(409)
    expect((await stranger('PUT', at(`/${id}`), { title: '第二期', version: 2 })).status).toBe(403)
  })

  it('is listed with where it is used, to a unit its own', async () => {
    const mine = await sent()
    const other = await done(send(aPdf('其他'), '其他.pdf', { by: stranger, unit: OTHER_UNIT }))
    await done(save(0, [mine.code]))
    const ids = async (by: Caller, query = '') =>
      (await done(by('GET', at(query)))).map(({ id }: { id: string }) => id).sort()
    expect(await ids(editor)).toEqual([mine.id])
    expect(await ids(editor, `?unit=${OTHER_UNIT}`)).toEqual([])
    expect(await ids(coordinator)).toEqual([mine.id, other.id].sort())
    expect(await ids(coordinator, `?unit=${OTHER_UNIT}&kind=file`)).toEqual([other.id])
    expect(await ids(coordinator, '?kind=link')).toEqual([])
    const uses = [{ cycle: '2024-a', unit: OWN_UNIT, task: 'A1.1' }]
    expect((await done(coordinator('GET', at(`/${mine.id}`)))).uses).toEqual(uses)
  })

  describe('of a report', () => {
    it('is what the unit has in the plan, and nothing else', async () => {
      const mine = await sent()
      const other = await done(send(aPdf('其他'), 'b.pdf', { by: stranger, unit: OTHER_UNIT }))
      for (const codes of [['E000'], [mine.code, other.code]]) {
        const { status, body } = await save(0, codes)
        expect([status, body.errors?.map(({ field }: { field: string }) => field)]).toEqual([
          422,
          ['evidence'],
        ])
      }
      expect((await done(save(0, [mine.code]))).text.evidence).toEqual([mine.code])
      expect((await done(save(1, []))).text.evidence).toEqual([])
    })

    it('stays while the report names it, or what was handed in does', async () => {
      const { id, code } = await sent()
      await done(save(0, [code]))
      expect(await refusal(editor('DELETE', at(`/${id}`)), 409)).toBe(
        '“签到表”还用在这些填报中：2024-a · A1.1。请先在填报中移除；已经报送的，要等移除后再次报送',
      )
      await act(approver, 'sign')
      await act(editor, 'submit')
      await act(coordinator, 'return', { reason: '请换一份' })
      await done(save(1, []))
      expect(await refusal(editor('DELETE', at(`/${id}`)), 409)).toContain('2024-a · A1.1')
      await act(approver, 'sign')
      await act(editor, 'submit')
      expect((await stranger('DELETE', at(`/${id}`))).status).toBe(403)
      await done(editor('DELETE', at(`/${id}`)))
      expect((await editor('GET', at(`/${id}`))).status).toBe(404)
    })

    it('is not removed by one while another names it', async () => {
      const { id, code } = await sent()
      const [saved, removed] = await Promise.all([save(0, [code]), editor('DELETE', at(`/${id}`))])
      expect([
        [200, 409],
        [422, 200],
      ]).toContainEqual([saved.status, removed.status])
    })
  })

  describe('whose file nobody speaks of', () => {
    const now = () => new Date()
    const tomorrow = () => new Date(Date.now() + 25 * 3_600_000)

    it('goes with the sweep, a day later, and what is used stays', async () => {
      const kept = await sent('a.pdf', 'kept')
      const gone = await sent('b.pdf', 'gone')
      await done(editor('DELETE', at(`/${gone.id}`)))
      expect(await sweepEvidence(database.db, files, now())).toMatchObject({ removed: 0 })
      expect(await stored()).toHaveLength(2)
      const swept = await sweepEvidence(database.db, files, tomorrow())
      expect(swept.removed).toBeGreaterThan(0)
      expect(await stored()).toEqual([kept.sha256])
      expect((await editor('GET', at(`/${kept.id}/file`))).status).toBe(200)
    })

    it('is said to be missing where it is not in its place, and asking for it says so', async () => {
      const lost = await sent('lost.pdf', 'lost')
      await files.store.remove({ district, sha256: lost.sha256 })
      const { missing } = await sweepEvidence(database.db, files, now())
      expect(missing.filter((one) => one.district === district)).toEqual([
        { district, plan: PLAN, code: lost.code, title: 'lost' },
      ])
      expect(await refusal(editor('GET', at(`/${lost.id}/file`)), 503)).toContain('不在存储中')
      // Whoever sends it again mends it.
      expect((await send(aPdf('lost'), 'lost.pdf')).status).toBe(200)
      expect((await editor('GET', at(`/${lost.id}/file`))).status).toBe(200)
    })
  })

  it('is no file where the server keeps none, or cannot reach them', async () => {
    const bare = anApiOnDays(database.db)
    const without = await bare.settle(`bare-${district}`)
    await appoint(database.db, `bare-${district}`, { district, role: 'editor' })
    expect(await refusal(send(aPdf(), 'a.pdf', { by: without }), 503)).toContain('没有设置文件存储')
    const store = {
      ...files.store,
      put: async () => {
        throw new StoreFault('the service is down')
      },
    }
    const broken = anApiOnDays(database.db, { files: { ...files, store } })
    const unlucky = await broken.settle(`broken-${district}`)
    await appoint(database.db, `broken-${district}`, { district, role: 'editor' })
    expect(await refusal(send(aPdf(), 'a.pdf', { by: unlucky }), 503)).toContain('暂时不可用')
    expect((await coordinator('GET', at())).body).toEqual([])
  })
})
