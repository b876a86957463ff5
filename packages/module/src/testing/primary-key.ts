import { sql } from 'kysely'
import type { ModuleDb } from '../plan-module.ts'

interface Column {
  table: string
  column: string
}

/** The columns of the primary key of each table that begins so, in their order. */
export async function primaryKeys(
  db: ModuleDb,
  kind: 'sqlite' | 'postgres',
  beginning: string,
): Promise<Map<string, string[]>> {
  const { rows } = await (kind === 'sqlite' ? ofSqlite : ofPostgres).execute(db)
  const keys = new Map<string, string[]>()
  for (const { table, column } of rows.filter(({ table }) => table.startsWith(beginning)))
    keys.set(table, [...(keys.get(table) ?? []), column])
  return keys
}

const ofSqlite = sql<Column>`
  select m.name as "table", c.name as "column"
  from sqlite_master m join pragma_table_info(m.name) c on c.pk > 0
  where m.type = 'table' order by m.name, c.pk`

const ofPostgres = sql<Column>`
  select k.table_name as "table", k.column_name as "column"
  from information_schema.table_constraints t
  join information_schema.key_column_usage k using (constraint_schema, constraint_name)
  where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema()
  order by k.table_name, k.ordinal_position`
