import { Evidence } from '@gangyao/domain'
import { type Caller, requireCaller, requirePermission, unitsReached } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { type Identified, identify } from '../database/rows.ts'
import { stale } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readToChange } from '../records/read-record.ts'
import { evidence } from './evidence.table.ts'
import { usesOf } from './evidence-uses.ts'

/**
 * Calls a piece of evidence otherwise; what it holds never changes.
 *
 * @throws AppError `forbidden`, `not-found`, `stale`, `conflict` for a closed plan
 */
export async function renameEvidence(
  db: Db,
  district: string,
  id: string,
  { title, version }: Pick<Evidence, 'title' | 'version'>,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  unitsReached(caller, 'evidence.write', district)
  return change(db, { district, caller: requireCaller(caller), now }, async (trx, note) => {
    const before = Evidence.parse(await readToChange(trx, evidence, district, id))
    const { plan, code, unit } = before
    requirePermission(caller, 'evidence.write', { district, unit })
    await requireOpenPlan(trx, district, plan)
    if (before.version !== version) throw stale()
    const after: Evidence = { ...before, title, version: version + 1 }
    if (title !== before.title) {
      await trx
        .updateTable('evidence')
        .set({ title, version: after.version })
        .where((eb) => eb.and({ district, plan, code }))
        .execute()
      note({ action: 'update', resource: evidence.resource, record: id, before, after })
    }
    const uses = (await usesOf(trx, district, plan, [unit])).get(code) ?? []
    return identify(evidence, { ...(title === before.title ? before : after), uses })
  })
}
