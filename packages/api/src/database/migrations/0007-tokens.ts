import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Tokens by which programs come in. Of the token itself there is only a hash. */
export async function tokens(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, whole } = types
  await db.schema
    .createTable('api_token')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('user', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('permissions', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('createdAt', text, (column) => column.notNull())
    .addColumn('expiresAt', text, (column) => column.notNull())
    .addColumn('lastUsedAt', text)
    .addColumn('revokedAt', text)
    .addColumn('revokedBy', text)
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('api_token_pk', ['district', 'code'])
    .addForeignKeyConstraint('api_token_district_fk', ['district'], 'district', ['code'])
    .modifyEnd(types.tableEnd)
    .execute()
  await db.schema
    .createIndex('api_token_by_user')
    .on('api_token')
    .columns(['district', 'user'])
    .execute()
}
