import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { aDistrict } from '../../test/a-plan.ts'
import { aLog, aNote } from '../../test/audit.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { openDatabase } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { type AuditNote, appendAudit, appendAudits } from './append-audit.ts'
import type { AuditRow } from './audit.table.ts'
import { hashOf, ORIGIN } from './chain.ts'
import { MOST_BYTES, recordedText } from './recorded-text.ts'
import { verifyAudit } from './verify-audit.ts'

const NOW = new Date('2024-06-30T04:00:00Z')

describe('the hash of a row', () => {
  it('is what the recipe in its comment gives in Python', () => {
    const row = {
      ...{ district: '150602', seq: 7, at: '2024-06-30T04:00:00.000Z', actor: '王小明' },
      ...{
        via: 'panel' as const,
        address: null,
        request: 'r\u2028"\\\n\u0001',
        action: 'update' as const,
      },
      ...{ resource: 'targets', record: '2021-2025~T07', before: '{"value":40}', after: null },
      ...{ reason: '更正 🧪', previous: '0'.repeat(64) },
    } satisfies Omit<AuditRow, 'hash'>
    expect(hashOf(row)).toBe('184224538f416ddaebd825f9f0787841617f0b657da3d8221347ddb5b8e4e687')
  })
})

describe('what enters the log of a record', () => {
  const kept = (record: unknown) => JSON.parse(recordedText(record) ?? 'null')

  it('is without secrets, at any depth and however they are spelt', () => {
    const record = {
      username: 'wang',
      password: 'p1',
      passwordHash: 'p2',
      accessToken: 'p3',
      api_key: 'p4',
      nested: [{ clientSecret: { a: 'p5' }, hash: 'p6', OTP: 'p7', title: 'kept' }],
      hashtag: '#科普',
      pinned: true,
    }
    expect(recordedText(record)).not.toMatch(/p\d/)
    expect(kept(record)).toEqual({
      ...{ hashtag: '#科普', nested: [{ title: 'kept' }], pinned: true, username: 'wang' },
    })
  })

  it('is equal for equal records, whatever the order of their fields', () => {
    expect(recordedText({ b: 1, a: { d: 2, c: 3 } })).toBe(
      recordedText({ a: { c: 3, d: 2 }, b: 1 }),
    )
    expect(recordedText(null)).toBe(null)
    expect(recordedText(0)).toBe('0')
  })

  it('is cut where it is too large, largest fields first, with the hash of what there was', () => {
    const entities = Array.from({ length: 20_000 }, (_, index) => ({ code: `s${index}` }))
    const text = recordedText({ title: '学校', entities }) ?? ''
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES)
    const hex = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(JSON.parse(text)).toEqual({
      title: '学校',
      entities: { $cut: { bytes: JSON.stringify(entities).length, sha256: hex } },
      $cut: { bytes: expect.any(Number), sha256: hex },
    })
    const other = [...entities.slice(1), { code: 'other' }]
    expect(kept({ title: '学校', entities: other }).entities).not.toEqual(JSON.parse(text).entities)
  })

  it('is cut as a whole where it has too many fields, or is none', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, index) => [`f${index}`, 'x']),
    )
    for (const record of [many, '科'.repeat(70_000), [many]]) {
      expect(Buffer.byteLength(recordedText(record) ?? '')).toBeLessThanOrEqual(MOST_BYTES)
      expect(kept(record).$cut.bytes).toBe(Buffer.byteLength(JSON.stringify(record)))
    }
  })
})

