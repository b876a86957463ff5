import { sql } from 'kysely'
import { type Db, kindOf } from '../src/database/open-database.ts'

/** What a database says of one of its tables. */
export interface TableFacts {
  columns: string[]
  primaryKey: string[]
  uniqueIndexes: { columns: string[]; where: string | null }[]
  foreignKeys: { columns: string[]; table: string; references: string[] }[]
}

export const introspect = (db: Db, table: string): Promise<TableFacts> =>
  kindOf(db) === 'postgres' ? introspectPostgres(db, table) : introspectSqlite(db, table)

export async function tableNames(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables()
  return tables.map(({ name }) => name).sort()
}

async function introspectSqlite(db: Db, table: string): Promise<TableFacts> {
  const name = sql.lit(table)
  const { rows: columns } = await sql<{ name: string; pk: number }>`
    select name, pk from pragma_table_xinfo(${name})`.execute(db)
  const { rows: indexes } = await sql<{ name: string; definition: string | null }>`
    select l.name, m.sql as definition from pragma_index_list(${name}) l
    left join sqlite_master m on m.name = l.name where l."unique" = 1`.execute(db)
  const { rows: links } = await sql<{ id: number; table: string; from: string; to: string }>`
    select id, "table", "from", "to" from pragma_foreign_key_list(${name}) order by id, seq`.execute(
    db,
  )

  const uniqueIndexes = []
  for (const index of indexes) {
    const { rows } = await sql<{ name: string }>`
      select name from pragma_index_info(${sql.lit(index.name)}) order by seqno`.execute(db)
    uniqueIndexes.push({
      columns: rows.map((row) => row.name),
      where: index.definition?.split(' where ')[1] ?? null,
    })
  }
  return {
    columns: columns.map((column) => column.name),
    primaryKey: columns
      .filter(({ pk }) => pk > 0)
      .sort((one, other) => one.pk - other.pk)
      .map((column) => column.name),
    uniqueIndexes,
    foreignKeys: [...new Set(links.map(({ id }) => id))].map((id) => {
      const parts = links.filter((link) => link.id === id)
      return {
        columns: parts.map(({ from }) => from),
        table: parts[0]?.table ?? '',
        references: parts.map(({ to }) => to),
      }
    }),
  }
}

async function introspectPostgres(db: Db, table: string): Promise<TableFacts> {
  const relation = sql`${sql.lit(`"${table}"`)}::regclass`
  const { rows: columns } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${relation} and attnum > 0 and not attisdropped order by attnum`.execute(db)
  const { rows: indexes } = await sql<{
    primary: boolean
    columns: string[]
    where: string | null
  }>`
    select indisprimary as primary, pg_get_expr(indpred, indrelid) as where,
      array(select attname::text from unnest(indkey) with ordinality k(n, at)
        join pg_attribute on attrelid = indrelid and attnum = n order by at) as columns
    from pg_index where indrelid = ${relation} and indisunique`.execute(db)
  const { rows: links } = await sql<{ columns: string[]; table: string; references: string[] }>`
    select confrelid::regclass::text as table,
      array(select attname::text from unnest(conkey) with ordinality k(n, at)
        join pg_attribute on attrelid = conrelid and attnum = n order by at) as columns,
      array(select attname::text from unnest(confkey) with ordinality k(n, at)
        join pg_attribute on attrelid = confrelid and attnum = n order by at) as references
    from pg_constraint where conrelid = ${relation} and contype = 'f'`.execute(db)
  return {
    columns: columns.map((column) => column.name),
    primaryKey: indexes.find(({ primary }) => primary)?.columns ?? [],
    uniqueIndexes: indexes.map((index) => ({ columns: index.columns, where: index.where })),
    foreignKeys: links.map((link) => ({ ...link, table: link.table.replaceAll('"', '') })),
  }
}
