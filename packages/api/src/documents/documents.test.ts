import { joinId, say } from '@gangyao/domain'
import { type Column, readTable } from '@gangyao/sheets'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { aDistrict, office } from '../../test/a-plan.ts'
import { tellCycle, UNSEEN } from '../../test/a-told-cycle.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller, type Reply } from '../../test/http.ts'
import { correctObservation } from '../observations/correct-observation.ts'
import { actOnReport } from '../reports/act-on-report.ts'
import { LEDGER_COLUMNS } from './ledger-sheet.ts'

const textOf = async ({ bytes }: Pick<Reply, 'bytes'>) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\n{2,}/g, '\n')

/** All that is in an archive, as text, and in archives within; not when they were made. */
const everything = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.startsWith('docProps/'))
    .map(([name, inner]) =>
      /\.(docx|xlsx)$/.test(name) ? everything(inner) : new TextDecoder().decode(inner),
    )
    .join('\n')

onEachDatabase('documents of a cycle', (database) => {
  const district = aDistrict()
  let call: Caller
  let base = ''
  let told: Awaited<ReturnType<typeof tellCycle>>
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
    told = await tellCycle(database.db, district)
    base = `/districts/${district}/cycles/${told.id}`
  })
  const get = async (path: string) => {
    const reply = await call('GET', `${base}/${path}`)
    expect(reply.status, reply.status === 200 ? '' : JSON.stringify(reply.body)).toBe(200)
    return reply
  }

  it('say in the bulletin what was accepted, word for word', async () => {
    const reply = await get('bulletin?lang=zh')
    await expect(await textOf(reply)).toMatchFileSnapshot('golden/bulletin.txt')
    expect(reply.headers.get('content-type')).toContain('wordprocessingml')
    expect(fileNameOf(reply)).toBe('2024年第一季度进展情况通报.docx')
  })

  it('say in the table of a unit what it did, its targets and what others gave', async () => {
    const reply = await get('progress?unit=jiaotiju&lang=zh')
    await expect(await textOf(reply)).toMatchFileSnapshot('golden/unit-table.txt')
    expect(fileNameOf(reply)).toBe('区教育体育局2024年第一季度进展情况表.docx')
  })

  it('hold in the ledger a row for each task with what was accepted so far', async () => {
    const reply = await get('ledger?lang=zh')
    expect(fileNameOf(reply)).toBe('任务台账（截至2024年第一季度）.xlsx')
    const told = { key: 'told', title: say('2024 年第一季度进展填报', '') }
    const columns: Column[] = [...LEDGER_COLUMNS, told]
    const { rows, faults } = await readTable(reply.bytes, columns, { name: say('任务台账', '') })
    expect(faults).toEqual([])
    expect(rows).toHaveLength(34)
    const lines = rows.map(({ values: { quote: _, ...values } }) =>
      Object.values(values).join(' | '),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/ledger.txt')
  })

  it('come in English where that is asked for', async () => {
    expect(await textOf(await get('bulletin?lang=en'))).toContain('28 have been accepted')
    expect(fileNameOf(await get('progress?unit=kexie&lang=en'))).toMatch(/^Progress of .*\.docx$/)
    expect(everything((await get('ledger?lang=en')).bytes)).toContain('28 of 34')
  })

  it('never hold what was drafted, waits, was returned, taken back, reopened or not used', async () => {
    for (const path of [
      ...['bulletin', 'bulletin?lang=en', 'ledger', 'ledger?lang=en'],
      ...['progress/all', 'progress?unit=kexie'],
    ]) {
      const text = everything((await get(path)).bytes)
      for (const unseen of UNSEEN) expect(text, path).not.toContain(unseen)
    }
    expect(await textOf(await get('bulletin'))).toContain('组织志愿者 20 人次进校园。')
  })

  it('come for all units at once, each under its own name', async () => {
    const reply = await get('progress/all?lang=zh')
    const names = Object.keys(unzipSync(reply.bytes))
    expect(fileNameOf(reply)).toBe('各单位2024年第一季度进展情况表.zip')
    expect(names[0]).toBe('01 区委组织部2024年第一季度进展情况表.docx')
    expect(names).toHaveLength(new Set(names).size)
    expect(names).toHaveLength(8)
  })

  it('tell on how much they rest', async () => {
    const { body } = await get('documents')
    expect(body).toMatchObject({ items: 34, accepted: 28, unconfirmed: 0 })
    expect(body.units.find(({ unit }: { unit: string }) => unit === 'kexie')).toEqual({
      ...{ unit: 'kexie', items: 12, accepted: 6 },
    })
  })

  it('are of no cycle and no unit that is not there', async () => {
    for (const path of ['x~y/bulletin', `${told.id}/progress?unit=nobody`, 'x~y/documents'])
      expect((await call('GET', `/districts/${district}/cycles/${path}`)).status).toBe(404)
    expect((await call('GET', `${base}/progress`)).status).toBe(400)
    expect((await call('GET', `${base}/bulletin?lang=fr`)).status).toBe(400)
  })

  describe('of a cycle that goes on', () => {
    it('state the confirmed value and not a correction that nobody has seen', async () => {
      const id = joinId('2021-2025', 'T19', '2023', 'zonggonghui', '', '', 'typed')
      const { body: before } = await call('GET', `/districts/${district}/observations/${id}`)
      const { id: _id, publishedEarlier: _earlier, ...value } = before
      const ledger = async () => everything((await get('ledger?lang=zh')).bytes)
      const as = await ledger()
      await correctObservation(
        database.db,
        district,
        id,
        { ...value, value: value.value + 40, reason: '重新统计' },
        office,
        new Date('2024-06-01T04:00:00Z'),
      )
      expect(await ledger()).toBe(as)
      expect((await get('documents')).body.unconfirmed).toBe(1)
    })

    it('drop what is reopened', async () => {
      const first = told.told[0]
      if (!first) throw new Error('nothing was told')
      const words = '将弘扬科学精神贯穿于育人全链条”，第一季度开展活动 3 场'
      expect(await textOf(await get('bulletin'))).toContain(words)
      const act = { verb: 'reopen', reason: '数据有误', until: '2024-07-05' } as const
      const now = new Date('2024-06-30T04:00:00Z')
      await actOnReport(database.db, district, first.id, act, office, now)
      const text = await textOf(await get('bulletin'))
      expect(text).not.toContain(words)
      expect(text).toContain('已审核通过27项')
      expect(text).not.toContain('组织志愿者 20 人次进校园。')
    })
  })
})

const fileNameOf = ({ headers }: Pick<Reply, 'headers'>): string =>
  decodeURIComponent(
    /filename\*=UTF-8''(.*)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '',
  )
