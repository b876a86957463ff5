import { Extension, extensionFaults, joinId } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { readCycle } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { type Identified, identify } from '../database/rows.ts'
import { conflict, invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { tellHappening } from '../notifications/tell-happening.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readToChange } from '../records/read-record.ts'
import { extensions } from './extension.table.ts'

/**
 * What the office says to a request. It is said once; a unit that needs more asks again.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid`, `conflict` where it was decided before
 */
export async function decideExtension(
  db: Db,
  district: string,
  id: string,
  decision: Pick<Extension, 'granted' | 'remark'> & { outcome: 'granted' | 'refused' },
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'reports.review', { district })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const before = Extension.parse(await readToChange(trx, extensions, district, id))
    const { plan, cycle, unit, code, version } = before
    await requireOpenPlan(trx, district, plan)
    if (before.outcome !== 'pending')
      throw conflict(
        '这份申请已经批复过；还需要延期的，请单位另行申请',
        'It has been decided already; a unit that needs more time asks again',
      )
    const decided = { ...decision, decidedBy: somebody.name, decidedOn: today(now) }
    const after: Extension = { ...before, ...decided, version: version + 1 }
    const around = await readCycle(trx, district, joinId(plan, cycle))
    const faults = extensionFaults(after, around)
    // What was asked for, was asked for; the decision alone is looked at.
    const own = faults.filter(({ field }) => field !== 'asked')
    if (own.length > 0) throw invalid(own)
    await trx
      .updateTable('extension')
      .set({ ...decided, version: version + 1 })
      .where((eb) => eb.and({ district, plan, cycle, unit, code }))
      .execute()
    const { granted, remark } = after
    await tellHappening(trx, {
      ...{ district, cycle: around, event: code, by: somebody.name, now },
      happening: { what: 'extension-decided', unit, granted, remark },
    })
    note({
      ...{ action: decision.outcome === 'granted' ? 'approve' : 'return', record: id },
      ...{ resource: extensions.resource, before, after, reason: decision.remark },
    })
    return identify(extensions, { ...after })
  })
}
