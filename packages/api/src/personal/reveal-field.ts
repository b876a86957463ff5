import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { conflict } from '../errors/app-error.ts'
import type { PersonalKeys } from './keys.ts'
import { openField, type PersonalTable } from './personal-table.ts'

export interface Reveal {
  field: string
  reason: string
}

/**
 * One field of one record, as it is; that somebody looked, and why, is noted first. Whether they may is
 * for the verb of the record to ask.
 *
 * @throws AppError `conflict` where there is nothing in it, `unavailable` where it does not open
 */
export const revealField = (
  db: Db,
  keys: PersonalKeys,
  personal: PersonalTable,
  stored: Identified,
  { field, reason }: Reveal,
  by: { district: string; caller: Caller; now: Date },
): Promise<string> =>
  change(db, by, async (_trx, note) => {
    const value = openField(await keys(), personal, by.district, stored, field)
    if (value === null) throw conflict('这一项没有填写', 'There is nothing in this field')
    const { resource } = personal.table
    note({ action: 'reveal', resource, record: stored.id, after: { field }, reason })
    return value
  })
