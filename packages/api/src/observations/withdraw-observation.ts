import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readRecord } from '../records/read-record.ts'
import { observations } from './observation.table.ts'
import { keyOf } from './revisions.ts'
import { SHOWN, shown } from './shown.ts'

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
  const somebody = requirePermission(caller, 'observations.publish', { district })
  const key = keyOf(id)
  return change(db, { district, caller: somebody }, async (trx, note) => {
    await requireOpenPlan(trx, district, key.plan)
    const before = await trx
      .updateTable('observation')
      .set({ published: 0 })
      .where((eb) => eb.and({ district, ...key, published: 1 }))
      .returning(SHOWN)
      .executeTakeFirst()
    if (before)
      note({
        ...{ action: 'withdraw', resource: 'observations', record: id },
        before: shown(before),
      })
    return readRecord(trx, observations, district, id)
  })
}
