import type { Db } from '../database/open-database.ts'
import { type Identified, keyIn } from '../database/rows.ts'
import { observations } from './observation.table.ts'
import { idOfInput } from './revisions.ts'

/** Current values, each with whether the public still sees an earlier revision of it. */
export async function tellEarlier(db: Db, district: string, records: readonly Identified[]) {
  const ids = records.map(({ id }) => id)
  const rows = await db
    .selectFrom('observation')
    .select(['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'])
    .where((eb) => eb.and({ district, published: 1, current: 0 }))
    .where(keyIn(observations, ids))
    .execute()
  const earlier = new Set(rows.map((row) => idOfInput(row)))
  return records.map((record) => ({ ...record, publishedEarlier: earlier.has(record.id) }))
}

/** The same for one. */
export async function tellEarlierOf(db: Db, district: string, record: Identified) {
  const [told] = await tellEarlier(db, district, [record])
  return { ...record, publishedEarlier: told?.publishedEarlier ?? false }
}
