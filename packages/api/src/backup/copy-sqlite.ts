import SQLite from 'better-sqlite3'
import { damaged } from './inspect-sqlite.ts'

/** How many pages are copied before others have their turn; 4 MB with pages of 4 kB. */
const PAGES = 1000

/**
 * Copies a database as it is at this moment, while others go on writing to it. The copy is one file that
 * needs no other.
 *
 * @throws AppError `conflict` where the source is damaged
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new SQLite(from, { fileMustExist: true })
  try {
    // SQLite starts a copy again whenever another connection has written. A read under way pins the
    // moment, so that the copy ends however busy the others are.
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    await source.backup(to, { progress: () => PAGES })
  } catch (error) {
    const code = error instanceof SQLite.SqliteError ? error.code : ''
    throw /^SQLITE_(NOTADB|CORRUPT)/.test(code) ? damaged(from, error) : error
  } finally {
    source.close()
  }
  const copy = new SQLite(to, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = delete')
  } finally {
    copy.close()
  }
}
