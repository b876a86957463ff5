import { randomBytes } from 'node:crypto'
import { Contact } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import type { Caller } from '../access/caller.ts'
import { requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow, type Fields, type Identified } from '../database/rows.ts'
import type { Tables } from '../database/tables.ts'
import { conflict, invalid, stale } from '../errors/app-error.ts'
import { fieldErrors } from '../http/router.ts'
import { currentKey } from '../personal/current-key.ts'
import type { PersonalKeys } from '../personal/keys.ts'
import {
  maskRecord,
  openField,
  openRecord,
  sealRecord,
  showRecord,
} from '../personal/personal-table.ts'
import { keyFromId, readToChange } from '../records/read-record.ts'
import { missingReferences } from '../records/references.ts'
import { requireSameCodes } from '../records/update-record.ts'
import { contacts, PERSONAL_FIELDS, personalContacts } from './contact.table.ts'

export type NewContact = Omit<Contact, 'code' | 'version'>
/** Personal fields may be as they were shown. */
export type ChangedContact = Omit<Contact, 'email'> & { email: string | null }

/** Where contacts are kept, and what seals them. */
export interface ContactStore {
  db: Db
  keys: PersonalKeys
}

/**
 * Adds a contact person of a unit.
 *
 * @throws AppError `forbidden`, `invalid`, or `unavailable` where there is no key
 */
export async function createContact(
  { db, keys }: ContactStore,
  district: string,
  input: NewContact,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'contacts.write', { district, unit: input.unit })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const record = {
      ...checked({ ...input, code: randomBytes(5).toString('hex'), version: 1 }),
      recordedAt: now.toISOString(),
      erasedAt: null,
    }
    await requireUnit(trx, district, record)
    const key = await currentKey(trx, keys, now)
    const row = sealRecord(key, personalContacts, district, record)
    await byName(trx)
      .insertInto(contacts.name)
      .values(encodeRow(contacts, { ...row, district }))
      .execute()
    const after = maskRecord(personalContacts, record)
    note({ action: 'create', resource: contacts.resource, record: record.code, after })
    return { id: record.code, ...shown(record) }
  })
}

/**
 * Replaces a contact that is still as the caller saw it. What comes back masked stays as it is.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid`, `stale`, `conflict` for an erased one
 */
export async function updateContact(
  { db, keys }: ContactStore,
  district: string,
  id: string,
  input: ChangedContact,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'contacts.write', { district, unit: input.unit })
  const key = keyFromId(contacts, id)
  requireSameCodes(key, { ...input })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const stored = await readToChange(trx, contacts, district, id)
    requirePermission(somebody, 'contacts.write', { district, unit: String(stored.unit) })
    requireKept(stored)
    if (stored.version !== input.version) throw stale()
    const sealing = await currentKey(trx, keys, now)
    const known = await keys()
    const version = input.version + 1
    const record = {
      ...checked({ ...unmasked(known, district, stored, input), version }),
      recordedAt: stored.recordedAt,
      erasedAt: null,
    }
    await requireUnit(trx, district, record)
    const row = encodeRow(contacts, {
      ...sealRecord(sealing, personalContacts, district, record),
      district,
    })
    await byName(trx)
      .updateTable(contacts.name)
      .set(row)
      .where((eb) => eb.and({ district, ...key }))
      .execute()
    const { id: _, ...before } = openRecord(known, personalContacts, district, stored)
    note({
      ...{ action: 'update', resource: contacts.resource, record: id },
      before: maskRecord(personalContacts, before),
      after: maskRecord(personalContacts, record),
    })
    return { id, ...shown(record) }
  })
}

/** An erased contact is nobody any more. */
export function requireKept({ erasedAt }: Fields): void {
  if (erasedAt !== null)
    throw conflict(
      '这位联络员的个人信息已被抹去；需要时请另外新增',
      'What was personal of this contact has been erased; add another one',
    )
}

/** What came back as it was shown, as it is. */
function unmasked(
  keys: Awaited<ReturnType<PersonalKeys>>,
  district: string,
  stored: Identified,
  input: ChangedContact,
): Fields {
  const seen: Fields = showRecord(keys, personalContacts, district, stored)
  const { recordedAt: _, erasedAt: _erased, ...given }: Fields = { ...input }
  const values = PERSONAL_FIELDS.map((field) => [
    field,
    given[field] !== null && given[field] === seen[field]
      ? openField(keys, personalContacts, district, stored, field)
      : given[field],
  ])
  return { ...given, ...Object.fromEntries(values) }
}

function checked(record: Fields): Contact {
  const { data, error } = Contact.strict().safeParse(record)
  if (error) throw invalid(fieldErrors(error))
  return data
}

async function requireUnit(trx: Transaction<Tables>, district: string, record: Fields) {
  const faults = await missingReferences(trx, contacts, district, record)
  if (faults.length > 0) throw invalid(faults)
}

/** An open record as a list would show it. */
const shown = (record: Fields & { name: string }): Fields => ({
  ...maskRecord(personalContacts, record),
  name: record.name,
})
