import { setTimeout as sleep } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, SqliteDriver, type TransactionSettings } from 'kysely'

/** How long a write waits for another process that is writing, in milliseconds. */
const PATIENCE = 5000
const PAUSE = 20

/** One file, or `:memory:`. What a write has acknowledged survives a crash of the machine. */
export function sqliteDialect(file: string): SqliteDialect {
  const database = new SQLite(file, { timeout: PATIENCE })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return new ServerSqliteDialect(database)
}

class ServerSqliteDialect extends SqliteDialect {
  readonly #database: SQLite.Database

  constructor(database: SQLite.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver() {
    return new PatientDriver(this.#database)
  }

  override createAdapter() {
    return new TransactionalDdlAdapter()
  }
}

/**
 * Takes the write lock when a transaction begins, so that one that reads before it writes waits for its
 * turn instead of failing half-way when another process wrote in between. Waits without holding up
 * everybody else, as SQLite's own waiting would.
 */
class PatientDriver extends SqliteDriver {
  readonly #database: SQLite.Database

  constructor(database: SQLite.Database) {
    super({ database })
    this.#database = database
  }

  override async beginTransaction(_: unknown, settings: TransactionSettings = {}): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate'
    const deadline = Date.now() + PATIENCE
    while (!this.#tryTo(begin, { last: Date.now() >= deadline })) await sleep(PAUSE)
  }

  #tryTo(begin: string, { last }: { last: boolean }): boolean {
    this.#database.pragma('busy_timeout = 0')
    try {
      this.#database.exec(begin)
      return true
    } catch (error) {
      if (last || !(error instanceof SQLite.SqliteError) || error.code !== 'SQLITE_BUSY')
        throw error
      return false
    } finally {
      this.#database.pragma(`busy_timeout = ${PATIENCE}`)
    }
  }
}

/** Runs all migrations in one transaction, as SQLite very well can: all of them happen, or none. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
