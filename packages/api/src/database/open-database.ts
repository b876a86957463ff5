import { Kysely, PostgresAdapter } from 'kysely'
import { postgresDialect } from './postgres.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** The database, or a transaction in it. */
export type Db = Kysely<Tables>

export type DatabaseKind = 'sqlite' | 'postgres'

export interface OpenDatabase {
  db: Db
  kind: DatabaseKind
  close(): Promise<void>
}

/**
 * Opens PostgreSQL where a `url` is given, else the SQLite `file`, which is made if need be (its folder
 * is not). The tables are `migrate`'s business.
 *
 * @throws Error where neither is given, or the file cannot be opened
 */
export function openDatabase({ url, file }: { url?: string; file?: string }): OpenDatabase {
  const db = new Kysely<Tables>({ dialect: dialectOf({ url, file }) })
  return { db, kind: kindOf(db), close: () => db.destroy() }
}

function dialectOf({ url, file }: { url?: string; file?: string }) {
  if (url) return postgresDialect(url)
  if (file) return sqliteDialect(file)
  throw new Error('a database needs the url of a PostgreSQL or a file for SQLite')
}

/** Which of the two a query will run on. */
export const kindOf = (db: Pick<Db, 'getExecutor'>): DatabaseKind =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
