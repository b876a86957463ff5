import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabasePlace, type Db, migrate, openDatabase } from '@gangyao/api'
import { loadDemo } from '../src/demo.ts'

export const NOW = new Date('2026-11-23T18:30:00Z')

/** A folder that goes when the suite's `remove` is called. */
export function folders() {
  const made: string[] = []
  return {
    fresh: () => {
      const folder = mkdtempSync(join(tmpdir(), 'gangyao-server-'))
      made.push(folder)
      return folder
    },
    remove: () => {
      for (const folder of made) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const UPLOAD = 'uploads/2024/活动照片.jpg'

/** Fills a data folder: the first plan with invented reports, two files, and a secret. */
export async function anInstallation(data: string, place: DatabasePlace): Promise<void> {
  mkdirSync(join(data, 'uploads/2024'), { recursive: true })
  writeFileSync(join(data, UPLOAD), Buffer.alloc(300_000, 7))
  writeFileSync(join(data, 'uploads/empty'), '')
  writeFileSync(join(data, 'secret'), 'the old secret')
  await inDatabase(place, (db) => loadDemo(db, () => NOW))
}

export async function inDatabase<T>(place: DatabasePlace, use: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = openDatabase(place)
  try {
    await migrate(db)
    return await use(db)
  } finally {
    await close()
  }
}

/** Every row of every table, as text, in an order of its own. */
export const everyRow = (place: DatabasePlace): Promise<Record<string, string[]>> =>
  inDatabase(place, async (db) => {
    const schema = 'url' in place ? 'public' : undefined
    const tables = (await db.introspection.getTables()).filter(
      (table) => table.schema === schema && !table.isView,
    )
    const rows: Record<string, string[]> = {}
    for (const { name } of tables.sort((one, other) => (one.name < other.name ? -1 : 1)))
      rows[name] = (
        await db
          .withTables<Record<string, Record<string, unknown>>>()
          .selectFrom(name)
          .selectAll()
          .execute()
      )
        .map((row) => JSON.stringify(row))
        .sort()
    return rows
  })

/** Every file below a folder with the digest of its content. */
export function everyFile(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )
}
