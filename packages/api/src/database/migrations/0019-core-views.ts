import { type Kysely, sql } from 'kysely'

const NAMED = ['title', 'titleEn']
const COLUMNS = {
  plan: ['district', 'code', ...NAMED, 'start', 'end', 'status'],
  unit: ['district', 'code', 'name', 'nameEn', 'kind'],
  task: ['district', 'plan', 'code', ...NAMED, 'action', 'project'],
  target: ['district', 'plan', 'code', ...NAMED, 'counter'],
  period: ['district', 'plan', 'code', 'type', ...NAMED, 'start', 'end', 'parent'],
}

/** What plan modules read of the core: see `CORE_VIEWS` of the contract. */
export async function coreViews(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const list = sql.join(columns.map((column) => sql.ref(column)))
    // PostgreSQL would let a plain view be written to.
    await sql`create view ${sql.table(`core_${table}`)} as
      with core as (select ${list} from ${sql.table(table)}) select ${list} from core`.execute(db)
  }
}
