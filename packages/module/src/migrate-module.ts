import type { Kysely } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { ColumnTypes, PlanModule } from './plan-module.ts'

/**
 * Brings the tables of a module up to date, in a history of its own and one transaction: adding, removing or
 * renewing one module touches no other's.
 *
 * @returns the names of the migrations that ran now
 * @throws Error naming the module where one fails, or touches what is not the module's; nothing is changed then
 */
export async function migrateModule<Tables>(
  db: Kysely<Tables>,
  { id, migrations }: Pick<PlanModule, 'id' | 'migrations'>,
  types: ColumnTypes,
): Promise<string[]> {
  const provider: MigrationProvider = {
    getMigrations: async () => withinItsOwn(id, migrations(types)),
  }
  const { error, results = [] } = await new Migrator({
    ...{ db, provider },
    migrationTableName: `migration_${id}`,
    migrationLockTableName: `migration_${id}_lock`,
  }).migrateToLatest()
  if (error)
    throw new Error(
      `The module “${id}” could not be brought to this version: ${reason(error)}. Nothing of it was changed; ` +
        'take it off the list of modules to start without it.',
      { cause: error },
    )
  return results.map(({ migrationName }) => migrationName)
}

/** Each migration, undone where tables that do not begin with the id are others afterwards. */
const withinItsOwn = (id: string, migrations: Readonly<Record<string, Migration>>) =>
  Object.fromEntries(
    Object.entries(migrations).map(([name, { up }]) => [
      name,
      {
        async up(db: Kysely<unknown>) {
          const before = await others(db, id)
          await up(db)
          const after = await others(db, id)
          const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
            (table) => before.get(table) !== after.get(table),
          )
          if (touched.length > 0)
            throw new Error(`${name} touches ${touched.join(', ')}; its tables begin with ${id}_`)
        },
      },
    ]),
  )

/** The tables and views that are not the module's, each with its columns. */
async function others(db: Kysely<unknown>, id: string): Promise<Map<string, string>> {
  const tables = await db.introspection.getTables()
  return new Map(
    tables
      .filter(({ name }) => !name.startsWith(`${id}_`))
      .map(({ name, columns }) => [name, JSON.stringify(columns)]),
  )
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
