import { WHOLLY } from '@gangyao/domain'
import type { RecordTable } from '../database/record-table.ts'
import { type Fields, idOf } from '../database/rows.ts'
import type { PersonalKey } from './keys.ts'
import { blindIndexOf, openText, sealText } from './seal.ts'

/** How one field of personal data is treated. */
export interface PersonalField {
  /** What is shown of it, and noted in the audit log. */
  mask(text: string): string
  /** Shown whole to whoever may read the record, and only then. */
  listedWhole?: boolean
  /** One way of writing it; with this it is found by `<field>Index`. */
  normalise?(text: string): string
}

/** A kind of record of which some fields are sealed. */
export interface PersonalTable {
  table: RecordTable
  fields: Readonly<Record<string, PersonalField>>
}

const placeOf = ({ table }: PersonalTable, district: string, record: Fields, field: string) => ({
  district,
  table: table.name,
  record: idOf(table, record),
  field,
})

/** A record with its personal fields sealed and the columns beside by which they are found. */
export function sealRecord(
  key: PersonalKey,
  personal: PersonalTable,
  district: string,
  record: Fields,
): Fields {
  const columns = Object.entries(personal.fields).flatMap(([field, { normalise }]) => {
    const text = record[field]
    const place = placeOf(personal, district, record, field)
    const is = typeof text === 'string'
    return [
      [field, is ? sealText(key, place, text) : null],
      ...(normalise
        ? [[`${field}Index`, is ? blindIndexOf(key, place, normalise(text)) : null]]
        : []),
    ]
  })
  return { ...record, ...Object.fromEntries(columns) }
}

/**
 * One sealed field of a stored record.
 *
 * @throws AppError `unavailable` where it does not open
 */
export function openField(
  keys: readonly PersonalKey[],
  personal: PersonalTable,
  district: string,
  stored: Fields,
  field: string,
): string | null {
  const text = stored[field]
  return typeof text === 'string'
    ? openText(keys, placeOf(personal, district, stored, field), text)
    : null
}

/**
 * A stored record with every field open.
 *
 * @throws AppError `unavailable` where one does not open
 */
export const openRecord = (
  keys: readonly PersonalKey[],
  personal: PersonalTable,
  district: string,
  stored: Fields,
): Fields => ({
  ...stored,
  ...mapFields(personal, (field) => openField(keys, personal, district, stored, field)),
})

/** A stored record as it is shown: masked; what does not open is hidden wholly. */
export const showRecord = <Stored extends Fields>(
  keys: readonly PersonalKey[],
  personal: PersonalTable,
  district: string,
  stored: Stored,
): Stored => ({
  ...stored,
  ...mapFields(personal, (field, { mask, listedWhole = false }) => {
    try {
      const text = openField(keys, personal, district, stored, field)
      return text === null || listedWhole ? text : mask(text)
    } catch {
      return WHOLLY
    }
  }),
})

/** An open record as the audit log may keep it, for ever and for other eyes. */
export const maskRecord = ({ fields }: PersonalTable, record: Fields): Fields => ({
  ...record,
  ...Object.fromEntries(
    Object.entries(fields).map(([field, { mask }]) => {
      const text = record[field]
      return [field, typeof text === 'string' ? mask(text) : null]
    }),
  ),
})

const mapFields = (
  { fields }: PersonalTable,
  textOf: (field: string, treatment: PersonalField) => string | null,
): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, treatment]) => [field, textOf(field, treatment)]),
  )
