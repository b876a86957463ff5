import { sql } from 'kysely'
import type { Db } from './open-database.ts'
import type { RecordTable } from './record-table.ts'
import { byName, type Fields } from './rows.ts'

/** SQLite takes at most 32,766 values in a statement. */
const ROWS_AT_ONCE = 500

/**
 * Adds rows and replaces those that are there. A row that is there already and the same stays as it is;
 * the version moves on only where the entity changed.
 */
export async function upsertRows(
  db: Db,
  table: RecordTable,
  rows: readonly Fields[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const key = ['district', ...table.key]
  const columns = Object.keys(first).filter(
    (column) => !key.includes(column) && column !== 'version',
  )
  const differs = (names: readonly string[]) =>
    sql<boolean>`(${sql.join(
      names.map(
        (name) =>
          sql`${sql.ref(`${table.name}.${name}`)} is distinct from ${sql.ref(`excluded.${name}`)}`,
      ),
      sql` or `,
    )})`
  const version = sql.ref(`${table.name}.version`)
  const ofEntity = columns.filter((column) => column in table.entity.shape)

  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await byName(db)
      .insertInto(table.name)
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((clash) =>
        clash
          .columns(key)
          .doUpdateSet({
            ...Object.fromEntries(columns.map((name) => [name, sql.ref(`excluded.${name}`)])),
            version: sql`${version} + case when ${differs(ofEntity)} then 1 else 0 end`,
          })
          .where(differs(columns)),
      )
      .execute()
}
