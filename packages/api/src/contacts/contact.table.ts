import {
  Contact,
  maskEmail,
  maskName,
  maskPhone,
  maskText,
  normaliseEmail,
  normaliseName,
  normalisePhone,
  say,
} from '@gangyao/domain'
import * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import type { PersonalTable } from '../personal/personal-table.ts'
import { blindIndex, sealed } from '../personal/seal.ts'

const { code, unit, duty, consent, version } = Contact.shape
const instant = z.iso.datetime()
const masked = z.string().nullable().meta({ description: 'Masked, as 138****5678.' })

/** A contact person as the API tells it. */
export const ContactRecord = z.object({
  code,
  unit,
  name: z.string().nullable().meta({ description: 'Null once erased.' }),
  duty,
  phone: masked,
  officePhone: masked,
  email: masked,
  note: masked,
  consent,
  recordedAt: instant,
  erasedAt: instant.nullable().meta({ description: 'When what is personal was done away with.' }),
  version,
})

const ContactRow = ContactRecord.extend({
  ...tenant,
  name: sealed.nullable(),
  phone: sealed.nullable(),
  officePhone: sealed.nullable(),
  email: sealed.nullable(),
  note: sealed.nullable(),
  nameIndex: blindIndex.nullable(),
  phoneIndex: blindIndex.nullable(),
  officePhoneIndex: blindIndex.nullable(),
  emailIndex: blindIndex.nullable(),
  consent: json(consent),
})
export type ContactTable = z.input<typeof ContactRow>

export const contacts = recordTable({
  name: 'contact',
  resource: 'contacts',
  noun: say('联络员', 'contact'),
  entity: ContactRecord,
  row: ContactRow,
  key: ['code'],
  order: ['unit', 'recordedAt'],
  search: ['code', 'unit', 'duty'],
  references: [{ table: 'unit', columns: ['unit'] }],
})

export const PERSONAL_FIELDS = ['name', 'phone', 'officePhone', 'email', 'note'] as const
export const FINDABLE_FIELDS = ['name', 'phone', 'officePhone', 'email'] as const

const phone = { mask: maskPhone, normalise: normalisePhone }

/** An official's name is no secret to those they work with; in the log it would outlive its erasure. */
export const personalContacts = {
  table: contacts,
  fields: {
    name: { mask: maskName, normalise: normaliseName, listedWhole: true },
    phone,
    officePhone: phone,
    email: { mask: maskEmail, normalise: normaliseEmail },
    note: { mask: maskText },
  } satisfies Record<(typeof PERSONAL_FIELDS)[number], unknown>,
} satisfies PersonalTable
