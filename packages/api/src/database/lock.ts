import { type Db, kindOf } from './open-database.ts'

// Two that write at once see each other's work on SQLite, where one waits for the other. On PostgreSQL
// whoever looks before writing says so, or what was seen may be gone by the time of the writing.

/** Reads rows that must stay as they are until the transaction ends. */
export const sharing = <Query extends { forShare(): Query }>(db: Db, query: Query): Query =>
  kindOf(db) === 'postgres' ? query.forShare() : query

/** Reads rows that the transaction is about to change. */
export const locking = <Query extends { forUpdate(): Query }>(db: Db, query: Query): Query =>
  kindOf(db) === 'postgres' ? query.forUpdate() : query

/** Reads a row whose holders wait for each other, while others still refer to it. */
export const inTurn = <Query extends { forNoKeyUpdate(): Query }>(db: Db, query: Query): Query =>
  kindOf(db) === 'postgres' ? query.forNoKeyUpdate() : query
