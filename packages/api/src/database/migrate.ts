import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import { type Db, kindOf } from './open-database.ts'

/**
 * Brings the database to the newest schema, in one transaction and one process at a time.
 *
 * @returns the names of the migrations that ran now
 * @throws Error when one fails, or when the database was made by a newer version
 */
export async function migrate(db: Db): Promise<string[]> {
  const known = migrations(kindOf(db))
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => known },
    migrationTableName: 'migration_core',
    migrationLockTableName: 'migration_core_lock',
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error)
    throw new Error(
      `The database could not be brought to this version of Gangyao: ${reason(error)}. ` +
        'If it was used with a newer version, use that one.',
      { cause: error },
    )
  return results.map(({ migrationName }) => migrationName)
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
