import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { openDatabase, openManifest, sealManifest } from '@gangyao/api'
import { freshDatabase } from '@gangyao/testing/databases'
import { type Postgres, startPostgres } from '@gangyao/testing/postgres'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
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
import { createBackup } from './create-backup.ts'
import { restoreBackup } from './restore-backup.ts'

/** A server with clients of its own version beside it, where this machine has one. */
const bin = [
  ...(process.env.PG_BIN ? [process.env.PG_BIN] : []),
  ...globSync('/usr/lib/postgresql/*/bin'),
  ...globSync('/opt/homebrew/opt/postgresql@*/bin'),
].find((folder) =>
  ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'psql'].every((name) =>
    existsSync(join(folder, name)),
  ),
)

const { fresh, remove } = folders()
const data = fresh()
const out = fresh()
let url: string
let stop: () => Promise<void>
beforeAll(async () => {
  if (bin) {
    vi.stubEnv('PG_BIN', bin)
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`)
    const server: Postgres = await startPostgres()
    url = server.url
    stop = server.stop
  } else {
    vi.stubEnv('PATH', fresh())
    const database = await freshDatabase('postgres')
    url = 'url' in database.at ? database.at.url : ''
    stop = database.remove
  }
  await anInstallation(data, { url })
})
afterAll(async () => {
  await stop()
  vi.unstubAllEnvs()
  remove()
})

const backup = () => createBackup({ place: { url }, data, out, withSecret: false, now: NOW })
const restore = (folder: string, { yes = true, to = url } = {}) =>
  restoreBackup({ folder, place: { url: to }, data, keep: [], yes, now: NOW })
const rename = (title: string) =>
  inDatabase({ url }, (db) => db.updateTable('target').set({ title }).execute())

it('is dumped and restored by the clients of its own version, else asks for them', async () => {
  if (!bin) {
    // Without clients there is one thing to hold: what to install is said, and nothing is left.
    await expect(backup()).rejects.toThrow(/pg_dump was not found.*postgresql-client-\d+/)
    expect(everyFile(out)).toEqual({})
    return
  }
  const rows = await everyRow({ url })
  const { folder, manifest } = await backup()
  expect(manifest.database.kind).toBe('postgres')
  expect(manifest.database.rows).toEqual(
    Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.length])),
  )
  await rename('另一个标题')
  writeFileSync(join(data, 'uploads/new'), 'new')
  const changed = await everyRow({ url })

  await expect(restore(folder, { yes: false })).rejects.toThrow(/There is data in DATABASE_URL/)
  const server = openDatabase({ url })
  await server.db.selectFrom('plan').select('code').execute()
  await expect(restore(folder)).rejects.toThrow(/Stop the server first/)
  await server.close()

  // A dump that turns out wrong in the last step: the files have moved by then, and move back.
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
  const { database, ...rest } = openManifest(text)
  const wrong = { ...database, rows: { ...database.rows, observation: 1 } }
  writeFileSync(join(folder, 'manifest.json'), sealManifest({ ...rest, database: wrong }))
  await expect(restore(folder)).rejects.toThrow(/psql failed.*table observation is not whole/)
  expect(await everyRow({ url })).toEqual(changed)
  expect(existsSync(join(data, 'uploads/new'))).toBe(true)
  writeFileSync(join(folder, 'manifest.json'), text)

  const { aside } = await restore(folder)
  expect(aside).toEqual([
    join(data, 'before-restore-20261124-023000'),
    'before_restore_20261124_023000',
  ])
  expect(await everyRow({ url })).toEqual(rows)
  expect(existsSync(join(data, 'uploads/new'))).toBe(false)
  expect(readFileSync(join(data, UPLOAD))).toHaveLength(300_000)
  const kept = await inDatabase({ url }, (db) =>
    db
      .withTables<{ 'before_restore_20261124_023000.target': { title: string } }>()
      .selectFrom('before_restore_20261124_023000.target')
      .select('title')
      .distinct()
      .execute(),
  )
  expect(kept).toEqual([{ title: '另一个标题' }])

  // What was kept aside is in no later backup: an empty database takes that one without a question.
  spawnSync(join(bin, 'psql'), [url, '--command=create database elsewhere'])
  const elsewhere = new URL(url)
  elsewhere.pathname = 'elsewhere'
  const second = await backup()
  const restored = await restoreBackup({
    folder: second.folder,
    place: { url: elsewhere.href },
    data: fresh(),
    keep: [],
    yes: false,
    now: NOW,
  })
  expect(restored.aside).toEqual([])
  expect(await everyRow({ url: elsewhere.href })).toEqual(rows)
}, 60_000)

it('names the address that cannot be reached, and nothing of the password', async () => {
  const error = await createBackup({
    place: { url: 'postgres://someone:secret-word@127.0.0.1:1/none' },
    data,
    out,
    withSecret: false,
    now: NOW,
  }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UsageError)
  expect(String(error)).toMatch(/DATABASE_URL cannot be reached \(ECONNREFUSED\)/)
  expect(String(error)).not.toContain('secret-word')
})
