import type { ObservationInput } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { stale } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readRecord } from '../records/read-record.ts'
import { requireSameCodes } from '../records/update-record.ts'
import { checkInput } from './check-input.ts'
import { observations } from './observation.table.ts'
import { keyOf, replaceRevision, VALUE_FIELDS } from './revisions.ts'

/**
 * Replaces a value that is still as the caller saw it. The old one stays as an earlier revision, and stays
 * public until the new one is published. Of two at once, one wins.
 *
 * @throws AppError `not-found`, `invalid`, or `stale` when somebody else was first
 */
export async function correctObservation(
  db: Db,
  district: string,
  id: string,
  { version, ...input }: ObservationInput & { version: number },
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'observations.write', { district, unit: input.unit })
  const key = keyOf(id)
  requireSameCodes(key, input)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const plan = await requireOpenPlan(trx, district, input.plan)
    const before = await readRecord(trx, observations, district, id)
    if (before.version !== version) throw stale()
    // Saving what is there already is no correction.
    if (VALUE_FIELDS.every((field) => before[field] === input[field])) return before

    await checkInput(trx, district, plan, input, now)
    const recorded = await replaceRevision(trx, district, before, {
      ...input,
      version: version + 1,
      recordedAt: now.toISOString(),
      recordedBy: somebody.name,
    })
    if (!recorded) throw stale()
    note({
      ...{ action: 'update', resource: 'observations', record: id },
      ...{ before, after: recorded, reason: input.reason },
    })
    return recorded
  })
}
