import { sql } from 'kysely'
import type { Db } from '../src/database/open-database.ts'
import { ALL_TABLES } from '../src/records/all-tables.ts'

/** How much there is of everything, in every version, and where each log has come to. */
export async function snapshotOf(db: Db): Promise<Record<string, string>> {
  const counts = [...ALL_TABLES.map(({ name }) => name), ...UNVERSIONED].map((name) => {
    const versions = UNVERSIONED.includes(name) ? sql`0` : sql`sum(version)`
    return sql`select ${sql.lit(name)} as name, count(*) as rows, ${versions} as versions
      from ${sql.table(name)}`
  })
  const { rows } = await sql<Counted>`${sql.join(counts, sql` union all `)}
    union all select 'published', count(*), 0 from observation where published = 1
    union all select 'audit of ' || district, seq, 0 from audit_head`.execute(db)
  return Object.fromEntries(
    rows.map(({ name, rows: count, versions }) => [name, `${count} rows, versions ${versions}`]),
  )
}

interface Counted {
  name: string
  rows: number
  versions: number | null
}

const UNVERSIONED = ['district', 'plan_text', 'plan_unit', 'user', 'account', 'audit']
