import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** How many requests somebody has made in a minute, over all processes; rows are gone after a few. */
export const limits = (
  db: Kysely<unknown>,
  { text, whole, tableEnd }: ColumnTypes,
): Promise<void> =>
  db.schema
    .createTable('rate_limit')
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('minute', whole, (column) => column.notNull())
    .addColumn('count', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('rate_limit_pk', ['key', 'minute'])
    .modifyEnd(tableEnd)
    .execute()
