import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FileStore, localStore, pathOf, s3Store } from '@gangyao/files'
import { startS3 } from '@gangyao/testing/s3'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anInstallation, everyFile, folders, inDatabase, NOW } from '../../test/an-installation.ts'
import { UsageError } from '../usage-error.ts'
import { type BackupOrder, createBackup } from './create-backup.ts'
import { type RestoreOrder, restoreBackup } from './restore-backup.ts'

const DISTRICT = '150602'
const { fresh, remove } = folders()
const whole = fresh()
let s3: Awaited<ReturnType<typeof startS3>>
beforeAll(async () => {
  await anInstallation(whole, { file: join(whole, 'gangyao.sqlite') })
  s3 = await startS3()
})
afterAll(async () => {
  await s3.stop()
  remove()
})

let data: string
beforeEach(() => {
  data = fresh()
  cpSync(whole, data, { recursive: true })
})

const placeIn = (folder: string) => ({ file: join(folder, 'gangyao.sqlite') })
const backup = (order: Partial<BackupOrder> = {}) =>
  createBackup({
    ...{ place: placeIn(data), data, out: fresh(), withSecret: false, now: NOW },
    ...order,
  })
const restore = (folder: string, to: string, order: Partial<RestoreOrder> = {}) =>
  restoreBackup({
    ...{ folder, data: to, place: placeIn(to), keep: [], yes: false, now: NOW },
    ...order,
  })

/** A piece of evidence as an upload leaves it: the file first, then the row. */
async function added(store: FileStore, content: string): Promise<string> {
  const from = join(fresh(), 'incoming')
  writeFileSync(from, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await store.put({ district: DISTRICT, sha256 }, from)
  await inDatabase(placeIn(data), (db) =>
    db
      .insertInto('evidence')
      .values({
        ...{
          district: DISTRICT,
          plan: '2021-2025',
          code: `E${sha256.slice(0, 10)}`,
          unit: 'kexie',
        },
        ...{ kind: 'file', title: content, fileName: 'a.txt', mediaType: 'text/plain' },
        ...{ size: content.length, sha256, url: null, resource: null, record: null },
        ...{ addedBy: 'admin', addedAt: NOW.toISOString(), version: 1 },
      })
      .execute(),
  )
  return sha256
}

/** Every row of evidence, with the content of its file. */
async function restored(folder: string, store: FileStore): Promise<string[]> {
  const rows = await inDatabase(placeIn(folder), (db) =>
    db.selectFrom('evidence').select(['sha256', 'title']).orderBy('title').execute(),
  )
  return Promise.all(
    rows.map(async ({ sha256, title }) => {
      const content = await store.get({ district: DISTRICT, sha256: String(sha256) })
      return `${title}: ${content ? await new Response(content).text() : 'lost'}`
    }),
  )
}

const local = (folder: string) => localStore(join(folder, 'evidence'))

describe('the files of evidence', () => {
  it('are in a backup, those that come while it is made among them', async () => {
    await added(local(data), 'before')
    let came = false
    const { folder } = await backup({
      free: async () => {
        // By now it has been looked what there is to copy; the database is copied next.
        if (!came) await added(local(data), 'meanwhile')
        came = true
        return 1e12
      },
    })
    const to = join(fresh(), 'new')
    await restore(folder, to)
    expect(await restored(to, local(to))).toEqual(['before: before', 'meanwhile: meanwhile'])
  })

  it('come from an S3 service and go back to it, or into a folder', async () => {
    const store = s3Store(s3.options)
    const sha256 = await added(store, 'far away')
    const made = await backup({ store })
    const path = `files/evidence/${pathOf({ district: DISTRICT, sha256 })}`
    expect(made.manifest.files.map((file) => file.path)).toContain(path)
    expect(readFileSync(join(made.folder, path), 'utf8')).toBe('far away')

    await store.remove({ district: DISTRICT, sha256 })
    const to = join(fresh(), 'new')
    await restore(made.folder, to, { store })
    expect(await restored(to, store)).toEqual(['far away: far away'])
    expect(Object.keys(everyFile(to)).join()).not.toContain('evidence')

    const home = join(fresh(), 'home')
    await restore(made.folder, home)
    expect(await restored(home, local(home))).toEqual(['far away: far away'])
  })

  it('that are not what their checksum says are not passed off as such', async () => {
    const store = s3Store(s3.options)
    const sha256 = '0'.repeat(64)
    const from = join(fresh(), 'other')
    writeFileSync(from, 'other')
    // The server of the tests does not compare; a disk that goes bad does not either.
    await store.put({ district: DISTRICT, sha256 }, from)
    const error = await backup({ store }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(error instanceof UsageError && error.sentence.zh).toContain('与它的校验码不符')
    await store.remove({ district: DISTRICT, sha256 })
  })
})
