import { sql } from 'kysely'
import type { Db } from '../src/database/open-database.ts'
import { byName, type Fields } from '../src/database/rows.ts'
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

/** Keeps who can sign in and how, and who is signed in. @returns puts it all back */
export async function keepSignIn(db: Db): Promise<() => Promise<void>> {
  const kept: { name: string; rows: Fields[] }[] = []
  for (const name of SIGN_IN)
    kept.push({ name, rows: await byName(db).selectFrom(name).selectAll().execute() })
  return async () => {
    for (const { name } of kept.toReversed()) await byName(db).deleteFrom(name).execute()
    for (const { name, rows } of kept)
      for (const row of rows) await byName(db).insertInto(name).values(row).execute()
  }
}

/** What is referred to before what refers to it. */
const SIGN_IN = [
  ...['user', 'account', 'session', 'twoFactor', 'verification'],
  ...['user_state', 'sign_in_failure', 'password_history', 'invitation'],
]

interface Counted {
  name: string
  rows: number
  versions: number | null
}

const UNVERSIONED = ['district', 'plan_text', 'plan_unit', 'user', 'account', 'audit']
