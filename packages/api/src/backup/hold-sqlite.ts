import SQLite from 'better-sqlite3'

const BUSY = /^SQLITE_(BUSY|LOCKED)/
const NO_DATABASE = /^SQLITE_(NOTADB|CORRUPT)/

/**
 * Keeps everybody else out of a database file, and takes into it what was written ahead, so that the
 * file alone is all there is.
 *
 * @returns how to let go; `null` where another program has it open
 */
export function holdSqlite(file: string): (() => void) | null {
  const database = new SQLite(file, { fileMustExist: true, timeout: 0 })
  try {
    database.pragma('journal_mode = delete')
    database.exec('begin exclusive')
    // While it is written ahead, others read on: somebody came between our two moves.
    if (database.pragma('journal_mode', { simple: true }) === 'delete')
      return () => void database.close()
    database.close()
    return null
  } catch (error) {
    database.close()
    const code = error instanceof SQLite.SqliteError ? error.code : ''
    if (BUSY.test(code)) return null
    // Nobody works with what is no database, and replacing it is why we are here.
    if (NO_DATABASE.test(code)) return () => {}
    throw error
  }
}
