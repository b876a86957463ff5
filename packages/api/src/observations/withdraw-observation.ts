import { type Caller, requireCaller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { write } from '../database/write.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readRecord } from '../records/read-record.ts'
import { observations } from './observation.table.ts'
import { keyOf } from './revisions.ts'

/**
 * Takes a value off the public site, whichever of its revisions is there. The value itself stays.
 *
 * @throws AppError `not-found`
 */
export async function withdrawObservation(
  db: Db,
  district: string,
  id: string,
  caller: Caller | null,
): Promise<Identified> {
  requireCaller(caller)
  const key = keyOf(id)
  return write(db, async (trx) => {
    await requireOpenPlan(trx, district, key.plan)
    await trx
      .updateTable('observation')
      .set({ published: 0 })
      .where((eb) => eb.and({ district, ...key, published: 1 }))
      .execute()
    return readRecord(trx, observations, district, id)
  })
}
