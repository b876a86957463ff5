import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { DatabaseFacts } from './database-facts.ts'
import { majorOf, strings, tablesOf, withPostgres } from './postgres-session.ts'
import { requireTool, runOffline, runTool } from './postgres-tool.ts'

export interface PostgresRestore {
  url: string
  /** What `pg_dump --format=custom` wrote. */
  dump: string
  /** What must be there in the end, or nothing is changed. */
  facts: DatabaseFacts
  /** The schema that the tables of before are moved to. */
  aside: string
  /** A folder for the script, which holds all data in clear. */
  scratch: string
}

/**
 * Puts a dump in the place of what a database holds, in one transaction; the tables of before stay in
 * a schema of their own.
 *
 * @throws AppError `unavailable` where a client is missing, too old, or fails; then nothing has changed
 */
export async function restorePostgres(order: PostgresRestore): Promise<void> {
  const { url, dump, scratch } = order
  const [before, script, after] = ['before.sql', 'dump.sql', 'after.sql'].map((name) =>
    join(scratch, name),
  ) as [string, string, string]
  await withPostgres(url, async (client) => {
    const major = await majorOf(client)
    await requireTool('pg_restore', major)
    await requireTool('psql', major)
    await writeFile(before, await moveAside(client, order.aside))
    await writeFile(after, await countAgain(client, order.facts))
  })
  await runOffline('pg_restore', ['--no-owner', '--no-acl', `--file=${script}`, dump])
  await runTool('psql', url, [
    ...['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1'],
    ...[before, script, after].flatMap((file) => ['--file', file]),
  ])
}

/** How long a server that has just been stopped may take to be gone, in milliseconds. */
const LEAVING = 2_000

/** Whether a database holds any table where ours would go, and whether a server of ours works with it. */
export const stateOfPostgres = (url: string): Promise<{ empty: boolean; used: boolean }> =>
  withPostgres(url, async (client) => {
    const deadline = Date.now() + LEAVING
    let used = await isUsed(client)
    while (used && Date.now() < deadline) {
      await sleep(100)
      used = await isUsed(client)
    }
    return { empty: (await tablesOf(client)).length === 0, used }
  })

async function isUsed(client: pg.Client): Promise<boolean> {
  const [servers] = await strings(
    client,
    `select count(*) from pg_stat_activity
     where datname = current_database() and application_name = 'gangyao'`,
  )
  return servers !== '0'
}

async function moveAside(client: pg.Client, aside: string): Promise<string> {
  const schema = await currentSchema(client)
  const views = await strings(
    client,
    `select c.relname from pg_class c
     where c.relkind = 'v' and c.relnamespace = current_schema()::regnamespace
       and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  )
  const tables = [...(await tablesOf(client)), ...views]
  // What triggers call goes with its tables; a function of an extension belongs to the extension.
  const functions = await strings(
    client,
    `select p.oid::regprocedure::text from pg_proc p
     where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  )
  const name = client.escapeIdentifier(aside)
  return [
    `set local lock_timeout = '5s';`,
    ...(tables.length > 0 ? [`create schema ${name};`] : []),
    ...tables.map(
      (table) => `alter table ${schema}.${client.escapeIdentifier(table)} set schema ${name};`,
    ),
    ...(tables.length > 0
      ? functions.map((signature) => `alter function ${signature} set schema ${name};`)
      : []),
  ].join('\n')
}

async function countAgain(client: pg.Client, { rows }: DatabaseFacts): Promise<string> {
  const schema = await currentSchema(client)
  const checks = Object.entries(rows).map(([table, count]) => {
    const name = client.escapeIdentifier(table)
    return `if (select count(*) from ${schema}.${name}) <> ${count} then raise exception 'table % is not whole', ${client.escapeLiteral(table)}; end if;`
  })
  return `do $check$ begin\n${checks.join('\n')}\nend $check$;\n`
}

async function currentSchema(client: pg.Client): Promise<string> {
  const [schema = 'public'] = await strings(client, 'select current_schema()')
  return client.escapeIdentifier(schema)
}
