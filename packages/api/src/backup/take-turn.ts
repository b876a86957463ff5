import SQLite from 'better-sqlite3'
import pg from 'pg'

/**
 * Lets one process at a time do a thing: by a lock in PostgreSQL where there is a `url`, else by one on
 * `lockFile`. It is gone with the process, however that ends.
 *
 * @returns how to let go; `null` while somebody else is at it
 */
export const takeTurn = ({
  url,
  lockFile,
}: {
  url: string | undefined
  lockFile: string
}): Promise<(() => Promise<void>) | null> =>
  url === undefined ? turnByFile(lockFile) : turnByPostgres(url)

async function turnByFile(lockFile: string) {
  const lock = new SQLite(lockFile, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return async () => void lock.close()
  } catch (error) {
    lock.close()
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

async function turnByPostgres(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A connection that breaks gives up the lock, and the next question says so.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ mine: boolean }>(
    `select pg_try_advisory_lock(hashtext('gangyao backup')) as mine`,
  )
  if (rows[0]?.mine) return () => client.end()
  await client.end()
  return null
}
