import { randomBytes } from 'node:crypto'
import { type Extension, extensionFaults, joinId } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { cycles } from '../cycles/cycle.table.ts'
import { cycleOf } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow, type Identified, identify } from '../database/rows.ts'
import { conflict, invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { tellHappening } from '../notifications/tell-happening.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { readToChange } from '../records/read-record.ts'
import { missingReferences } from '../records/references.ts'
import { extensions } from './extension.table.ts'

export type Asked = Pick<Extension, 'plan' | 'cycle' | 'unit' | 'asked' | 'reason'>

/**
 * Asks for more time for a unit. It has one request at a time; whoever was refused may ask again.
 *
 * @throws AppError `forbidden`, `invalid`, `conflict` while an earlier request waits
 */
export async function askExtension(
  db: Db,
  district: string,
  asked: Asked,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const { plan, cycle, unit } = asked
  const somebody = requirePermission(caller, 'reports.write', { district, unit })
  const extension: Extension = {
    ...asked,
    code: randomBytes(5).toString('hex'),
    requestedBy: somebody.name,
    requestedOn: today(now),
    outcome: 'pending',
    decidedBy: null,
    decidedOn: null,
    remark: null,
    granted: null,
    version: 1,
  }
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    await requireOpenPlan(trx, district, plan)
    const missing = await missingReferences(trx, extensions, district, { ...extension })
    if (missing.length > 0) throw invalid(missing)
    // Of two who ask at once, one waits here and is then told of the other.
    const held = await readToChange(trx, cycles, district, joinId(plan, cycle))
    const faults = extensionFaults(extension, cycleOf(held))
    if (faults.length > 0) throw invalid(faults)
    const pending = await trx
      .selectFrom('extension')
      .select('code')
      .where((eb) => eb.and({ district, plan, cycle, unit, outcome: 'pending' }))
      .executeTakeFirst()
    if (pending)
      throw conflict(
        '本单位在这个周期已有一份待批的延期申请，请等统筹单位答复',
        'An extension has been asked for already; wait for the answer of the coordinating office',
      )
    await byName(trx)
      .insertInto(extensions.name)
      .values(encodeRow(extensions, { ...extension, district }))
      .execute()
    const made = identify(extensions, { ...extension })
    const { reason, code } = extension
    await tellHappening(trx, {
      ...{ district, cycle: cycleOf(held), event: code, by: somebody.name, now },
      happening: { what: 'extension-asked', unit, asked: extension.asked, reason },
    })
    note({
      ...{ action: 'create', resource: extensions.resource, record: made.id },
      ...{ after: extension, reason },
    })
    return made
  })
}
