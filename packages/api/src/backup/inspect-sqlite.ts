import { say } from '@gangyao/domain'
import SQLite from 'better-sqlite3'
import { AppError } from '../errors/app-error.ts'
import type { DatabaseFacts } from './database-facts.ts'

/**
 * Reads a whole database file that nobody uses, and says what is in it.
 *
 * @throws AppError `conflict` where it is damaged, or none of ours
 */
export function inspectSqlite(file: string): DatabaseFacts {
  const database = new SQLite(file, { readonly: true, fileMustExist: true })
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw damaged(file)
    const broken = database.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw damaged(file)
    return factsOf(database, file)
  } catch (error) {
    throw error instanceof SQLite.SqliteError ? damaged(file, error) : error
  } finally {
    database.close()
  }
}

function factsOf(database: SQLite.Database, file: string): DatabaseFacts {
  const strings = (query: string) => database.prepare<[], string>(query).pluck().all()
  const tables = strings(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
     order by name`,
  )
  if (!tables.includes('migration_core')) throw foreign(file)
  const count = (table: string) =>
    database
      .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get() ?? 0
  return {
    migrations: strings('select name from migration_core order by name'),
    rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
  }
}

/** A database file that cannot be read to its end. */
export const damaged = (file: string, cause?: unknown) =>
  new AppError('conflict', say(`数据库 ${file} 已损坏`, `The database ${file} is damaged`), {
    cause,
  })

const foreign = (file: string) =>
  new AppError('conflict', say(`${file} 不是纲要的数据库`, `${file} is not a database of Gangyao`))
