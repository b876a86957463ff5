import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type BackupManifest, openDatabase, openManifest, sealManifest } from '@gangyao/api'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  anInstallation,
  everyFile,
  everyRow,
  folders,
  inDatabase,
  NOW,
  UPLOAD,
} from '../../test/an-installation.ts'
import { UsageError } from '../usage-error.ts'
import { type Backup, type BackupOrder, createBackup } from './create-backup.ts'
import { digest } from './digest.ts'
import { type RestoreOrder, restoreBackup } from './restore-backup.ts'

const { fresh, remove } = folders()
afterAll(remove)

const source = fresh()
const place = { file: join(source, 'gangyao.sqlite') }
const out = fresh()
const backup = (order: Partial<BackupOrder> = {}) =>
  createBackup({ place, data: source, out, withSecret: false, now: NOW, ...order })
const restore = (folder: string, data: string, order: Partial<RestoreOrder> = {}) =>
  restoreBackup({
    folder,
    data,
    place: { file: join(data, 'gangyao.sqlite') },
    keep: [],
    yes: false,
    now: NOW,
    ...order,
  })

/** What a call is refused with, in both languages. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => new Error('it was done'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof UsageError)) throw error
  expect(error.sentence.zh).toMatch(/\p{Script=Han}.*。$/u)
  return `${error.sentence.zh} ${error.sentence.en}`
}

let made: Backup
beforeAll(async () => {
  await anInstallation(source, place)
  made = await backup()
})

describe('a backup', () => {
  it('restored elsewhere holds every row of every table and every file', async () => {
    const data = join(fresh(), 'new')
    const { manifest, aside, extra } = await restore(made.folder, data)
    const rows = await everyRow({ file: join(data, 'gangyao.sqlite') })
    expect(rows).toEqual(await everyRow(place))
    expect(rows.observation?.length).toBeGreaterThan(100)
    expect(manifest.database.rows).toEqual(
      Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.length])),
    )
    expect(readFileSync(join(data, UPLOAD))).toEqual(readFileSync(join(source, UPLOAD)))
    expect(readdirSync(data).sort()).toEqual(['gangyao.sqlite', 'uploads'])
    expect({ aside, extra }).toEqual({ aside: [], extra: [] })
  })

  it('is named by the time in China and can be read by its owner only', () => {
    expect(made.folder).toBe(join(out, 'gangyao-backup-20261124-023000'))
    expect(statSync(made.folder).mode & 0o77).toBe(0)
    for (const { path } of made.manifest.files)
      expect(statSync(join(made.folder, path)).mode & 0o77, path).toBe(0)
  })

  it('holds the secret only where it is asked for, and then puts it back', async () => {
    expect(Object.keys(everyFile(made.folder)).join()).not.toContain('secret')
    const whole = await backup({ withSecret: true, out: fresh() })
    const data = fresh()
    writeFileSync(join(data, 'secret'), 'another secret')
    await restore(made.folder, data, { yes: true })
    expect(readFileSync(join(data, 'secret'), 'utf8')).toBe('another secret')
    const { aside } = await restore(whole.folder, data, { yes: true, now: new Date(0) })
    expect(readFileSync(join(data, 'secret'), 'utf8')).toBe('the old secret')
    expect(readFileSync(join(String(aside[0]), 'secret'), 'utf8')).toBe('another secret')
  })

  it('does not hold earlier backups, what restores kept aside, or links', async () => {
    const data = fresh()
    cpSync(source, data, { recursive: true })
    const own = { file: join(data, 'gangyao.sqlite') }
    mkdirSync(join(data, 'before-restore-20261124-023000'))
    writeFileSync(join(data, 'before-restore-20261124-023000/gangyao.sqlite'), 'x')
    symlinkSync('/etc/hostname', join(data, 'uploads/link'))
    await backup({ data, place: own, out: join(data, 'backups') })
    const { manifest, leftOut } = await backup({ data, place: own, out: data })
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'gangyao.sqlite',
      `files/${UPLOAD}`,
      'files/uploads/empty',
    ])
    expect(leftOut).toEqual(['uploads/link'])
  })

  it('never takes the place of another of the same second', async () => {
    const folder = fresh()
    const both = await Promise.all([backup({ out: folder }), backup({ out: folder })])
    expect(readdirSync(folder).sort()).toEqual([
      'gangyao-backup-20261124-023000',
      'gangyao-backup-20261124-023001',
    ])
    for (const { folder } of both) await restore(folder, fresh())
  })

  it('says what stands in its way, and leaves nothing behind', async () => {
    const file = join(fresh(), 'a-file')
    writeFileSync(file, '')
    expect(await refusal(backup({ out: join(file, 'below') }))).toMatch(
      /a-file.*无法|无法读写.*ENOTDIR.*cannot be read or written/,
    )
    const tight = fresh()
    expect(await refusal(backup({ out: tight, free: async () => 1_000_000 }))).toMatch(
      /磁盘空间不足：需要 \d+\.\d MB，只剩 1\.0 MB.*too full: \d+\.\d MB are needed/,
    )
    const empty = { file: join(fresh(), 'gangyao.sqlite') }
    expect(await refusal(backup({ place: empty, out: tight }))).toMatch(/没有可备份的数据/)
    writeFileSync(empty.file, 'no database, but long enough to look at: '.repeat(100))
    expect(await refusal(backup({ place: empty, out: tight }))).toMatch(/gangyao\.sqlite/)
    expect(readdirSync(tight)).toEqual([])
  })

  it('of a database that a newer version has used is left to that version', async () => {
    const newer = join(fresh(), 'gangyao.sqlite')
    cpSync(join(made.folder, 'gangyao.sqlite'), newer)
    await fromTheFuture(newer)
    const folder = fresh()
    expect(await refusal(backup({ place: { file: newer }, out: folder }))).toMatch(
      /更新版本的纲要.*9999_later.*newer version/,
    )
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a restore', () => {
  let folder: string
  let data: string
  beforeEach(() => {
    folder = join(fresh(), 'gangyao-backup-20261124-023000')
    cpSync(made.folder, folder, { recursive: true })
    data = fresh()
  })
  const database = () => join(folder, 'gangyao.sqlite')

  const faults: [string, () => void | Promise<void>, RegExp][] = [
    ['no backup at all', () => rmSync(join(folder, 'manifest.json')), /不是备份.*is no backup/],
    ['no folder', () => rmSync(folder, { recursive: true }), /不是备份.*is no backup/],
    [
      'one that was never finished',
      () => {
        rmSync(join(folder, 'manifest.json'))
        const partial = join(folder, '..', '.gangyao-backup-20261124-023000.partial')
        renameSync(folder, partial)
        folder = partial
      },
      /没有完成.*never finished/,
    ],
    [
      'a damaged manifest',
      () => flip(join(folder, 'manifest.json'), 200),
      /manifest\.json 已损坏.*is damaged/,
    ],
    [
      'an empty manifest',
      () => writeFileSync(join(folder, 'manifest.json'), ''),
      /manifest\.json 已损坏.*is damaged/,
    ],
    ['a flipped byte in the database', () => flip(database(), 50_000), /损坏：gangyao\.sqlite 与/],
    [
      'a flipped byte in a file',
      () => flip(join(folder, 'files', UPLOAD), 7),
      /损坏：files\/uploads\/2024\/活动照片\.jpg 与清单不符.*damaged: files/,
    ],
    [
      'a missing file',
      () => rmSync(join(folder, 'files', UPLOAD)),
      /缺少 files\/uploads\/2024\/活动照片\.jpg。.*is missing/,
    ],
    [
      'a link in place of a file',
      () => {
        rmSync(join(folder, 'files/uploads/empty'))
        symlinkSync('/dev/null', join(folder, 'files/uploads/empty'))
      },
      /缺少 files\/uploads\/empty/,
    ],
    ['a truncated database', () => truncateSync(database(), 20_000), /损坏：gangyao\.sqlite 与/],
    [
      'a database damaged before it was sealed',
      () => {
        writeFileSync(database(), readFileSync(database()).fill(1, 8192, 60_000))
        return resealed(folder)
      },
      /数据库 .*gangyao\.sqlite 已损坏.*is damaged/,
    ],
    [
      'fewer rows than the manifest says',
      () => resealed(folder, ({ rows }) => ({ rows: { ...rows, observation: 1 } })),
      /损坏：gangyao\.sqlite 与清单不符/,
    ],
    [
      'a newer schema',
      async () => {
        await fromTheFuture(database())
        await resealed(folder, ({ migrations }) => ({ migrations: [...migrations, '9999_later'] }))
      },
      /更新版本的纲要（0\.1\.0，9999_later）.*newer version.*upgrade first/,
    ],
    [
      'a newer schema that the manifest does not admit',
      async () => {
        await fromTheFuture(database())
        await resealed(folder)
      },
      /损坏：gangyao\.sqlite 与清单不符/,
    ],
    [
      'the other kind of database',
      () => resealed(folder, () => ({ kind: 'postgres' })),
      /这是 PostgreSQL 的备份.*backup of PostgreSQL/,
    ],
  ]
  it.each(faults)('of %s is refused, and changes nothing', async (_, damage, sentence) => {
    writeFileSync(join(data, 'gangyao.sqlite'), 'what is there now')
    await damage()
    expect(await refusal(restore(folder, data, { yes: true }))).toMatch(sentence)
    expect(readFileSync(join(data, 'gangyao.sqlite'), 'utf8')).toBe('what is there now')
    expect(readdirSync(data)).toEqual(['gangyao.sqlite'])
  })

  it('takes what the manifest lists and nothing that lies beside it', async () => {
    await restore(folder, data)
    const whole = await everyRow({ file: join(data, 'gangyao.sqlite') })
    // A journal beside a database is a part of it, to whoever opens it there.
    writeFileSync(`${database()}-wal`, readFileSync(database()).subarray(0, 8192))
    writeFileSync(`${database()}-journal`, readFileSync(database()).subarray(0, 8192))
    writeFileSync(join(folder, 'files/Thumbs.db'), '')
    const elsewhere = fresh()
    const { extra } = await restore(folder, elsewhere)
    expect(extra).toEqual(['files/Thumbs.db', 'gangyao.sqlite-journal', 'gangyao.sqlite-wal'])
    expect(readdirSync(elsewhere).sort()).toEqual(['gangyao.sqlite', 'uploads'])
    expect(await everyRow({ file: join(elsewhere, 'gangyao.sqlite') })).toEqual(whole)
  })

  it('does not touch data that is there without --yes, and keeps it aside with it', async () => {
    cpSync(source, data, { recursive: true })
    const own = { file: join(data, 'gangyao.sqlite') }
    await change(own.file)
    writeFileSync(join(data, 'uploads/new'), 'new')
    const [rows, files] = [await everyRow(own), everyFile(data)]
    expect(await refusal(restore(folder, data))).toMatch(/已有数据.*--yes.*There is data in/)
    expect(everyFile(data)).toEqual(files)

    const { aside } = await restore(folder, data, { yes: true })
    expect(aside).toEqual([join(data, 'before-restore-20261124-023000')])
    const kept = String(aside[0])
    expect(await everyRow({ file: join(kept, 'gangyao.sqlite') })).toEqual(rows)
    expect(readFileSync(join(kept, 'uploads/new'), 'utf8')).toBe('new')
    expect(await everyRow(own)).toEqual(await everyRow(place))
    expect(existsSync(join(data, 'uploads/new'))).toBe(false)
    expect(readFileSync(join(data, 'secret'), 'utf8')).toBe('the old secret')
  })

  it('refuses while a server holds the data', async () => {
    await restore(folder, data)
    const server = openDatabase({ file: join(data, 'gangyao.sqlite') })
    await server.db.selectFrom('plan').select('code').execute()
    expect(await refusal(restore(folder, data, { yes: true }))).toMatch(
      /请先停止服务.*Stop the server first/,
    )
    await server.close()
    await restore(folder, data, { yes: true })
  })

  it('leaves everything as it was when what is there cannot be kept aside', async () => {
    cpSync(source, data, { recursive: true })
    const own = { file: join(data, 'gangyao.sqlite') }
    await change(own.file)
    const before = [await everyRow(own), everyFile(join(data, 'uploads'))]
    const taken = join(data, 'before-restore-20261124-023000')
    mkdirSync(taken)
    expect(await refusal(restore(folder, data, { yes: true }))).toMatch(/before-restore.*EEXIST/)
    rmSync(taken, { recursive: true })
    expect([await everyRow(own), everyFile(join(data, 'uploads'))]).toEqual(before)
    expect(readdirSync(data).sort()).toEqual(['gangyao.sqlite', 'secret', 'uploads'])
  })

  it('replaces a database that is damaged, with all that belongs to it', async () => {
    writeFileSync(join(data, 'gangyao.sqlite'), 'damaged '.repeat(1000))
    writeFileSync(join(data, 'gangyao.sqlite-wal'), 'damaged too')
    await restore(folder, data, { yes: true })
    expect(await everyRow({ file: join(data, 'gangyao.sqlite') })).toEqual(await everyRow(place))
    const kept = join(data, 'before-restore-20261124-023000/gangyao.sqlite')
    expect(readFileSync(kept, 'utf8')).toBe('damaged '.repeat(1000))
  })

  it('leaves backups that lie in the data folder where they are', async () => {
    const backups = join(data, 'backups')
    mkdirSync(backups)
    renameSync(folder, join(backups, 'gangyao-backup-20261124-023000'))
    await restore(join(backups, 'gangyao-backup-20261124-023000'), data)
    expect(readdirSync(data).sort()).toEqual(['backups', 'gangyao.sqlite', 'uploads'])
  })

  it('says that the disk is too full before it begins', async () => {
    expect(await refusal(restore(folder, data, { free: async () => 0 }))).toMatch(/磁盘空间不足/)
    expect(readdirSync(data)).toEqual([])
  })
})

function flip(file: string, at: number) {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

const fromTheFuture = (file: string) =>
  inDatabase({ file }, (db) =>
    db
      .withTables<{ migration_core: { name: string; timestamp: string } }>()
      .insertInto('migration_core')
      .values({ name: '9999_later', timestamp: '2030-01-01' })
      .execute(),
  )

const change = (file: string) =>
  inDatabase({ file }, (db) => db.updateTable('target').set({ title: '另一个标题' }).execute())

/** Makes the manifest say what is there now, as somebody would who means harm. */
async function resealed(
  folder: string,
  alter: (database: BackupManifest['database']) => Partial<BackupManifest['database']> = () => ({}),
) {
  const manifest = openManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const files = await Promise.all(
    manifest.files.map(async ({ path }) => ({ path, ...(await digest(join(folder, path))) })),
  )
  const database = { ...manifest.database, ...alter(manifest.database) }
  writeFileSync(join(folder, 'manifest.json'), sealManifest({ ...manifest, database, files }))
}
