import pg from 'pg'
import type { DatabaseFacts } from './database-facts.ts'

/** A connection of our own, which nothing hurries; closed whatever happens. */
export async function withPostgres<Result>(
  url: string,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'gangyao backup',
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

export async function majorOf(client: pg.Client): Promise<number> {
  const [version] = await strings(client, 'show server_version_num')
  return Math.floor(Number(version) / 10_000)
}

/** What is in our schema now. */
export async function factsOf(client: pg.Client): Promise<DatabaseFacts> {
  const rows: Record<string, number> = {}
  for (const table of await tablesOf(client)) {
    const [count] = await strings(client, `select count(*) from ${client.escapeIdentifier(table)}`)
    rows[table] = Number(count)
  }
  const migrations =
    'migration_core' in rows
      ? await strings(client, 'select name from migration_core order by name')
      : []
  return { migrations, rows }
}

export const tablesOf = (client: pg.Client): Promise<string[]> =>
  strings(
    client,
    `select tablename::text from pg_tables where schemaname = current_schema()
     order by tablename collate "C"`,
  )

/** The first column of a query. */
export async function strings(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<[unknown]>({ text: query, rowMode: 'array' })
  return rows.map(([value]) => String(value))
}
