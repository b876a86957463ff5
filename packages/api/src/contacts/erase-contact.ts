import { type Caller, requireCaller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Identified } from '../database/rows.ts'
import { readToChange } from '../records/read-record.ts'
import { contacts } from './contact.table.ts'
import { type ContactStore, requireKept } from './save-contact.ts'

/**
 * Does away with what is personal, for ever: who it was is nowhere any more, that there was somebody for
 * the unit, since when and in which post, stays to be counted.
 *
 * @throws AppError `forbidden`, `not-found`, `conflict` where it was done before
 */
export async function eraseContact(
  { db }: Pick<ContactStore, 'db'>,
  district: string,
  id: string,
  reason: string,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requireCaller(caller)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const stored = await readToChange(trx, contacts, district, id)
    requirePermission(somebody, 'contacts.write', { district, unit: String(stored.unit) })
    requireKept(stored)
    const gone = { name: null, phone: null, officePhone: null, email: null, note: null }
    const left = { erasedAt: now.toISOString(), version: Number(stored.version) + 1 }
    const indexes = { nameIndex: null, phoneIndex: null, officePhoneIndex: null, emailIndex: null }
    await trx
      .updateTable('contact')
      .set({ ...gone, ...indexes, ...left })
      .where((eb) => eb.and({ district, code: String(stored.code) }))
      .execute()
    note({ action: 'erase', resource: contacts.resource, record: id, after: left, reason })
    return { ...stored, ...gone, ...left }
  })
}
