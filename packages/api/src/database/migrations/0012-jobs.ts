import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Work for later, over all processes, and the one file that each may leave. */
export async function jobs(
  db: Kysely<unknown>,
  { text, whole, bytes, tableEnd }: ColumnTypes,
): Promise<void> {
  await db.schema
    .createTable('job')
    .addColumn('district', text, (column) => column.notNull().references('district.code'))
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('payload', text, (column) => column.notNull())
    .addColumn('askedBy', text)
    .addColumn('askedAt', text, (column) => column.notNull())
    .addColumn('runAt', text, (column) => column.notNull())
    .addColumn('attempts', whole, (column) => column.notNull())
    .addColumn('holder', text)
    .addColumn('heldUntil', text)
    .addColumn('done', whole)
    .addColumn('total', whole)
    .addColumn('finishedAt', text)
    .addColumn('error', text)
    .addPrimaryKeyConstraint('job_pk', ['district', 'kind', 'key'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema.createIndex('job_due').on('job').columns(['finishedAt', 'runAt']).execute()
  await db.schema
    .createTable('job_file')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('size', whole, (column) => column.notNull())
    .addColumn('body', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('job_file_pk', ['district', 'kind', 'key'])
    .addForeignKeyConstraint(
      'job_file_job_fk',
      ['district', 'kind', 'key'],
      'job',
      ['district', 'kind', 'key'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .modifyEnd(tableEnd)
    .execute()
}
