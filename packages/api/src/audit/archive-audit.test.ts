import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aDistrict } from '../../test/a-plan.ts'
import { aLog, aNote, aSource, dropTriggers } from '../../test/audit.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { openDatabase } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { appendAudit } from './append-audit.ts'
import { archiveAudit } from './archive-audit.ts'
import { hashOf } from './chain.ts'
import { verifyAudit } from './verify-audit.ts'

const NOW = new Date('2024-12-31T04:00:00Z')
const folders: string[] = []
const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-archive-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

onEachDatabase('archiving the audit log', (database) => {
  const archive = (district: string, before: string, folder: string, retentionDays?: number) =>
    archiveAudit(database.db, district, before, folder, {
      source: aSource({ via: 'command' }),
      now: NOW,
      retentionDays,
    })
  const verify = (district: string, archives?: string) =>
    verifyAudit(database.db, { district, archives })
  /** Five rows of January, five of March. */
  async function aYear() {
    const district = aDistrict()
    await aLog(database.db, district, 5, '2024-01-05T00:00:00Z')
    await aLog(database.db, district, 5, '2024-03-05T00:00:00Z')
    return district
  }

  it('moves the rows of earlier days to a file, and the chain goes on from it', async () => {
    const [district, folder] = [await aYear(), aFolder()]
    const manifest = await archive(district, '2024-02-01', folder)
    expect(manifest).toMatchObject({ first: 1, through: 5, rows: 5, before: '2024-02-01' })
    expect(await verify(district)).toMatchObject({ whole: true, rows: 6 })
    expect(await verify(district, folder)).toMatchObject({ whole: true, rows: 6 })

    const again = await archive(district, '2024-04-01', folder)
    expect(again).toMatchObject({ first: 6, through: 10, previous: manifest?.last })
    expect(await verify(district, folder)).toMatchObject({ whole: true, rows: 2 })
    expect(await archive(district, '2024-04-01', folder)).toBe(null)

    const [first = ''] = readdirSync(folder).filter((name) => name.endsWith('-1-5.jsonl'))
    const rows = readFileSync(join(folder, first), 'utf8').trimEnd().split('\n')
    for (const row of rows.map((line) => JSON.parse(line))) expect(hashOf(row)).toBe(row.hash)
    expect(rows).toHaveLength(5)
    expect(statSync(join(folder, first)).mode & 0o077).toBe(0)
    const beside = readFileSync(join(folder, first.replace('.jsonl', '.json')), 'utf8')
    expect(JSON.parse(beside)).toEqual(manifest)
  })

  it('counts days as China does', async () => {
    const district = aDistrict()
    await aLog(database.db, district, 1, '2024-01-31T15:59:59.999Z')
    await aLog(database.db, district, 1, '2024-01-31T16:00:00Z')
    expect(await archive(district, '2024-02-01', aFolder())).toMatchObject({ through: 1 })
  })

  it('never cuts the chain twice: what stands after a younger row stays', async () => {
    const district = aDistrict()
    for (const start of ['2024-01-05', '2024-03-05', '2024-01-06'])
      await aLog(database.db, district, 1, `${start}T00:00:00Z`)
    expect(await archive(district, '2024-02-01', aFolder())).toMatchObject({ through: 1 })
    expect(await verify(district)).toMatchObject({ whole: true, rows: 3 })
  })

  it('keeps what is younger than 184 days, or than it is told to keep, whatever it is told', async () => {
    const district = await aYear()
    const tooYoung = { code: 'invalid' }
    // 2024-12-31 is 184 days after 2024-06-30.
    await expect(archive(district, '2024-07-01', aFolder())).rejects.toMatchObject(tooYoung)
    await expect(archive(district, '2024-07-01', aFolder(), 10)).rejects.toMatchObject(tooYoung)
    await expect(archive(district, '2024-06-30', aFolder(), 365)).rejects.toMatchObject(tooYoung)
    expect(await archive(district, '2024-06-30', aFolder())).toMatchObject({ through: 10 })
  })

  it('overwrites no file and leaves none behind when it fails', async () => {
    const [district, folder] = [await aYear(), aFolder()]
    const taken = join(folder, `audit-${district}-1-5.json`)
    writeFileSync(taken, 'mine')
    await expect(archive(district, '2024-02-01', folder)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(readFileSync(taken, 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await verify(district)).toMatchObject({ whole: true, rows: 10 })
  })

  it('archives no row twice when two do it together', async () => {
    const other = openDatabase(database.at)
    const options = { source: aSource(), now: NOW }
    for (let round = 0; round < 5; round++) {
      const [district, folder] = [await aYear(), aFolder()]
      const done = await Promise.allSettled([
        archiveAudit(database.db, district, '2024-02-01', folder, options),
        archiveAudit(other.db, district, '2024-04-01', folder, options),
      ])
      const fulfilled = done.filter(({ status }) => status === 'fulfilled').length
      expect(fulfilled).toBeGreaterThan(0)
      expect(readdirSync(folder)).toHaveLength(2 * fulfilled)
      expect(await verify(district, folder)).toMatchObject({ whole: true })
    }
    await other.close()
  })

  describe('the files', () => {
    async function archived() {
      const [district, folder] = [await aYear(), aFolder()]
      await archive(district, '2024-02-01', folder)
      await archive(district, '2024-04-01', folder)
      const file = (from: number, through: number) =>
        join(folder, `audit-${district}-${from}-${through}.jsonl`)
      return { district, folder, file }
    }
    const edit = (file: string, change: (lines: string[]) => string[]) => {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
      writeFileSync(file, `${change(lines).join('\n')}\n`)
    }
    const fault = (kind: string, seq: number) => ({ whole: false, fault: { kind, seq } })

    it('are found changed, shortened or gone, and the row is named', async () => {
      const { district, folder, file } = await archived()
      const whole = readFileSync(file(6, 10), 'utf8')
      const spoilt = async (change: (lines: string[]) => string[]) => {
        edit(file(6, 10), change)
        const verdict = await verify(district, folder)
        writeFileSync(file(6, 10), whole)
        return verdict
      }
      const changed = (lines: string[]) =>
        lines.map((line, index) => (index === 2 ? line.replace('wang', 'li') : line))
      expect(await spoilt(changed)).toMatchObject(fault('file-differs', 8))
      expect(await spoilt((lines) => lines.slice(0, -1))).toMatchObject(fault('file-differs', 9))
      expect(await spoilt((lines) => lines.toSpliced(1, 1))).toMatchObject(fault('file-differs', 7))
      expect(await spoilt((lines) => [...lines, ''])).toMatchObject(fault('file-differs', 11))
      expect(await spoilt((lines) => lines.map((line) => `${line} `))).toMatchObject(
        fault('file-differs', 10),
      )
      expect(await verify(district, folder)).toMatchObject({ whole: true })
      rmSync(file(1, 5))
      expect(await verify(district, folder)).toMatchObject(fault('file-missing', 1))
      expect(await verify(district)).toMatchObject({ whole: true })
    })

    it('hold a head that was noted before it was archived', async () => {
      const { district, folder, file } = await archived()
      const third = JSON.parse(readFileSync(file(1, 5), 'utf8').split('\n')[2] ?? '')
      const check = (hash: string, archives?: string) =>
        verifyAudit(database.db, { district, archives, anchor: { district, seq: 3, hash } })
      expect(await check(third.hash, folder)).toMatchObject({ whole: true })
      expect(await check(third.previous, folder)).toMatchObject(fault('anchor-differs', 3))
      await expect(check(third.hash)).rejects.toMatchObject({ code: 'conflict' })
    })
  })

  it('refuses a chain that is broken, and finds what is on record of an archive changed', async () => {
    const [broken, district, folder] = [await aYear(), await aYear(), aFolder()]
    await archive(district, '2024-02-01', folder)
    await dropTriggers(database.db)
    await database.db
      .updateTable('audit')
      .set({ actor: 'li' })
      .where((eb) => eb.and({ district: broken, seq: 3 }))
      .execute()
    await expect(archive(broken, '2024-02-01', folder)).rejects.toMatchObject({
      code: 'conflict',
      detail: { zh: expect.stringContaining('第 3 条') },
    })
    expect(readdirSync(folder)).toHaveLength(2)

    const differs = { whole: false, fault: { kind: 'archive-differs', seq: 5 } }
    const { hash, sha256 } = await database.db
      .selectFrom('audit_archive')
      .selectAll()
      .where('district', '=', district)
      .executeTakeFirstOrThrow()
    const set = (fields: object) =>
      database.db
        .updateTable('audit_archive')
        .set(fields)
        .where('district', '=', district)
        .execute()
    await set({ hash: sha256 })
    expect(await verify(district)).toMatchObject(differs)
    await set({ hash, sha256: hash })
    expect(await verify(district)).toMatchObject(differs)
    await set({ sha256 })
    expect(await verify(district)).toMatchObject({ whole: true })
    await write(database.db, (trx) => appendAudit(trx, aNote(district), NOW))
    await database.db.deleteFrom('audit_archive').where('district', '=', district).execute()
    expect(await verify(district)).toMatchObject({ fault: { kind: 'missing', seq: 1 } })
  })
})
