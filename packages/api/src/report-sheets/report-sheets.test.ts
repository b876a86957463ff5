import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApiOnDays } from '../../test/a-clock.ts'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import {
  type FilledRow,
  type FilledSheet,
  openWorkbook,
  rowWhere,
  saveWorkbook,
} from '../../test/a-workbook.ts'
import { onEachDatabase } from '../../test/databases.ts'
import type { Caller, Reply } from '../../test/http.ts'
import { appoint, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { someLinks } from '../../test/some-links.ts'
import { loadPlan } from '../plans/load-plan.ts'

const PLAN = '2021-2025'
const CYCLE = `${PLAN}~2023`
const YEAR_2023 = {
  code: '2023',
  kind: 'year',
  period: '2023',
  ...{ start: '2023-01-01', end: '2023-12-31', opens: '2024-01-02', unitDue: '2024-01-08' },
  ...{ approverDue: '2024-01-10', officeDue: '2024-01-17', closes: '2024-01-18' },
  lateUntil: '2024-01-25',
} as const

const PEOPLE = ['coordinator', 'editor', 'approver', 'leader'] as const

onEachDatabase('reports in Excel', (database) => {
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
    for (const name of PEOPLE) people.set(name, await day.settle(name))
  })
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    await someLinks(database.db, district, OWN_UNIT, ['E1', 'E2', 'E3'])
    for (const role of PEOPLE) await appoint(database.db, role, { district, role })
    day.on('2024-01-03')
    await openCycle(database.db, district, YEAR_2023)
  })

  const at = (path: string) => `/districts/${district}/${path}`
  const done = async (reply: Promise<Reply>) => {
    const answer = await reply
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer
  }
  const download = async (by: string, query = '') =>
    (await done(as(by)('GET', at(`cycles/${CYCLE}/export${query}`)))).bytes
  const own = () => download('editor', `?unit=${OWN_UNIT}`)
  const upload = (by: string, file: Uint8Array, query = '') =>
    as(by)('POST', at(`cycles/${CYCLE}/import${query}`), undefined, {
      body: new Uint8Array(file),
      headers: { 'content-type': 'application/octet-stream' },
    })
  const look = async (by: string, file: Uint8Array) => (await done(upload(by, file))).body
  const write = async (by: string, file: Uint8Array) => {
    const { seal } = await look(by, file)
    return (await done(upload(by, file, `?seal=${seal}`))).body
  }
  /** A downloaded workbook with something filled in. */
  const filled = async (bytes: Uint8Array, fill: (sheets: FilledSheet[]) => void) => {
    const sheets = await openWorkbook(bytes)
    fill(sheets)
    return saveWorkbook(sheets)
  }
  const fill = (sheets: FilledSheet[], task: string, cells: FilledRow) =>
    Object.assign(rowWhere(sheets, 'progress', { task }), cells)
  const figure = (sheets: FilledSheet[], wanted: FilledRow, cells: FilledRow) =>
    Object.assign(rowWhere(sheets, 'figures', wanted), cells)
  const report = async (unit = OWN_UNIT, task = 'A1.1') =>
    (await done(as('coordinator')('GET', at(`reports/${CYCLE}~${unit}~${task}`)))).body
  const linesNow = async () => {
    const row = await database.db
      .selectFrom('audit_head')
      .select('seq')
      .where('district', '=', district)
      .executeTakeFirst()
    return row?.seq ?? 0
  }

  describe('the workbook', () => {
    it('of a unit has only what it owes, keyed by codes', async () => {
      const sheets = await openWorkbook(await own())
      expect(sheets.map(({ name }) => name)).toEqual(['填写说明', '进展填报', '数据'])
      expect(sheets[1]?.rows).toEqual([
        expect.objectContaining({
          ...{ cycle: CYCLE, task: 'A1.1', unit: OWN_UNIT, taskTitle: '教师培训' },
          ...{ unitName: '区教育体育局', narrative: null, noProgress: null, version: '0' },
        }),
      ])
      expect(sheets[2]?.rows).toEqual([
        expect.objectContaining({
          ...{ target: 'T01', period: '2023', unit: OWN_UNIT, entity: null, measure: '名' },
          ...{ state: null, value: null, version: '0' },
        }),
      ])
    })

    it('of the office has a sheet for each action and project, and all figures on one', async () => {
      const sheets = await openWorkbook(await download('coordinator'))
      expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
        ['填写说明', 8],
        ['A1 青少年行动', 2],
        ['P1 信息化工程', 1],
        ['数据', 3],
      ])
      const entities = sheets[3]?.rows.map(({ entity, entityName }) => [entity, entityName])
      expect(entities).toEqual([
        [null, null],
        ['no1', '一小'],
        ['no2', '二小'],
      ])
    })

    it('speaks English, and is read in either language', async () => {
      const bytes = await download('coordinator', '?lang=en')
      const sheets = await openWorkbook(bytes)
      expect(sheets[0]?.name).toBe('How to fill it in')
      fill(sheets, 'A1.1', { noProgress: 'yes', why: 'The training was put off.' })
      const { changes } = await look('coordinator', await saveWorkbook(sheets))
      expect(changes).toMatchObject([{ fields: [{ after: '是' }, { field: 'why' }] }])
    })

    it('shows what was accepted last beside what is to be written', async () => {
      for (const [by, verb] of [
        ['approver', 'sign'],
        ['editor', 'submit'],
        ['coordinator', 'accept'],
      ] as const) {
        if (verb === 'sign') {
          const body = { narrative: '培训两期。', noProgress: false, why: null, completedOn: null }
          const path = at(`reports/${CYCLE}~${OWN_UNIT}~A1.1`)
          await done(as('editor')('PUT', path, { ...body, evidence: [], version: 0 }))
        }
        await done(as(by)('POST', at(`reports/${CYCLE}~${OWN_UNIT}~A1.1/${verb}`), {}))
      }
      day.on('2024-04-08')
      await openCycle(database.db, district, {
        ...{ code: '2024-Q1', start: '2024-01-01', end: '2024-03-31', opens: '2024-04-01' },
        ...{ unitDue: '2024-04-09', approverDue: '2024-04-11', officeDue: '2024-04-18' },
        ...{ closes: '2024-04-19', lateUntil: null },
      })
      const { bytes } = await done(
        as('editor')('GET', at(`cycles/${PLAN}~2024-Q1/export?unit=${OWN_UNIT}`)),
      )
      const row = rowWhere(await openWorkbook(bytes), 'progress', { task: 'A1.1' })
      expect(row).toMatchObject({ earlier: expect.stringContaining('培训两期。'), narrative: null })
    })

    it('is given to whoever may read the reports in it', async () => {
      expect((await as('editor')('GET', at(`cycles/${CYCLE}/export`))).status).toBe(403)
      expect((await as('editor')('GET', at(`cycles/${CYCLE}/export?unit=kexie`))).status).toBe(403)
      expect((await as('leader')('GET', at(`cycles/${CYCLE}/export`))).status).toBe(200)
      const unknown = await as('coordinator')('GET', at(`cycles/${CYCLE}/export?unit=nobody`))
      expect(unknown.status).toBe(404)
      expect(
        (await as('editor')('GET', at(`cycles/${PLAN}~2099/export?unit=${OWN_UNIT}`))).status,
      ).toBe(404)
    })
  })

  describe('an import', () => {
    it('first only says what would change, cell by cell', async () => {
      const lines = await linesNow()
      const file = await filled(await own(), (sheets) => {
        fill(sheets, 'A1.1', { narrative: '培训三期，七十人参加。', completedOn: '2023-12-20' })
        figure(sheets, { target: 'T01' }, { value: 70 })
      })
      const found = await look('editor', file)
      expect(found).toMatchObject({ unchanged: 0, faults: [], written: false })
      expect(found.changes).toEqual([
        {
          ...{ sheet: '进展填报', row: 2, kind: 'report', id: `${CYCLE}~${OWN_UNIT}~A1.1` },
          ...{ unit: OWN_UNIT, code: 'A1.1', outcome: 'changed', reason: null },
          fields: [
            {
              field: 'narrative',
              heading: '本期进展',
              cell: 'E2',
              before: null,
              after: '培训三期，七十人参加。',
            },
            {
              field: 'completedOn',
              heading: '完成日期',
              cell: 'H2',
              before: null,
              after: '2023-12-20',
            },
          ],
        },
        {
          ...{ sheet: '数据', row: 2, kind: 'observation' },
          id: `${PLAN}~T01~2023~${OWN_UNIT}~~~typed`,
          ...{ unit: OWN_UNIT, code: 'T01', outcome: 'changed', reason: null },
          fields: [
            { field: 'state', heading: '数据状态', cell: 'G2', before: null, after: '实际数' },
            { field: 'value', heading: '数值', cell: 'H2', before: null, after: '70' },
          ],
        },
      ])
      expect((await report()).text).toBeNull()
      expect(await linesNow()).toBe(lines)
    })

    it('writes drafts and values once it is confirmed, with a line for each, and signs nothing', async () => {
      const file = await filled(await own(), (sheets) => {
        fill(sheets, 'A1.1', { narrative: '培训三期。', evidence: 'E1、E2' })
        figure(sheets, { target: 'T01' }, { value: '１，０７０', note: '含乡镇' })
      })
      const lines = await linesNow()
      expect(await write('editor', file)).toMatchObject({ written: true })
      expect(await report()).toMatchObject({
        text: { narrative: '培训三期。', evidence: ['E1', 'E2'], version: 1, savedBy: 'editor' },
        ...{ stage: 'drafted', events: [{ kind: 'drafted' }] },
      })
      const { body } = await done(
        as('coordinator')('GET', at(`observations/${PLAN}~T01~2023~${OWN_UNIT}~~~typed`)),
      )
      expect(body).toMatchObject({
        value: 1070,
        state: 'reported',
        note: '含乡镇',
        published: false,
      })
      expect(await linesNow()).toBe(lines + 2)
    })

    it('twice changes nothing the second time, also when the answer was lost', async () => {
      const file = await filled(await own(), (sheets) => {
        fill(sheets, 'A1.1', { narrative: '培训三期。' })
        figure(sheets, { target: 'T01' }, { state: '零报告' })
      })
      const { seal } = await look('editor', file)
      await done(upload('editor', file, `?seal=${seal}`))
      const lines = await linesNow()
      expect((await done(upload('editor', file, `?seal=${seal}`))).body).toMatchObject({
        ...{ changes: [], unchanged: 2, written: true },
      })
      expect(await linesNow()).toBe(lines)
      expect((await report()).text.version).toBe(1)
    })

    it('of what was exported changes nothing', async () => {
      await write(
        'editor',
        await filled(await own(), (sheets) => {
          fill(sheets, 'A1.1', { noProgress: '是', why: '师资未到位' })
          figure(sheets, { target: 'T01' }, { state: '不适用', note: '本年不开班' })
        }),
      )
      for (const [by, bytes] of [
        ['editor', await own()],
        ['coordinator', await download('coordinator')],
        ['coordinator', await download('coordinator', '?lang=en')],
      ] as const)
        expect(await look(by, bytes)).toMatchObject({ changes: [], faults: [], unchanged: 2 })
    })

    it('names the cell of evidence that the unit does not have, and writes nothing', async () => {
      await someLinks(database.db, district, OTHER_UNIT, ['E9'])
      const file = await filled(await own(), (sheets) => {
        fill(sheets, 'A1.1', { narrative: '培训三期。', evidence: 'E1、E9' })
      })
      const { faults, seal } = await look('editor', file)
      expect(faults).toMatchObject([
        { message: '工作表“进展填报”I2：本单位在这个规划里没有这些佐证材料：E9' },
      ])
      expect((await upload('editor', file, `?seal=${seal}`)).status).toBe(422)
      expect((await report()).text).toBeNull()
    })

    it('leaves what an empty cell says nothing of, and takes out what 清空 says', async () => {
      const put = (cells: FilledRow) =>
        own().then((bytes) =>
          filled(bytes, (sheets) => {
            const row = rowWhere(sheets, 'progress', { task: 'A1.1' })
            for (const key of ['narrative', 'noProgress', 'why', 'completedOn', 'evidence'])
              row[key] = null
            Object.assign(row, cells)
          }).then((file) => write('editor', file)),
        )
      await put({ narrative: '完成', completedOn: '2023-12-01', evidence: 'E1' })
      await put({ evidence: 'E2，E3' })
      expect((await report()).text).toMatchObject({
        ...{ narrative: '完成', completedOn: '2023-12-01', evidence: ['E2', 'E3'] },
      })
      await put({ completedOn: '清空', evidence: '清空' })
      expect((await report()).text).toMatchObject({
        narrative: '完成',
        completedOn: null,
        evidence: [],
      })
      await put({ noProgress: '是', why: '没有经费' })
      expect((await report()).text).toMatchObject({
        narrative: '',
        noProgress: true,
        why: '没有经费',
      })
    })

    it('is refused where the data or the file changed since the dry run', async () => {
      const file = await filled(await own(), (sheets) =>
        fill(sheets, 'A1.1', { narrative: '培训三期。' }),
      )
      const other = await filled(await own(), (sheets) =>
        fill(sheets, 'A1.1', { narrative: '培训四期。' }),
      )
      const { seal } = await look('editor', file)
      expect(await upload('editor', other, `?seal=${seal}`)).toMatchObject({
        ...{ status: 409, body: { code: 'stale' } },
      })
      const body = { narrative: '已改', noProgress: false, why: null, completedOn: null }
      const path = at(`reports/${CYCLE}~${OWN_UNIT}~A1.1`)
      await done(as('editor')('PUT', path, { ...body, evidence: [], version: 0 }))
      expect(await upload('editor', file, `?seal=${seal}`)).toMatchObject({ status: 409 })
      expect((await report()).text.narrative).toBe('已改')
    })

    it('is written once where two people confirm at the same moment', async () => {
      const [one, other] = await Promise.all(
        ['甲写的。', '乙写的。'].map(async (narrative) => {
          const file = await filled(await own(), (sheets) => fill(sheets, 'A1.1', { narrative }))
          return { file, seal: (await look('editor', file)).seal }
        }),
      )
      if (!one || !other) throw new Error('two files')
      const replies = await Promise.all([
        upload('editor', one.file, `?seal=${one.seal}`),
        upload('coordinator', other.file, `?seal=${other.seal}`),
      ])
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
      expect((await report()).text.version).toBe(1)
    })

    it('keeps what somebody else wrote since the file was downloaded, and takes one’s own again', async () => {
      const bytes = await download('coordinator')
      await write(
        'editor',
        await filled(await own(), (sheets) => {
          fill(sheets, 'A1.1', { narrative: '单位写的。' })
          figure(sheets, { target: 'T01' }, { value: 41 })
        }),
      )
      const file = await filled(bytes, (sheets) => {
        fill(sheets, 'A1.1', { narrative: '办公室写的。' })
        figure(sheets, { target: 'T01' }, { value: 42 })
      })
      expect((await write('coordinator', file)).changes).toMatchObject([
        { outcome: 'kept', reason: expect.stringContaining('editor 于 2024') },
        { outcome: 'kept', reason: expect.stringContaining('请重新下载') },
      ])
      expect((await report()).text).toMatchObject({ narrative: '单位写的。', version: 1 })
      const again = await filled(await own(), (sheets) => {
        fill(sheets, 'A1.1', { narrative: '单位又改。', version: 0 })
      })
      expect((await look('editor', again)).changes).toMatchObject([{ outcome: 'changed' }])
    })

    it('keeps what is locked, and says why', async () => {
      await write(
        'editor',
        await filled(await own(), (sheets) => fill(sheets, 'A1.1', { narrative: '培训三期。' })),
      )
      const path = at(`reports/${CYCLE}~${OWN_UNIT}~A1.1`)
      await done(as('approver')('POST', `${path}/sign`, {}))
      await done(as('editor')('POST', `${path}/submit`, {}))
      const file = await filled(await download('coordinator'), (sheets) => {
        fill(sheets, 'A1.1', { narrative: '改写。' })
        fill(sheets, 'P1.1', { narrative: '平台上线。' })
      })
      const { changes } = await write('coordinator', file)
      expect(changes).toMatchObject([
        { outcome: 'kept', reason: expect.stringContaining('正在等待审核') },
        { outcome: 'changed', code: 'P1.1' },
      ])
      expect((await report()).text.narrative).toBe('培训三期。')
      expect((await report('kexie', 'P1.1')).text.narrative).toBe('平台上线。')
      day.on('2024-03-01')
      const late = await filled(await download('coordinator'), (sheets) =>
        fill(sheets, 'A1.2', { narrative: '补。' }),
      )
      expect((await look('coordinator', late)).changes).toMatchObject([
        { outcome: 'kept', reason: expect.stringContaining('已于 2024-01-25 截止') },
      ])
    })
  })

  describe('rights', () => {
    it('are those of the person: a unit writes its own rows and sees nothing of others', async () => {
      await write(
        'coordinator',
        await filled(await download('coordinator'), (sheets) => {
          fill(sheets, 'P1.1', { narrative: '别的单位的内容。' })
        }),
      )
      const whole = await download('coordinator')
      const file = await filled(whole, (sheets) => {
        fill(sheets, 'A1.1', { narrative: '本单位。' })
        fill(sheets, 'P1.1', { narrative: '改别人的。' })
        figure(sheets, { target: 'T02', entity: 'no1' }, { value: 2 })
      })
      const { faults, changes, seal } = await look('editor', file)
      expect(faults).toMatchObject([
        { sheet: 'P1 信息化工程', row: 2, column: 'K', message: expect.stringContaining('本单位') },
        { sheet: '数据', column: 'Q' },
      ])
      expect(JSON.stringify([faults, changes])).not.toContain('别的单位的内容')
      expect(await upload('editor', file, `?seal=${seal}`)).toMatchObject({
        ...{ status: 403, body: { code: 'forbidden' } },
      })
      expect((await report()).text).toBeNull()
      expect((await upload('leader', file)).status).toBe(403)
    })

    it('are asked again when it is written', async () => {
      const file = await filled(await own(), (sheets) =>
        fill(sheets, 'A1.1', { narrative: '一。' }),
      )
      const { seal } = await look('coordinator', file)
      expect((await upload('leader', file, `?seal=${seal}`)).status).toBe(403)
    })
  })
})
