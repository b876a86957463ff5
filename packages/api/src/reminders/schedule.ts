import { type ReminderStep, USUAL_REMINDERS } from '@gangyao/domain'
import * as z from 'zod'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { stale } from '../errors/app-error.ts'
import { ReminderScheduleRow } from './schedule.table.ts'

export interface KeptSchedule {
  steps: ReminderStep[]
  version: number
}

/** When people of a district are reminded; as usual, and version 0, where nobody has said otherwise. */
export async function readSchedule(db: Db, district: string): Promise<KeptSchedule> {
  const row = await db
    .selectFrom('reminder_schedule')
    .selectAll()
    .where((eb) => eb.and({ district }))
    .executeTakeFirst()
  if (!row) return { steps: [...USUAL_REMINDERS], version: 0 }
  const { steps, version } = z.decode(ReminderScheduleRow, row)
  return { steps, version }
}

/**
 * Arranges when people are reminded from now on. What has been said stays said.
 *
 * @throws AppError `forbidden`, `stale`
 */
export async function saveSchedule(
  db: Db,
  district: string,
  { steps, version }: KeptSchedule,
  caller: Caller | null,
  now: Date,
): Promise<void> {
  const somebody = requirePermission(caller, 'reminders.arrange', { district })
  await change(db, { district, caller: somebody, now }, async (trx, note) => {
    const before = await readSchedule(trx, district)
    if (before.version !== version) throw stale()
    const row = z.encode(ReminderScheduleRow, { district, steps, version: version + 1 })
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('reminder_schedule')
      .values(row)
      .onConflict((clash) =>
        clash.column('district').doUpdateSet(row).where('reminder_schedule.version', '=', version),
      )
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 1n) throw stale()
    note({
      ...{ action: 'update', resource: 'reminders', record: 'schedule' },
      ...{ before: before.steps, after: steps },
    })
  })
}
