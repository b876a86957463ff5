import { isDeepStrictEqual } from 'node:util'
import { Plan, say } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { encodeRow, type Fields, type Identified, identify } from '../database/rows.ts'
import { type FieldError, invalid, stale } from '../errors/app-error.ts'
import { closedPlan } from '../records/check-record.ts'
import { readRecord } from '../records/read-record.ts'
import { plans } from './plan.table.ts'

/** What may be changed without the plan's document; the rest changes by loading it again. */
export const EDITABLE = {
  title: true,
  titleEn: true,
  status: true,
  issuer: true,
  documentNumber: true,
  issuedOn: true,
} as const

export const PlanChange = Plan.pick(EDITABLE)

/**
 * Changes a plan's head while it is still as the caller saw it. A closed plan can only be opened again.
 *
 * @throws AppError `not-found`, `invalid`, `conflict` or `stale`
 */
export async function updatePlan(
  db: Db,
  district: string,
  id: string,
  input: Fields & { version: number },
  caller: Caller | null,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'plans.write', { district })
  return change(db, { district, caller: somebody }, async (trx, note) => {
    const before = await readRecord(trx, plans, district, id)
    const faults = changedByDocumentOnly(before, input)
    if (faults.length > 0) throw invalid(faults)
    if (before.status === 'closed' && input.status === 'closed') throw closedPlan(id)

    const after = { ...before, ...input, version: input.version + 1 }
    const { district: _, ...row } = encodeRow(plans, { ...after, district })
    const { numUpdatedRows } = await trx
      .updateTable('plan')
      .set(row)
      .where((eb) => eb.and({ district, code: id, version: input.version }))
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw stale()
    const head = (plan: Fields) =>
      Object.fromEntries(Object.keys(EDITABLE).map((field) => [field, plan[field]]))
    note({
      ...{ action: 'update', resource: 'plans', record: id },
      ...{ before: head(before), after: head(after) },
    })
    return identify(plans, after)
  })
}

const changedByDocumentOnly = (before: Fields, input: Fields): FieldError[] =>
  Object.keys(input)
    .filter((field) => field !== 'version' && !(field in EDITABLE))
    .filter((field) => !isDeepStrictEqual(input[field], before[field]))
    .map((field) => ({
      field,
      message: say(
        '这一项只能随规划文件重新载入而改变',
        'This changes only when the plan’s document is loaded again',
      ),
    }))
