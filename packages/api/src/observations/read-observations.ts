import { type Db, kindOf } from '../database/open-database.ts'
import { decodeRow, type Identified, identify, keyIn } from '../database/rows.ts'
import { observations } from './observation.table.ts'

/** The current values with these ids, in no order, kept for this transaction to write. */
export async function readObservations(
  db: Db,
  district: string,
  ids: readonly string[],
): Promise<Identified[]> {
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where((eb) => eb.and({ district, current: 1 }))
    .where(keyIn(observations, ids))
    // SQLite has one writer at a time, and no rows to lock.
    .$if(kindOf(db) === 'postgres', (query) => query.forUpdate())
    .execute()
  return rows.map((row) => identify(observations, decodeRow(observations, row)))
}
