import { type Caller, requireCaller, requirePermission, unitsReached } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { byName, decodeRow, type Identified, identify } from '../database/rows.ts'
import { showRecord } from '../personal/personal-table.ts'
import { blindIndexOf } from '../personal/seal.ts'
import type { ListQuery } from '../records/list-query.ts'
import { listRecordsOfUnits } from '../records/list-records-of-units.ts'
import { readRecord } from '../records/read-record.ts'
import { contacts, type FINDABLE_FIELDS, personalContacts } from './contact.table.ts'
import type { ContactStore } from './save-contact.ts'

/**
 * A page of contacts, masked; those of their own units for whoever reaches no further.
 *
 * @throws AppError `forbidden`
 */
export async function listContacts(
  { db, keys }: ContactStore,
  district: string,
  query: ListQuery,
  caller: Caller | null,
): Promise<{ records: Identified[]; total: number }> {
  const reading = { caller, permission: 'contacts.read' } as const
  const { records, total } = await listRecordsOfUnits(db, contacts, district, query, reading)
  const known = await keys()
  return {
    records: records.map((stored) => showRecord(known, personalContacts, district, stored)),
    total,
  }
}

/** @throws AppError `forbidden` or `not-found` */
export async function readContact(
  { db, keys }: ContactStore,
  district: string,
  id: string,
  caller: Caller | null,
): Promise<Identified> {
  unitsReached(caller, 'contacts.read', district)
  const stored = await readRecord(db, contacts, district, id)
  requirePermission(caller, 'contacts.read', { district, unit: String(stored.unit) })
  return showRecord(await keys(), personalContacts, district, stored)
}

export interface ContactSearch {
  field: (typeof FINDABLE_FIELDS)[number]
  value: string
}

const MOST = 100

/**
 * Contacts by a whole name, number or address, without opening any; at most 100, masked. That they were looked
 * for is noted. Whoever may look a number up could find it by trying, so that it takes the permission to see it.
 *
 * @throws AppError `forbidden`
 */
export async function searchContacts(
  { db, keys }: ContactStore,
  district: string,
  { field, value }: ContactSearch,
  caller: Caller | null,
  now: Date,
): Promise<Identified[]> {
  const permission = field === 'name' ? 'contacts.read' : 'contacts.reveal'
  const units = unitsReached(caller, permission, district)
  const known = await keys()
  const normalised = personalContacts.fields[field].normalise(value)
  const place = { district, table: contacts.name, field }
  const indexes = known.map((key) => blindIndexOf(key, place, normalised))
  if (indexes.length === 0 || units?.length === 0) return []
  const by = { district, caller: requireCaller(caller), now }
  return change(db, by, async (trx, note) => {
    const rows = await byName(trx)
      .selectFrom(contacts.name)
      .selectAll()
      .where('district', '=', district)
      .where(`${field}Index`, 'in', indexes)
      .$if(units !== null, (query) => query.where('unit', 'in', units ?? []))
      .orderBy('unit')
      .orderBy('code')
      .limit(MOST)
      .execute()
    const after = { field, found: rows.length }
    note({ action: 'search', resource: contacts.resource, record: null, after })
    return rows.map((row) =>
      showRecord(known, personalContacts, district, identify(contacts, decodeRow(contacts, row))),
    )
  })
}
