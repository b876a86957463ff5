import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  type BackupFile,
  type BackupManifest,
  backupDatabase,
  type DatabasePlace,
  sealManifest,
  sizeOfDatabase,
  unknownMigrations,
  VERSION,
} from '@gangyao/api'
import { say } from '@gangyao/domain'
import type { FileStore } from '@gangyao/files'
import { UsageError } from '../usage-error.ts'
import { copyStore, sizeOfStore } from './copy-store.ts'
import { dataFiles } from './data-files.ts'
import { digest } from './digest.ts'
import { explainFault } from './explain-fault.ts'
import { type FreeBytes, freeBytes, requireSpace } from './free-space.ts'
import { backupName, DATABASE_FILE, FILES, MANIFEST, partialName } from './names.ts'
import { syncFolder } from './sync-folder.ts'

export interface BackupOrder {
  place: DatabasePlace
  /** The data folder. */
  data: string
  /** Where the files of evidence are, if that is not the data folder. */
  store?: FileStore | undefined
  /** The folder that the backup's own folder is made in. */
  out: string
  withSecret: boolean
  now: Date
  free?: FreeBytes
}

export interface Backup {
  folder: string
  manifest: BackupManifest
  leftOut: string[]
}

/**
 * Copies database and files while the server runs. The database comes first, and what files there are is looked up
 * after it: every file it speaks of is there by then, and stays for a day once nobody speaks of it.
 *
 * @throws UsageError where it cannot be done; then nothing is left behind
 */
export async function createBackup(order: BackupOrder): Promise<Backup> {
  const { place, data, out } = order
  if ('file' in place && !existsSync(place.file))
    throw new UsageError(
      say(`${place.file} 不存在，没有可备份的数据。`, `There is no ${place.file} to back up.`),
    )
  try {
    await mkdir(out, { recursive: true })
    const found = await dataFiles(data, { ...order, except: resolve(out) })
    const size = found.size + (await sizeOfDatabase(place)) + (await sizeOfStore(order.store))
    await requireSpace(out, size, order.free ?? freeBytes)
    const { folder, partial } = await begin(out, order.now)
    try {
      const { manifest, leftOut } = await fill(partial, order)
      await rename(partial, folder)
      await syncFolder(out)
      return { folder, manifest, leftOut }
    } catch (error) {
      await rm(partial, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw explainFault(error, out)
  }
}

/** A folder of our own under a name that no finished backup has; the next second where it is taken. */
async function begin(out: string, now: Date): Promise<{ folder: string; partial: string }> {
  const folder = join(out, backupName(now))
  const partial = join(out, partialName(backupName(now)))
  try {
    if (!existsSync(folder)) {
      await mkdir(partial, { mode: 0o700 })
      return { folder, partial }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return begin(out, new Date(now.getTime() + 1000))
}

async function fill(
  partial: string,
  order: BackupOrder,
): Promise<Pick<Backup, 'manifest' | 'leftOut'>> {
  const { place, data, out, now, store } = order
  const kind = 'url' in place ? 'postgres' : 'sqlite'
  const copy = join(partial, DATABASE_FILE[kind])
  const database = { kind, ...(await backupDatabase(place, copy)) } as const
  refuseNewer(database.migrations)
  await onDisk(copy)
  const listed: BackupFile[] = [{ path: DATABASE_FILE[kind], ...(await digest(copy)) }]
  const { files, leftOut } = await dataFiles(data, { ...order, except: resolve(out) })
  for (const path of files) {
    const to = join(partial, FILES, path)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const copied = await digest(join(data, path), to).catch(ifGone(join(data, path)))
    if (copied) listed.push({ path: `${FILES}/${path}`, ...copied })
  }
  if (store) listed.push(...(await copyStore(store, partial)))
  const manifest: BackupManifest = {
    program: 'gangyao',
    format: 1,
    version: VERSION,
    createdAt: now.toISOString(),
    database,
    files: listed,
  }
  const handle = await open(join(partial, MANIFEST), 'wx', 0o600)
  try {
    await handle.writeFile(sealManifest(manifest))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(partial)
  return { manifest, leftOut }
}

/** The database's own program wrote it: for its owner only, and not in memory only. */
async function onDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.chmod(0o600)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A file that was removed since we listed them is none. */
const ifGone = (path: string) => (error: unknown) => {
  const gone =
    error instanceof Error && 'code' in error && error.code === 'ENOENT' && !existsSync(path)
  if (gone) return null
  throw error
}

function refuseNewer(migrations: readonly string[]) {
  const [unknown] = unknownMigrations(migrations)
  if (unknown !== undefined)
    throw new UsageError(
      say(
        `数据库由更新版本的纲要使用过（${unknown}），请用那个版本备份。`,
        `A newer version of Gangyao has used this database (${unknown}); back it up with that one.`,
      ),
    )
}
