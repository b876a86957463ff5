import { type Consent, WHOLLY } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'

/** What is personal, in the order of the form. The post belongs to the unit. */
export const PERSONAL_FIELDS = ['name', 'phone', 'officePhone', 'email', 'note'] as const
export type PersonalField = (typeof PERSONAL_FIELDS)[number]

/** What is hidden until somebody says why they look. */
export const HIDDEN_FIELDS = ['phone', 'officePhone', 'email', 'note'] as const

/** What a contact is found by: the whole of it. */
export const FINDABLE_FIELDS = ['name', 'phone', 'officePhone', 'email'] as const

/** A contact person as the API tells it: `138****5678`; nothing personal once erased. */
export interface Contact extends Record<PersonalField, string | null> {
  code: string
  unit: string
  duty: string | null
  consent: Consent
  recordedAt: string
  erasedAt: string | null
  version: number
}

export const NEW_CONTACT = {
  name: null,
  duty: null,
  phone: null,
  officePhone: null,
  email: null,
  note: null,
}

/** A name is never hidden from those who may list it, so that a hidden one did not open: the key is away. */
export const isShut = ({ name }: Pick<Contact, 'name'>): boolean => name === WHOLLY

/** What a contact is called where it has a name no more. */
export const nameOf = ({ name, code }: Pick<Kept<Contact>, 'name' | 'code'>): string => name ?? code
