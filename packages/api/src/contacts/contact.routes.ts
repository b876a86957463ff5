import { writeCsv, writeWorkbook } from '@gangyao/sheets'
import { requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { asCsv, asWorkbook, download } from '../http/download.ts'
import { languageFor } from '../http/language.ts'
import { createRouter } from '../http/router.ts'
import type { PersonalKeys } from '../personal/keys.ts'
import { revealField } from '../personal/reveal-field.ts'
import { readRecord } from '../records/read-record.ts'
import { sameId } from '../records/same-id.ts'
import * as contract from './contact.contract.ts'
import { contacts, personalContacts } from './contact.table.ts'
import { eraseContact } from './erase-contact.ts'
import { exportContacts } from './export-contacts.ts'
import { listContacts, readContact, searchContacts } from './read-contacts.ts'
import { createContact, updateContact } from './save-contact.ts'

/** The contact persons of units; how far somebody reaches, each verb asks. */
export function contactRoutes(db: Db, keys: PersonalKeys, now: () => Date) {
  const store = { db, keys }
  return createRouter()
    .openapi(contract.list, async (c) => {
      const { district, caller } = c.var
      const { records, total } = await listContacts(store, district, c.req.valid('query'), caller)
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.exported, async (c) => {
      const { district, caller } = c.var
      const { format, lang } = c.req.valid('query')
      const language = languageFor(c, lang)
      const table = await exportContacts(store, district, language, caller, now())
      return format === 'csv'
        ? download(writeCsv(table, language), asCsv(table.name[language]))
        : download(await writeWorkbook([table], language), asWorkbook(table.name[language]))
    })
    .openapi(contract.search, async (c) => {
      const { district, caller } = c.var
      return c.json(await searchContacts(store, district, c.req.valid('json'), caller, now()), 200)
    })
    .openapi(contract.read, async (c) => {
      const { district, caller } = c.var
      return c.json(await readContact(store, district, c.req.valid('param').id, caller), 200)
    })
    .openapi(contract.create, async (c) => {
      const { district, caller } = c.var
      const input = c.req.valid('json')
      return c.json(await createContact(store, district, input, caller, now()), 201)
    })
    .openapi(contract.update, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const input = sameId(id, c.req.valid('json'))
      return c.json(await updateContact(store, district, id, input, caller, now()), 200)
    })
    .openapi(contract.reveal, async (c) => {
      const { district, caller } = c.var
      const asked = c.req.valid('json')
      const stored = await readRecord(db, contacts, district, c.req.valid('param').id)
      requirePermission(caller, 'contacts.reveal', { district, unit: String(stored.unit) })
      const by = { district, caller, now: now() }
      const value = await revealField(db, keys, personalContacts, stored, asked, by)
      return c.json({ field: asked.field, value }, 200)
    })
    .openapi(contract.erase, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      return c.json(await eraseContact(store, district, id, reason, caller, now()), 200)
    })
}
