import {
  type FreshDatabase,
  freshDatabase,
  type TestDatabaseKind,
} from '@gangyao/testing/databases'
import SQLite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteAdapter, SqliteDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { CORE_VIEWS } from '../core-views.ts'
import type { ColumnTypes, ModuleDb } from '../plan-module.ts'

export interface ModuleDatabase {
  db: ModuleDb
  types: ColumnTypes
  close(): Promise<void>
}

/** An empty database with the core’s views, in which a module’s tables can be made. */
export async function aDatabase(kind: TestDatabaseKind): Promise<ModuleDatabase> {
  const fresh = await freshDatabase(kind)
  const db: ModuleDb = new Kysely({ dialect: dialectOf(fresh.at) })
  for (const [view, { shape }] of Object.entries(CORE_VIEWS)) {
    const columns = Object.keys(shape).map((column) => sql`cast('' as text) as ${sql.ref(column)}`)
    await sql`create view ${sql.table(view)} as select ${sql.join(columns)} where 1 = 0`.execute(db)
  }
  return {
    db,
    types: TYPES[kind],
    async close() {
      await db.destroy()
      await fresh.remove()
    },
  }
}

function dialectOf(at: FreshDatabase['at']) {
  if ('file' in at) return new TransactionalSqlite({ database: new SQLite(at.file) })
  const pool = new Pool({ connectionString: at.url, max: 2 })
  // Removing the database ends what is idle.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

/** SQLite makes and drops tables within a transaction, as the server has it do. */
class TransactionalSqlite extends SqliteDialect {
  override createAdapter() {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl() {
        return true
      }
    })()
  }
}

const TYPES: Record<TestDatabaseKind, ColumnTypes> = {
  sqlite: {
    ...{ text: sql`text`, whole: sql`integer`, number: sql`real`, flag: sql`integer` },
    ...{ bytes: sql`blob`, tableEnd: sql`strict` },
  },
  postgres: {
    ...{ text: sql`text collate "C"`, whole: sql`bigint`, number: sql`double precision` },
    ...{ flag: sql`smallint`, bytes: sql`bytea`, tableEnd: sql`` },
  },
}
