import type { ObservationInput } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { conflict } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { checkInput } from './check-input.ts'
import { addRevision } from './revisions.ts'

/**
 * Enters a value where there is none yet, as a draft.
 *
 * @throws AppError `invalid`, or `conflict` when there is one to correct
 */
export async function recordObservation(
  db: Db,
  district: string,
  input: ObservationInput,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'observations.write', { district, unit: input.unit })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const plan = await requireOpenPlan(trx, district, input.plan)
    await checkInput(trx, district, plan, input, now)
    const recorded = await addRevision(trx, district, {
      ...input,
      version: 1,
      recordedAt: now.toISOString(),
      recordedBy: somebody.name,
    })
    if (!recorded)
      throw conflict(
        '该周期已经填报过这一项，请修改已有的数据',
        'This was reported already; correct the value that is there',
      )
    note({ action: 'create', resource: 'observations', record: recorded.id, after: recorded })
    return recorded
  })
}
