import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { conflict } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readRecord } from '../records/read-record.ts'
import { observations } from './observation.table.ts'
import { keyOf } from './revisions.ts'

/**
 * Deletes a value with its revisions, unless one of them is public.
 *
 * @returns the value as it was
 * @throws AppError `not-found`, or `conflict`
 */
export async function removeObservation(
  db: Db,
  district: string,
  id: string,
  caller: Caller | null,
): Promise<Identified> {
  const key = keyOf(id)
  const place = { district, unit: key.unit }
  const somebody = requirePermission(caller, 'observations.write', place)
  return change(db, { district, caller: somebody }, async (trx, note) => {
    await requireOpenPlan(trx, district, key.plan)
    const before = await readRecord(trx, observations, district, id)
    await trx
      .deleteFrom('observation')
      .where((eb) => eb.and({ district, ...key, published: 0 }))
      .execute()
    // Looked at after the deletion, and so also at what was published while we were about it.
    const left = await trx
      .selectFrom('observation')
      .select('version')
      .where((eb) => eb.and({ district, ...key }))
      .executeTakeFirst()
    if (left)
      throw conflict(
        '这个数值已公开，请先撤回再删除',
        'This value is public; withdraw it before you delete it',
      )
    note({ action: 'delete', resource: 'observations', record: id, before })
    return before
  })
}
