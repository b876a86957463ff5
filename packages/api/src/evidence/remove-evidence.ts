import { Evidence } from '@gangyao/domain'
import { type Caller, requireCaller, requirePermission, unitsReached } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { type Identified, identify } from '../database/rows.ts'
import { conflict } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readToChange } from '../records/read-record.ts'
import { type EvidenceUse, evidence } from './evidence.table.ts'
import { usesOf } from './evidence-uses.ts'

/**
 * Removes a piece of evidence that no report names. Its file goes with the next `sweepEvidence`, for a backup that
 * is being made may still copy it.
 *
 * @returns the record as it was
 * @throws AppError `forbidden`, `not-found`, `conflict` naming the reports that use it
 */
export async function removeEvidence(
  db: Db,
  district: string,
  id: string,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  unitsReached(caller, 'evidence.write', district)
  return change(db, { district, caller: requireCaller(caller), now }, async (trx, note) => {
    const before = Evidence.parse(await readToChange(trx, evidence, district, id))
    const { plan, code, unit } = before
    requirePermission(caller, 'evidence.write', { district, unit })
    await requireOpenPlan(trx, district, plan)
    const uses = (await usesOf(trx, district, plan, [unit])).get(code) ?? []
    if (uses.length > 0) throw inUse(before.title, uses)
    await trx
      .deleteFrom('evidence')
      .where((eb) => eb.and({ district, plan, code }))
      .execute()
    note({ action: 'delete', resource: evidence.resource, record: id, before })
    return identify(evidence, { ...before, uses })
  })
}

const FEW = 5

function inUse(title: string, uses: readonly EvidenceUse[]) {
  const named = uses.slice(0, FEW).map(({ cycle, task }) => `${cycle} · ${task}`)
  const more = uses.length - named.length
  return conflict(
    `“${title}”还用在这些填报中：${named.join('、')}${more > 0 ? ` 等 ${uses.length} 项` : ''}。请先在填报中移除；已经报送的，要等移除后再次报送`,
    `“${title}” is still used by the reports ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Take it out of them first; of what was handed in, hand it in again without it`,
  )
}
