import type { Kysely } from 'kysely'

/** What is true of the database as a whole, each by its name: `demo`, its figures are invented. */
export async function marks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mark')
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .execute()
}
