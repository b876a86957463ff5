import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Which key personal data is sealed with, and the first that is: the contact persons of units. */
export async function personal(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await keys(db, types)
  await contacts(db, types)
}

async function keys(db: Kysely<unknown>, { text, flag, tableEnd }: ColumnTypes) {
  await db.schema
    .createTable('personal_key')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('current', flag, (column) => column.notNull())
    .addColumn('since', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('personal_key_pk', ['id'])
    .modifyEnd(tableEnd)
    .execute()
  await sql`create unique index personal_key_current on personal_key (current)
    where current = 1`.execute(db)
}

async function contacts(db: Kysely<unknown>, { text, whole, tableEnd }: ColumnTypes) {
  await db.schema
    .createTable('contact')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('name', text)
    .addColumn('duty', text)
    .addColumn('phone', text)
    .addColumn('officePhone', text)
    .addColumn('email', text)
    .addColumn('note', text)
    .addColumn('consent', text, (column) => column.notNull())
    .addColumn('recordedAt', text, (column) => column.notNull())
    .addColumn('erasedAt', text)
    .addColumn('nameIndex', text)
    .addColumn('phoneIndex', text)
    .addColumn('officePhoneIndex', text)
    .addColumn('emailIndex', text)
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_pk', ['district', 'code'])
    .addForeignKeyConstraint('contact_district_fk', ['district'], 'district', ['code'])
    .addForeignKeyConstraint('contact_unit_fk', ['district', 'unit'], 'unit', ['district', 'code'])
    .modifyEnd(tableEnd)
    .execute()
  for (const column of ['unit', 'nameIndex', 'phoneIndex', 'officePhoneIndex', 'emailIndex'])
    await db.schema
      .createIndex(`contact_${column}_idx`)
      .on('contact')
      .columns(['district', column])
      .execute()
}