onEachDatabase('appending to the audit log', (database) => {
  const append = (note: AuditNote) => write(database.db, (trx) => appendAudit(trx, note, NOW))
  const seqs = async (district: string) =>
    (
      await database.db
        .selectFrom('audit')
        .select('seq')
        .where('district', '=', district)
        .orderBy('seq')
        .execute()
    ).map(({ seq }) => seq)

  it('numbers and chains the rows of each district by itself', async () => {
    const [one, other] = [aDistrict(), aDistrict()]
    const first = await append(aNote(one))
    await append(aNote(other))
    const second = await append(aNote(one))
    expect([first.seq, second.seq]).toEqual([1, 2])
    expect(first.previous).toBe(ORIGIN.hash)
    expect(second.previous).toBe(first.hash)
    expect(await seqs(other)).toEqual([1])
  })

  it('appends many at once, as if one by one', async () => {
    const [one, other] = [aDistrict(), aDistrict()]
    const notes = Array.from({ length: 1203 }, (_, index) =>
      aNote(index % 3 === 0 ? other : one, { record: `r${index}` }),
    )
    await write(database.db, (trx) => appendAudits(trx, notes, NOW))
    await append(aNote(one))
    expect((await seqs(one)).at(-1)).toBe(803)
    for (const district of [one, other])
      expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true })
    const row = await database.db
      .selectFrom('audit')
      .select('record')
      .where((eb) => eb.and({ district: one, seq: 2 }))
      .executeTakeFirst()
    expect(row?.record).toBe('r2')
  })

  it('leaves no row and no gap when the transaction is taken back', async () => {
    const district = aDistrict()
    await append(aNote(district))
    const failing = write(database.db, async (trx) => {
      await appendAudit(trx, aNote(district), NOW)
      throw new Error('half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    await append(aNote(district))
    expect(await seqs(district)).toEqual([1, 2])
    expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true, rows: 2 })
  })

  it('makes one chain without gaps of 200 appends from four connections', async () => {
    const district = aDistrict()
    const open = Array.from({ length: 4 }, () => openDatabase(database.at))
    try {
      await Promise.all(
        Array.from({ length: 200 }, (_, index) => {
          const connection = open[index % open.length]
          if (!connection) throw new Error('there are four')
          return write(connection.db, (trx) =>
            appendAudit(trx, aNote(district, { record: `r${index}` }), NOW),
          )
        }),
      )
    } finally {
      await Promise.all(open.map(({ close }) => close()))
    }
    expect(await seqs(district)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
    expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true, rows: 200 })
  }, 60_000)

  it('keeps every text so that its hash is right when it is read again', async () => {
    const district = aDistrict()
    const texts = [
      '王小明 🧪 𠮷',
      'e\u0301 \u00e9',
      '\u2028\u2029\r\n\t\u0001\u007f',
      '\ud800x',
      'a\0b',
      '',
    ]
    for (const text of texts)
      await append(
        aNote(district, {
          actor: text || 'x',
          record: text,
          reason: text,
          before: { [`k${text}`]: text },
          after: text,
        }),
      )
    await append(aNote(district, { record: '长'.repeat(100_000), reason: '🧪'.repeat(5000) }))
    await append(aNote(district, { after: { text: '科'.repeat(150_000), title: 'x' } }))
    const rows = await database.db
      .selectFrom('audit')
      .selectAll()
      .where('district', '=', district)
      .orderBy('seq')
      .execute()
    for (const row of rows) expect(hashOf(row)).toBe(row.hash)
    expect(JSON.parse(rows[3]?.after ?? '')).toBe('\ud800x')
    expect(await verifyAudit(database.db, { district })).toMatchObject({
      whole: true,
      rows: texts.length + 2,
    })
  })

  it('refuses to change or delete rows, by any statement', async () => {
    const district = aDistrict()
    await aLog(database.db, district, 2)
    const refused = (statement: string) =>
      expect(sql.raw(statement).execute(database.db), statement).rejects.toThrow(
        /only ever added to|stays on record/,
      )
    await refused(`update audit set actor = 'x' where district = '${district}'`)
    await refused(`delete from audit where district = '${district}' and seq = 2`)
    await database.db
      .insertInto('audit_archive')
      .values({
        ...{ district, through: 1, hash: ORIGIN.hash, file: 'x', sha256: ORIGIN.hash },
        at: NOW.toISOString(),
      })
      .execute()
    await refused(`update audit_archive set through = 9 where district = '${district}'`)
    await refused(`delete from audit_archive where district = '${district}'`)
    await refused(`delete from audit where district = '${district}' and seq = 2`)
    const again = `audit select * from audit where district = '${district}'`
    if (database.kind === 'sqlite') await refused(`insert or replace into ${again}`)
    else {
      await refused(`insert into ${again} on conflict (district, seq) do update set actor = 'x'`)
      await refused('truncate audit')
      await refused('truncate audit_archive')
    }
    await sql`delete from audit where district = ${district} and seq = 1`.execute(database.db)
    expect(await seqs(district)).toEqual([2])
  })

  it('costs no more than a few plain inserts', async (test) => {
    const district = aDistrict()
    const plain = { nameEn: null, parent: null, name: 'x' }
    const took = { append: [] as number[], insert: [] as number[] }
    const time = async (kind: keyof typeof took, work: () => Promise<unknown>) => {
      const start = performance.now()
      await work()
      took[kind].push(performance.now() - start)
    }
    for (let index = 0; index < 150; index++) {
      await time('append', () => append(aNote(district)))
      await time('insert', () =>
        write(database.db, (trx) =>
          trx
            .insertInto('district')
            .values({ ...plain, code: `${district}-${index}` })
            .execute(),
        ),
      )
    }
    const median = (all: number[]) => all.sort((one, other) => one - other)[all.length >> 1] ?? 0
    const [appended, inserted] = [median(took.append), median(took.insert)]
    await test.annotate(`append ${appended.toFixed(2)} ms, insert ${inserted.toFixed(2)} ms`)
    expect(appended).toBeLessThan(5 * inserted + 2)
  })
})
