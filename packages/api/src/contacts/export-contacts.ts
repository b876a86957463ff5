import { CONSENT_HOW_NAMES, Contact, type Language, say } from '@gangyao/domain'
import type { Column, Table } from '@gangyao/sheets'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { byName, decodeRow } from '../database/rows.ts'
import { openRecord } from '../personal/personal-table.ts'
import { contacts, personalContacts } from './contact.table.ts'
import type { ContactStore } from './save-contact.ts'

const COLUMNS = [
  { key: 'unit', title: say('单位', 'Unit'), width: 20 },
  { key: 'name', title: say('姓名', 'Name'), width: 12 },
  { key: 'duty', title: say('职务', 'Post'), width: 20 },
  { key: 'phone', title: say('手机', 'Telephone'), width: 16 },
  { key: 'officePhone', title: say('办公电话', 'Office telephone'), width: 16 },
  { key: 'email', title: say('电子邮箱', 'E-mail'), width: 28 },
  { key: 'note', title: say('备注', 'Note'), width: 30 },
  { key: 'consent', title: say('同意记录', 'Consent'), width: 24 },
] as const satisfies Column[]

/**
 * All contacts of a district that were not erased, with everything open. That they were taken out is noted.
 *
 * @throws AppError `forbidden`, or `unavailable` where one does not open
 */
export async function exportContacts(
  { db, keys }: ContactStore,
  district: string,
  language: Language,
  caller: Caller | null,
  now: Date,
): Promise<Table> {
  const somebody = requirePermission(caller, 'contacts.export', { district })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const stored = await byName(trx)
      .selectFrom(contacts.name)
      .selectAll()
      .where('district', '=', district)
      .where('erasedAt', 'is', null)
      .orderBy('unit')
      .orderBy('recordedAt')
      .orderBy('code')
      .execute()
    const names = await unitNames(trx, district)
    const known = await keys()
    const rows = stored.map((row) => {
      const open = openRecord(known, personalContacts, district, decodeRow(contacts, row))
      return sheetRow(Contact.parse(open), names, language)
    })
    note({
      ...{ action: 'export', resource: contacts.resource, record: null },
      after: { rows: rows.length },
    })
    return { name: say('单位联络员', 'Contacts'), columns: COLUMNS, rows }
  })
}

const unitNames = async (db: ContactStore['db'], district: string) =>
  new Map(
    (
      await db
        .selectFrom('unit')
        .select(['code', 'name'])
        .where('district', '=', district)
        .execute()
    ).map(({ code, name }) => [code, name]),
  )

const sheetRow = (
  { unit, name, duty, phone, officePhone, email, note, consent }: Contact,
  names: ReadonlyMap<string, string>,
  language: Language,
): Table['rows'][number] => ({
  ...{ unit: names.get(unit) ?? unit, name, duty, phone, officePhone, email, note },
  consent: `${consent.givenOn} ${CONSENT_HOW_NAMES[consent.how][language]}`,
})
