import { say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'
import type { DatabaseFacts } from './database-facts.ts'
import { factsOf, majorOf, strings, withPostgres } from './postgres-session.ts'
import { requireTool, runOffline, runTool } from './postgres-tool.ts'

/** Schemas that restores have kept aside are no part of the data. */
export const ASIDE_SCHEMAS = 'before_restore_*'

/**
 * Dumps a database with `pg_dump`, and counts its rows at the very moment of the dump.
 *
 * @throws AppError `unavailable` where pg_dump is missing, too old, or fails; `conflict` where the
 * database is none of ours
 */
export const dumpPostgres = (url: string, to: string): Promise<DatabaseFacts> =>
  withPostgres(url, async (client) => {
    await requireTool('pg_dump', await majorOf(client))
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local idle_in_transaction_session_timeout = 0')
    const [snapshot] = await strings(client, 'select pg_export_snapshot()')
    const facts = await factsOf(client)
    if (facts.migrations.length === 0)
      throw new AppError(
        'conflict',
        say('DATABASE_URL 中还没有纲要的数据', 'DATABASE_URL holds no data of Gangyao yet'),
      )
    await runTool('pg_dump', url, [
      '--format=custom',
      '--no-owner',
      '--no-acl',
      `--exclude-schema=${ASIDE_SCHEMAS}`,
      `--snapshot=${snapshot}`,
      `--file=${to}`,
    ])
    await client.query('commit')
    await runOffline('pg_restore', ['--list', to])
    return facts
  })
