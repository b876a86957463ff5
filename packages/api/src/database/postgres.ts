import { PostgresDialect } from 'kysely'
import pg from 'pg'

const POOL = {
  max: 10,
  idleTimeoutMillis: 30_000,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 30_000,
  application_name: 'gangyao',
}

/** A pool of connections to one database. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ ...POOL, connectionString: url, types: { getTypeParser } })
  // A connection that breaks while idle is dropped from the pool; the next query opens another, or says why not.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

/** Our whole numbers are safe integers, and so are our counts: numbers here as they are on SQLite. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (type, format) =>
  type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format)
