import { stat } from 'node:fs/promises'
import { copySqlite } from './copy-sqlite.ts'
import type { DatabaseFacts, DatabasePlace } from './database-facts.ts'
import { dumpPostgres } from './dump-postgres.ts'
import { inspectSqlite } from './inspect-sqlite.ts'
import { strings, withPostgres } from './postgres-session.ts'

/**
 * Copies a database while it is used, and reads the copy to see that it is whole.
 *
 * @throws AppError where it cannot be done, or the copy is not whole
 */
export async function backupDatabase(place: DatabasePlace, to: string): Promise<DatabaseFacts> {
  if ('url' in place) return dumpPostgres(place.url, to)
  await copySqlite(place.file, to)
  return inspectSqlite(to)
}

/** How many bytes a copy takes at most. */
export async function sizeOfDatabase(place: DatabasePlace): Promise<number> {
  if ('url' in place)
    return withPostgres(place.url, async (client) => {
      const [size] = await strings(
        client,
        `select coalesce(sum(pg_table_size(c.oid)), 0) from pg_class c
         where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`,
      )
      return Number(size)
    })
  const sizes = await Promise.all(
    ['', '-wal'].map((ending) =>
      stat(`${place.file}${ending}`).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
