import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Evidence of what units report; the files themselves are kept elsewhere, by their checksum. */
export async function evidence(
  db: Kysely<unknown>,
  { text, whole, tableEnd }: ColumnTypes,
): Promise<void> {
  await db.schema
    .createTable('evidence')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('plan', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('size', whole)
    .addColumn('sha256', text)
    .addColumn('url', text)
    .addColumn('resource', text)
    .addColumn('record', text)
    .addColumn('addedBy', text, (column) => column.notNull())
    .addColumn('addedAt', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_pk', ['district', 'plan', 'code'])
    .addForeignKeyConstraint('evidence_plan_fk', ['district', 'plan'], 'plan', ['district', 'code'])
    .addForeignKeyConstraint('evidence_unit_fk', ['district', 'unit'], 'unit', ['district', 'code'])
    .modifyEnd(tableEnd)
    .execute()
  // A unit that sends the same file again is given the one it has.
  await db.schema
    .createIndex('evidence_content_idx')
    .unique()
    .on('evidence')
    .columns(['district', 'plan', 'unit', 'sha256'])
    .execute()
  await db.schema
    .createIndex('evidence_file_idx')
    .on('evidence')
    .columns(['district', 'sha256'])
    .execute()
}
