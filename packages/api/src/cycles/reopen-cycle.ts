import { type Cycle, cycleFaults, type Reopening } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Fields } from '../database/rows.ts'
import { invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readToChange } from '../records/read-record.ts'
import { cycles } from './cycle.table.ts'
import { cycleOf } from './read-cycle.ts'

/**
 * Opens a closed cycle once more: every unit may write in it until a day.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid` while it still runs
 */
export async function reopenCycle(
  db: Db,
  district: string,
  id: string,
  { until, reason }: Pick<Reopening, 'until' | 'reason'>,
  caller: Caller | null,
  now: Date,
): Promise<Fields> {
  const somebody = requirePermission(caller, 'cycles.write', { district })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const before = cycleOf(await readToChange(trx, cycles, district, id))
    const { plan, code, version } = before
    await requireOpenPlan(trx, district, plan)
    const reopened = { on: today(now), until, reason }
    const after: Cycle = { ...before, reopened, version: version + 1 }
    const faults = cycleFaults(after, after, []).filter(({ field }) => field === 'reopened')
    if (faults.length > 0) throw invalid(faults.map(({ message }) => ({ field: 'until', message })))
    await trx
      .updateTable('cycle')
      .set({ reopened: JSON.stringify(reopened), version: version + 1 })
      .where((eb) => eb.and({ district, plan, code }))
      .execute()
    note({ action: 'update', resource: cycles.resource, record: id, before, after, reason })
    return after
  })
}
