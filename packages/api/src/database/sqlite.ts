import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely'

/** How long a write waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 5000

/** One file, or `:memory:`. What a write has acknowledged survives a crash of the machine. */
export function sqliteDialect(file: string): SqliteDialect {
  const database = new SQLite(file, { timeout: BUSY_TIMEOUT })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return new ServerSqliteDialect({ database })
}

class ServerSqliteDialect extends SqliteDialect {
  readonly #config: { database: SQLite.Database }

  constructor(config: { database: SQLite.Database }) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new ImmediateDriver(this.#config)
  }

  override createAdapter() {
    return new TransactionalDdlAdapter()
  }
}

/**
 * Takes the write lock when a transaction begins, so that one that reads before it writes waits for its
 * turn instead of failing half-way when another process wrote in between.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}

/** Runs all migrations in one transaction, as SQLite very well can: all of them happen, or none. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
