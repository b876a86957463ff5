import { crc32, deflateRawSync } from 'node:zlib'
import { writeWorkbook } from '@gangyao/sheets'
import { beforeAll, describe, expect, it } from 'vitest'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { type FilledSheet, openWorkbook, rowWhere, saveWorkbook } from '../../test/a-workbook.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, type Caller, NOW } from '../../test/http.ts'
import { snapshotOf } from '../../test/snapshot.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { importReports } from './import-reports.ts'
import { readWorkbook } from './read-workbook.ts'
import { KINDS } from './report-sheet.ts'

const YEAR = { code: 'bad', start: '2023-01-01', end: '2023-12-31' } as const
const CYCLE = '2021-2025~bad'

onEachDatabase('a workbook that is not as it should be', (database) => {
  const district = aDistrict()
  let call: Caller
  let template = new Uint8Array()
  beforeAll(async () => {
    call = await (await anApi(database.db)).signIn()
    await loadPlan(database.db, aPlan(district), office)
    await openCycle(database.db, district, YEAR)
    const asked = { language: 'zh', today: '2024-06-30' } as const
    template = new Uint8Array((await readWorkbook(database.db, district, CYCLE, asked)).file)
  })

  const upload = (file: Uint8Array, query = '') =>
    call('POST', `/districts/${district}/cycles/${CYCLE}/import${query}`, undefined, {
      body: new Uint8Array(file),
      headers: { 'content-type': 'application/octet-stream' },
    })
  const filled = async (
    fill: (sheets: FilledSheet[]) => void,
    rest?: Parameters<typeof saveWorkbook>[1],
  ) => {
    const sheets = await openWorkbook(template)
    fill(sheets)
    return saveWorkbook(sheets, rest)
  }
  const progress = (sheets: FilledSheet[], task = 'A1.1') => rowWhere(sheets, 'progress', { task })
  const figure = (sheets: FilledSheet[]) => rowWhere(sheets, 'figures', { target: 'T01' })

  /** The messages of the dry run, which the import itself refuses with, leaving everything as it was. */
  async function faultsOf(file: Uint8Array): Promise<string[]> {
    const before = await snapshotOf(database.db)
    const { status, body } = await upload(file)
    const written = await upload(file, `?seal=${body.seal ?? 'none'}`)
    expect(written.status).toBe(422)
    expect(await snapshotOf(database.db)).toEqual(before)
    if (status !== 200) return [body.detail]
    expect(body.faults.length).toBeGreaterThan(0)
    return body.faults.map(({ message }: { message: string }) => message)
  }

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), '这是图片，不是 Excel 表格'],
    ['an old .xls', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), '旧格式的 .xls'],
    [
      'an .xlsm with macros',
      zip({ 'xl/vbaProject.bin': 'x', '[Content_Types].xml': '' }),
      '带有宏',
    ],
    [
      'a zip bomb',
      zip({ '[Content_Types].xml': '', 'xl/a.xml': '0'.repeat(60_000_000) }),
      '解压后超过 50 MB',
    ],
    ['an archive', zip({ 'a.txt': 'x' }), '这是压缩包'],
    ['nothing', new Uint8Array(), '这个文件是空的'],
    ['words', Buffer.from('你好'), '没有找到表头'],
  ])('says what %s is', async (_, file, sentence) => {
    expect((await faultsOf(file)).join()).toContain(sentence)
  })

  it('says how large a file may be', async () => {
    const { status, body } = await upload(new Uint8Array(5.5 * 1024 * 1024))
    expect([status, body.detail]).toEqual([413, '内容不能超过 5 MB'])
  })

  it('is read with columns in another order, sheets renamed, and a sheet of notes beside', async () => {
    const sheets = await openWorkbook(template)
    progress(sheets).narrative = '培训两期。'
    const bytes = await writeWorkbook(
      sheets
        .map((sheet, index) => ({
          name: { zh: `表${index}`, en: `Table ${index}` },
          columns: [...KINDS[sheet.kind]].reverse(),
          rows: sheet.rows.toReversed(),
        }))
        .toReversed(),
      'zh',
    )
    const { body } = await upload(bytes)
    expect(body).toMatchObject({ faults: [], changes: [{ code: 'A1.1' }] })
  })

  it('names the heading that is missing or changed, and the sheet without any', async () => {
    const without = (key: string) =>
      filled(
        (sheets) => (progress(sheets).narrative = '一'),
        ({ kind }) => ({ columns: KINDS[kind].filter((column) => column.key !== key) }),
      )
    expect(await faultsOf(await without('why'))).toContain(
      '工作表“A1 青少年行动”：缺少“原因”这一列；请补上表头，没有内容就留空',
    )
    expect((await faultsOf(await without('version'))).join()).toContain('缺少“版本”这一列')
    const odd = [{ key: 'a', title: { zh: '随便', en: 'Anything' } }] as const
    const mixed = await filled(
      () => undefined,
      ({ kind }) => (kind === 'figures' ? { columns: odd, rows: [{ a: '1' }] } : {}),
    )
    expect(await faultsOf(mixed)).toEqual([expect.stringMatching(/^工作表“数据”：没有找到表头/)])
  })

  it('names each cell that cannot be read', async () => {
    const faults = await faultsOf(
      await filled(
        (sheets) => {
          Object.assign(progress(sheets), { completedOn: '2024年2月30日', noProgress: '有点' })
          Object.assign(figure(sheets), { value: '46人', note: '=1+1' })
          progress(sheets, 'A1.2').evidence = '不是编号'
          progress(sheets, 'P1.1').why = '长'.repeat(301)
        },
        ({ kind }) => ({ columns: KINDS[kind].map(({ key, title }) => ({ key, title })) }),
      ),
    )
    expect(faults).toEqual([
      expect.stringContaining('“A1 青少年行动”F2：“有点”不在可填的值里'),
      expect.stringContaining('“A1 青少年行动”H2：“2024年2月30日”不是日期'),
      expect.stringContaining('“A1 青少年行动”I3：'),
      expect.stringContaining('“P1 信息化工程”G2：'),
      expect.stringContaining('“数据”H2：“46人”带有“人”；只填数字：46'),
    ])
  })

  it('takes numbers as people write them, and days as text', async () => {
    for (const [written, number] of [
      ['１２３', '123'],
      ['1,200', '1200'],
      ['1.2万', '12000'],
    ] as const) {
      const file = await filled(
        (sheets) => {
          figure(sheets).value = written
          progress(sheets).completedOn = '2024年6月1日'
        },
        ({ kind }) => ({ columns: KINDS[kind].map(({ key, title }) => ({ key, title })) }),
      )
      const { body } = await upload(file)
      expect(body.faults).toEqual([])
      const after = Object.fromEntries(
        body.changes.flatMap(({ fields }: { fields: { field: string; after: string }[] }) =>
          fields.map((field) => [field.field, field.after]),
        ),
      )
      expect(after).toMatchObject({ value: number, completedOn: '2024-06-01' })
    }
  })

  it('names unknown codes with the nearest, another cycle once, and a row that is there twice', async () => {
    const faults = await faultsOf(
      await filled((sheets) => {
        Object.assign(progress(sheets), { task: 'A1.11', narrative: '一' })
        Object.assign(progress(sheets, 'A1.2'), { unit: 'weixuanb', narrative: '一' })
        Object.assign(figure(sheets), { target: 'T10', period: '2023-Q9', value: 1 })
        const [, , projects] = sheets
        projects?.rows.push(
          ...[1, 2].map(() => ({ ...progress(sheets, 'P1.1'), narrative: '两次' })),
          ...[1, 2].map(() => ({
            ...progress(sheets, 'P1.1'),
            cycle: '2026-2030~2026',
            why: '旧',
          })),
        )
      }),
    )
    expect(faults).toEqual([
      expect.stringContaining('A2：没有任务 A1.11，是不是 A1.1？'),
      expect.stringContaining('K3：没有单位 weixuanb，是不是 weixuanbu？'),
      expect.stringContaining('A4：与工作表“P1 信息化工程”第 3 行是同一项'),
      expect.stringContaining('L5：这是 2026-2030~2026 的表，正在导入的是 2021-2025~bad'),
      expect.stringContaining('A2：没有指标 T10'),
      expect.stringContaining('N2：没有本期的周期 2023-Q9'),
    ])
  })

  it('refuses what a unit does not owe, and a value that its target cannot have', async () => {
    const faults = await faultsOf(
      await filled((sheets) => {
        Object.assign(progress(sheets), { unit: 'kexie', narrative: '一' })
        Object.assign(figure(sheets), { state: '不适用', value: 5 })
        Object.assign(rowWhere(sheets, 'figures', { entity: 'no1' }), { entity: 'no9', value: 1.5 })
      }),
    )
    expect(faults).toEqual([
      expect.stringContaining('K2：本期不由区科学技术协会填报 A1.1，由区教育体育局填报'),
      expect.stringContaining('H2：选择“未报”或“不适用”时不填数值'),
      expect.stringContaining('O3：名录中'),
      expect.stringContaining('H3：按“次”计数，应为整数'),
    ])
  })

  it('does not choke on long and many wrong cells, and names the first of them', async () => {
    const long = '码'.repeat(3000)
    const file = await filled((sheets) => {
      for (const { kind, rows } of sheets) {
        const [first] = rows
        if (!first || kind === 'guide') continue
        for (let row = 0; row < 3000; row++)
          rows.push(
            kind === 'progress'
              ? { ...first, task: long, unit: long, why: '一' }
              : { ...first, entity: `e${row}`, value: 1 },
          )
        if (kind === 'progress') rows.splice(1000)
        else first.note = '长'.repeat(1001)
      }
    })
    const begun = performance.now()
    const faults = await faultsOf(file)
    expect(faults).toHaveLength(201)
    expect(faults.at(-1)).toMatch(/^另有 \d+ 处问题/)
    expect(faults.join().length).toBeLessThan(30_000)
    // Tried and refused; each takes well under a second where nobody else works.
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  it('refuses words that are longer than a value may have', async () => {
    const faults = await faultsOf(
      await filled((sheets) => {
        Object.assign(figure(sheets), {
          value: 1,
          note: '长'.repeat(1001),
          reason: '长'.repeat(501),
        })
      }),
    )
    expect(faults).toEqual([
      expect.stringContaining('L2：最多 1000 个字'),
      expect.stringContaining('M2：最多 500 个字'),
    ])
  })

  it('does not lose words that stand beside no number', async () => {
    const faults = await faultsOf(
      await filled((sheets) => {
        figure(sheets).note = '还在统计'
      }),
    )
    expect(faults).toEqual([expect.stringContaining('H2：写了备注或理由，没有数值')])
  })

  it('is told so whatever is in it', async () => {
    const other = await writeWorkbook(
      [{ name: { zh: '填写说明', en: 'Guide' }, columns: KINDS.guide, rows: [{ text: '一' }] }],
      'zh',
    )
    expect(await faultsOf(other)).toEqual(['这个文件里没有填报的表；请用本期下载的模板'])
    await expect(
      importReports(database.db, district, '2021-2025~none', template, null, office, NOW),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  describe('a plan that is closed', () => {
    it('takes no import', async () => {
      const closed = aDistrict()
      const records = aPlan(closed)
      await loadPlan(database.db, records, office)
      await openCycle(database.db, closed, YEAR)
      await database.db
        .updateTable('plan')
        .set({ status: 'closed' })
        .where('district', '=', closed)
        .execute()
      await expect(
        importReports(database.db, closed, CYCLE, template, null, office, NOW),
      ).rejects.toMatchObject({ code: 'conflict' })
    })
  })
})

/** A package of these parts. */
function zip(parts: Record<string, string>): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(plain.length, 18)
    common.writeUInt16LE(title.length, 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed])
    bodies.push(body)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, entry, title]))
    offset += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
