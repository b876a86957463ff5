import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Who is what in a district. Users are named by their user names, which never change. */
export async function access(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, whole } = types
  await db.schema
    .createTable('access_grant')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('user', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('grantedAt', text, (column) => column.notNull())
    .addColumn('grantedBy', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    // A role that is not for one unit has none; every other value must be one.
    .addColumn('namedUnit', text, (column) =>
      column.generatedAlwaysAs(sql`nullif("unit", '')`).stored(),
    )
    .addPrimaryKeyConstraint('access_grant_pk', ['district', 'user', 'role', 'unit'])
    .addForeignKeyConstraint('access_grant_district_fk', ['district'], 'district', ['code'])
    .addForeignKeyConstraint('access_grant_unit_fk', ['district', 'namedUnit'], 'unit', [
      'district',
      'code',
    ])
    .modifyEnd(types.tableEnd)
    .execute()
  // Everything one user may be, at every request.
  await db.schema
    .createIndex('access_grant_by_user')
    .on('access_grant')
    .columns(['user', 'district'])
    .execute()
}
