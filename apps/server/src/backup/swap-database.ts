import { existsSync } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type BackupManifest,
  type DatabaseFacts,
  type DatabasePlace,
  holdSqlite,
  inspectSqlite,
  restorePostgres,
  stateOfPostgres,
} from '@gangyao/api'
import { say } from '@gangyao/domain'
import { UsageError } from '../usage-error.ts'
import { moveAll } from './move-all.ts'
import { DATABASE_FILE } from './names.ts'
import { changed } from './verify-backup.ts'

/** How one kind of database gives way to another of its kind. */
export interface DatabaseSwap {
  holdsData(): Promise<boolean>
  /** Keeps everybody else out. @returns how to let go; @throws UsageError where a server is at work */
  hold(): Promise<() => void>
  /** @throws where the copy in `staging` is not what the manifest says */
  check(staging: string, manifest: BackupManifest): Promise<void>
  /** The last move of a restore: whole or not at all. @returns where else data was kept */
  exchange(staging: string, aside: string, manifest: BackupManifest): Promise<string[]>
}

/** @param name what the data of before is kept under */
export const swapOf = (place: DatabasePlace, name: string): DatabaseSwap =>
  'url' in place ? postgres(place.url, name) : sqlite(place.file)

const sqlite = (file: string): DatabaseSwap => ({
  holdsData: async () => existsSync(file),
  hold: async () => {
    const release = existsSync(file) ? holdSqlite(file) : () => {}
    if (release === null) throw inUse()
    return release
  },
  check: async (staging, { database }) => {
    const copy = join(staging, DATABASE_FILE.sqlite)
    if (!sameFacts(inspectSqlite(copy), database)) throw changed(DATABASE_FILE.sqlite)
  },
  exchange: async (staging, aside) => {
    const fresh = join(staging, DATABASE_FILE.sqlite)
    if (!existsSync(file)) {
      await rename(fresh, file)
      return []
    }
    // What a damaged database leaves beside it would be taken for a part of the new one.
    const beside = ['-wal', '-shm', '-journal'].map((ending) => `${file}${ending}`)
    const undo = await moveAll(
      beside
        .filter((path) => existsSync(path))
        .map((path) => ({ from: path, to: join(aside, basename(path)) })),
    )
    const kept = join(aside, basename(file))
    try {
      await link(file, kept).catch(() => rename(file, kept))
      await rename(fresh, file)
    } catch (error) {
      if (existsSync(kept)) await rename(kept, file)
      // Two names of one file stay two when one is renamed to the other.
      await rm(kept, { force: true })
      await undo()
      throw error
    }
    return []
  },
})

const postgres = (url: string, name: string): DatabaseSwap => ({
  holdsData: async () => !(await stateOfPostgres(url)).empty,
  hold: async () => {
    if ((await stateOfPostgres(url)).used) throw inUse()
    return () => {}
  },
  check: async () => {},
  exchange: async (staging, _aside, { database }) => {
    const { empty } = await stateOfPostgres(url)
    const aside = name.replaceAll('-', '_')
    const dump = join(staging, DATABASE_FILE.postgres)
    await restorePostgres({ url, dump, facts: database, aside, scratch: staging })
    return empty ? [] : [aside]
  },
})

const sameFacts = (one: DatabaseFacts, other: DatabaseFacts) =>
  one.migrations.join() === other.migrations.join() &&
  Object.keys({ ...one.rows, ...other.rows }).every(
    (table) => one.rows[table] === other.rows[table],
  )

const inUse = () =>
  new UsageError(
    say(
      '服务或另一个程序正在使用这个数据库，未恢复任何内容。请先停止服务。',
      'A server or another program is using this database; nothing was restored. Stop the server first.',
    ),
  )
