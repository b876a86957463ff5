import { beforeAll, expect, it } from 'vitest'
import { aDistrict } from '../../test/a-plan.ts'
import { aLog, aNote, aSource, dropTriggers } from '../../test/audit.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { write } from '../database/write.ts'
import { appendAudit } from './append-audit.ts'
import type { AuditRow } from './audit.table.ts'
import { hashOf, ORIGIN } from './chain.ts'
import { verifyAudit } from './verify-audit.ts'

const ROWS = 12

onEachDatabase('verifying the audit log', (database) => {
  beforeAll(() => dropTriggers(database.db))

  /** A log of twelve rows that somebody with the rights of the database's owner has been at. */
  async function tampered(attack: (log: Log) => Promise<void>) {
    const district = aDistrict()
    await aLog(database.db, district, ROWS)
    await attack(new Log(district))
    return verifyAudit(database.db, { district })
  }

  class Log {
    readonly district: string
    constructor(district: string) {
      this.district = district
    }
    row(seq: number): Promise<AuditRow> {
      return database.db
        .selectFrom('audit')
        .selectAll()
        .where((eb) => eb.and({ district: this.district, seq }))
        .executeTakeFirstOrThrow()
    }
    async change(seq: number, fields: Partial<AuditRow>) {
      await database.db
        .updateTable('audit')
        .set(fields)
        .where((eb) => eb.and({ district: this.district, seq }))
        .execute()
    }
    async remove(seq: number) {
      await database.db
        .deleteFrom('audit')
        .where((eb) => eb.and({ district: this.district, seq }))
        .execute()
    }
    async insert(row: AuditRow) {
      await database.db.insertInto('audit').values(row).execute()
    }
    /** Moves rows up or down, as one who makes or closes a gap. */
    async renumber(from: number, by: number) {
      const places = Array.from({ length: ROWS - from + 1 }, (_, index) => from + index)
      for (const seq of by > 0 ? places.reverse() : places)
        await this.change(seq, { seq: seq + by })
    }
    /** Gives rows hashes that fit what they now say. */
    async rehash(from: number, through: number) {
      let previous = from === 1 ? ORIGIN.hash : (await this.row(from - 1)).hash
      for (let seq = from; seq <= through; seq++) {
        const row = { ...(await this.row(seq)), previous }
        const hash = hashOf(row)
        await this.change(seq, { previous, hash })
        previous = hash
      }
      return previous
    }
    forged(seq: number, previous: string): AuditRow {
      const row = { ...FORGED, district: this.district, seq, previous }
      return { ...row, hash: hashOf(row) }
    }
    async head(fields: { seq?: number; hash?: string }) {
      await database.db
        .updateTable('audit_head')
        .set(fields)
        .where('district', '=', this.district)
        .execute()
    }
  }

  it('counts the rows of a log that is whole, and says where it has come to', async () => {
    const verdict = await tampered(async () => {})
    expect(verdict).toMatchObject({ whole: true, rows: ROWS, heads: [{ seq: ROWS }] })
  })

  const fault = (kind: string, seq: number, rows: number) => ({
    whole: false,
    rows,
    fault: { kind, seq },
  })

  it.each<[string, Partial<AuditRow>]>([
    ['what was before', { before: '{"value":1}' }],
    ['who', { actor: 'li' }],
    ['when', { at: '2024-01-01T00:04:00.001Z' }],
    ['which record', { record: null }],
    ['the reason', { reason: '' }],
    ['the hash', { hash: ORIGIN.hash }],
  ])('finds a row in which somebody changed %s', async (_, fields) => {
    expect(await tampered((log) => log.change(5, fields))).toMatchObject(fault('changed', 5, 4))
    expect(await tampered((log) => log.change(1, fields))).toMatchObject(fault('changed', 1, 0))
    expect(await tampered((log) => log.change(ROWS, fields))).toMatchObject(
      fault('changed', ROWS, ROWS - 1),
    )
  })

  it('finds a row that was changed and given a new hash', async () => {
    const attack = async (log: Log) => {
      await log.change(5, { actor: 'li' })
      await log.rehash(5, 5)
    }
    expect(await tampered(attack)).toMatchObject({
      whole: false,
      fault: { kind: 'changed', seq: 5 },
    })
  })

  it('finds a row that is gone from the middle, the beginning or the end', async () => {
    for (const seq of [1, 5, ROWS])
      expect(await tampered((log) => log.remove(seq))).toMatchObject(fault('missing', seq, seq - 1))
  })

  it('finds the place of a row that is gone though the others were moved up', async () => {
    const attack = async (log: Log) => {
      await log.remove(5)
      await log.renumber(6, -1)
    }
    expect(await tampered(attack)).toMatchObject(fault('missing', 5, 4))
  })

  it('finds the newest rows gone, also where the head says they never were', async () => {
    expect(
      await tampered(async (log) => {
        await log.remove(ROWS)
        await log.head({ seq: ROWS - 1 })
      }),
    ).toMatchObject(fault('head-differs', ROWS - 1, ROWS - 1))
  })

  it('finds two rows that have changed places', async () => {
    for (const [one, other] of [
      [4, 5],
      [3, 9],
    ] as const)
      expect(
        await tampered(async (log) => {
          await log.change(one, { seq: 1000 })
          await log.change(other, { seq: one })
          await log.change(1000, { seq: other })
        }),
      ).toMatchObject(fault('reordered', one, one - 1))
  })

  it('finds a row that was put in, with a right hash or a wrong one', async () => {
    const pushIn = (spoil: Partial<AuditRow>) => async (log: Log) => {
      await log.renumber(5, 1)
      await log.insert({ ...log.forged(5, (await log.row(4)).hash), ...spoil })
      await log.head({ seq: ROWS + 1 })
    }
    expect(await tampered(pushIn({}))).toMatchObject({ fault: { kind: 'inserted', seq: 5 } })
    expect(await tampered(pushIn({ hash: ORIGIN.hash }))).toMatchObject(fault('inserted', 5, 4))
  })

  it('finds a row that was put after the newest, or before the first', async () => {
    expect(
      await tampered(async (log) => log.insert(log.forged(ROWS + 1, (await log.row(ROWS)).hash))),
    ).toMatchObject(fault('inserted', ROWS + 1, ROWS + 1))
    expect(await tampered((log) => log.insert(log.forged(0, ORIGIN.hash)))).toMatchObject(
      fault('inserted', 0, 0),
    )
  })

  it('finds a tail that was written anew, hashes and all, by the head', async () => {
    expect(
      await tampered(async (log) => {
        await log.change(5, { actor: 'li' })
        await log.rehash(5, ROWS)
      }),
    ).toMatchObject(fault('head-differs', ROWS, ROWS))
  })

  it('finds a head that was set back or forward', async () => {
    expect(await tampered((log) => log.head({ seq: 7 }))).toMatchObject(fault('inserted', 8, ROWS))
    expect(await tampered((log) => log.head({ seq: ROWS + 3 }))).toMatchObject(
      fault('missing', ROWS + 1, ROWS),
    )
  })

  it('finds a head that is gone', async () => {
    const district = aDistrict()
    await aLog(database.db, district, 3)
    await database.db.deleteFrom('audit_head').where('district', '=', district).execute()
    expect(await verifyAudit(database.db, { district })).toMatchObject(fault('head-differs', 3, 3))
  })

  it('finds a log that was written anew, head and all, by a head noted elsewhere', async () => {
    const district = aDistrict()
    await aLog(database.db, district, ROWS)
    const noted = await verifyAudit(database.db, { district })
    const [anchor] = noted.whole ? noted.heads : []
    await aLog(database.db, district, 2)
    expect(await verifyAudit(database.db, { district, anchor })).toMatchObject({ whole: true })

    const log = new Log(district)
    await log.change(5, { actor: 'li' })
    await log.head({ hash: await log.rehash(5, ROWS + 2) })
    expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true })
    expect(await verifyAudit(database.db, { district, anchor })).toMatchObject(
      fault('anchor-differs', ROWS, ROWS - 1),
    )
  })

  it('finds rows deleted under the cover of an archive that never was', async () => {
    expect(
      await tampered(async (log) => {
        const { district, hash } = await log.row(4)
        for (const seq of [1, 2, 3, 4]) await log.remove(seq)
        await database.db
          .insertInto('audit_archive')
          .values({
            ...{ district, through: 4, hash, file: 'x.jsonl', sha256: ORIGIN.hash },
            at: new Date().toISOString(),
          })
          .execute()
      }),
    ).toMatchObject(fault('archive-differs', 4, ROWS - 4))
  })

  it('walks every district, and tells of the first that is broken', async () => {
    const [one, other] = [aDistrict(), aDistrict()]
    for (const district of [one, other]) await aLog(database.db, district, 2)
    await new Log(other).change(2, { actor: 'li' })
    const verdict = await verifyAudit(database.db)
    expect(verdict.whole).toBe(false)
    expect(await verifyAudit(database.db, { district: one })).toMatchObject({ whole: true })
  })

  it('says it in a sentence', async () => {
    const verdict = await tampered((log) => log.remove(5))
    expect(!verdict.whole && verdict.fault.message.zh).toMatch(/^\d{6} 的日志第 5 条不见了$/)
    expect(!verdict.whole && verdict.fault.message.en).toMatch(
      /^entry 5 of the log of \d{6} is missing$/,
    )
  })

  it('goes on where it was while others append', async () => {
    const district = aDistrict()
    await aLog(database.db, district, 250)
    const appending = write(database.db, (trx) => appendAudit(trx, aNote(district), new Date()))
    expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true })
    await appending
    expect(await verifyAudit(database.db, { district })).toMatchObject({ whole: true, rows: 251 })
  })
})

const FORGED: Omit<AuditRow, 'district' | 'seq' | 'previous' | 'hash'> = {
  ...aSource({ actor: 'li' }),
  at: '2024-01-01T00:00:30Z',
  action: 'delete',
  resource: 'targets',
  record: 'x',
  before: null,
  after: null,
  reason: null,
}
