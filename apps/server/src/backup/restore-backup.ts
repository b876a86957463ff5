import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type BackupManifest, type DatabasePlace, unknownMigrations } from '@gangyao/api'
import { say } from '@gangyao/domain'
import type { FileStore } from '@gangyao/files'
import { UsageError } from '../usage-error.ts'
import { fillStore } from './copy-store.ts'
import { digest } from './digest.ts'
import { explainFault } from './explain-fault.ts'
import { type FreeBytes, freeBytes, requireSpace } from './free-space.ts'
import { type Move, moveAll } from './move-all.ts'
import { asideName, EVIDENCE, FILES, isOwn, isSecret, STAGING } from './names.ts'
import { type DatabaseSwap, swapOf } from './swap-database.ts'
import { syncFolder } from './sync-folder.ts'
import { changed, verifyBackup } from './verify-backup.ts'

export interface RestoreOrder {
  /** The backup. */
  folder: string
  place: DatabasePlace
  /** The data folder. */
  data: string
  /** Where the files of evidence go, if not into the data folder; what is there stays. */
  store?: FileStore | undefined
  /** Folders that stay where they are: backups lie in them. */
  keep: readonly string[]
  /** Data that is there may be replaced. */
  yes: boolean
  now: Date
  free?: FreeBytes
}

export interface Restored {
  manifest: BackupManifest
  /** Where what was there before is now: a folder, a schema of PostgreSQL. */
  aside: string[]
  /** What lay in the backup's folder and was no part of it. */
  extra: string[]
}

/**
 * Puts a backup in the place of what is there, whole or not at all.
 *
 * @throws UsageError where it may not or cannot be done; then everything is as it was
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { folder, place, data, store, yes, free = freeBytes } = order
  try {
    const { manifest, extra } = await verifyBackup(folder)
    const swap = swapOf(place, asideName(order.now))
    refuseForeign(manifest, place)
    const files = await replaceable(order, manifest)
    if (!yes && (files.length > 0 || (await swap.holdsData()))) throw occupied(order)
    await mkdir(data, { recursive: true })
    await requireSpace(data, sizeOf(manifest), free)
    const release = await swap.hold()
    const staging = await mkdtemp(join(data, STAGING))
    try {
      await stage(folder, staging, manifest)
      await swap.check(staging, manifest)
      if (store) {
        await fillStore(store, staging, manifest)
        await rm(join(staging, FILES, EVIDENCE), { recursive: true, force: true })
      }
      return { manifest, extra, aside: await exchange(order, staging, swap, manifest, files) }
    } finally {
      release()
      await rm(staging, { recursive: true, force: true })
    }
  } catch (error) {
    throw explainFault(error, data)
  }
}

async function exchange(
  { data, now }: RestoreOrder,
  staging: string,
  swap: DatabaseSwap,
  manifest: BackupManifest,
  files: readonly string[],
): Promise<string[]> {
  const aside = join(data, asideName(now))
  const moves: Move[] = [
    ...files.map((name) => ({ from: join(data, name), to: join(aside, name) })),
    ...(await namesIn(join(staging, FILES))).map((name) => ({
      from: join(staging, FILES, name),
      to: join(data, name),
    })),
  ]
  await mkdir(aside, { mode: 0o700 })
  const undo = await moveAll(moves).catch(orRemove(aside))
  try {
    const kept = await swap.exchange(staging, aside, manifest)
    await syncFolder(data)
    const emptied = await rmdir(aside).then(
      () => true,
      () => false,
    )
    return emptied ? kept : [aside, ...kept]
  } catch (error) {
    await undo()
    await rmdir(aside)
    throw error
  }
}

/** Copies what the manifest lists, and nothing else, next to the data. */
async function stage(folder: string, staging: string, { files }: BackupManifest) {
  for (const { path, sha256 } of files) {
    const to = join(staging, path)
    await mkdir(dirname(to), { recursive: true })
    if ((await digest(join(folder, path), to)).sha256 !== sha256) throw changed(path)
  }
}

/** What of the data folder gives way; a secret does so only to another. */
async function replaceable(
  { data, folder, keep }: RestoreOrder,
  { files }: BackupManifest,
): Promise<string[]> {
  const holds = (name: string) => files.some(({ path }) => path === `${FILES}/${name}`)
  const stays = (name: string) =>
    [folder, ...keep].some((path) => `${path}${sep}`.startsWith(`${join(data, name)}${sep}`))
  return (await namesIn(data)).filter(
    (name) => !isOwn(name) && !stays(name) && (!isSecret(name) || holds(name)),
  )
}

const namesIn = async (folder: string) => (existsSync(folder) ? (await readdir(folder)).sort() : [])

const sizeOf = ({ files }: BackupManifest) => files.reduce((sum, { size }) => sum + size, 0)

const orRemove = (folder: string) => async (error: unknown) => {
  await rmdir(folder)
  throw error
}

function refuseForeign({ database, version }: BackupManifest, place: DatabasePlace) {
  const kind = 'url' in place ? 'postgres' : 'sqlite'
  if (database.kind !== kind)
    throw new UsageError(
      kind === 'sqlite'
        ? say(
            '这是 PostgreSQL 的备份，请用 DATABASE_URL 指定要恢复到的数据库。',
            'This is a backup of PostgreSQL; name the database to restore it to in DATABASE_URL.',
          )
        : say(
            '这是 SQLite 的备份，不能恢复到 PostgreSQL。请去掉 DATABASE_URL。',
            'This is a backup of SQLite and cannot be restored to PostgreSQL. Leave DATABASE_URL out.',
          ),
    )
  const [unknown] = unknownMigrations(database.migrations)
  if (unknown !== undefined)
    throw new UsageError(
      say(
        `这份备份来自更新版本的纲要（${version}，${unknown}），请先升级再恢复。`,
        `This backup is of a newer version of Gangyao (${version}, ${unknown}); upgrade first.`,
      ),
    )
}

const occupied = ({ data, place }: RestoreOrder) => {
  const where = 'url' in place ? 'DATABASE_URL' : data
  return new UsageError(
    say(
      `${where} 中已有数据，未恢复任何内容。加上 --yes 则以备份取代；原有数据会另外保存。`,
      `There is data in ${where}; nothing was restored. With --yes the backup takes its place, and what was there is kept aside.`,
    ),
  )
}
