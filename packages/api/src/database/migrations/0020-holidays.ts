import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** The yearly notices that a district has entered itself. */
export const holidays = (
  db: Kysely<unknown>,
  { text, whole, tableEnd }: ColumnTypes,
): Promise<void> =>
  db.schema
    .createTable('holiday')
    .addColumn('district', text, (column) => column.notNull().references('district.code'))
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('notice', text, (column) => column.notNull())
    .addColumn('issuedOn', text, (column) => column.notNull())
    .addColumn('holidays', text, (column) => column.notNull())
    .addColumn('makeUp', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('holiday_pk', ['district', 'code'])
    .modifyEnd(tableEnd)
    .execute()
