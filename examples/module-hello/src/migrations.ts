import type { ColumnTypes } from '@gangyao/module'
import type { Migration } from 'kysely/migration'

/** What stands here has run somewhere: it is added to and never edited. */
export const migrations = ({ text, tableEnd }: ColumnTypes): Record<string, Migration> => ({
  '0001_greetings': {
    up: (db) =>
      db.schema
        .createTable('hello_greeting')
        .addColumn('district', text, (column) => column.notNull())
        .addColumn('unit', text, (column) => column.notNull())
        .addColumn('code', text, (column) => column.notNull())
        .addColumn('text', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('hello_greeting_pk', ['district', 'unit', 'code'])
        .modifyEnd(tableEnd)
        .execute(),
  },
})
