import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { say } from '@gangyao/domain'
import * as z from 'zod'
import { AppError } from '../errors/app-error.ts'
import type { PersonalKey } from './keys.ts'

/** Where a sealed text stands. It opens there and nowhere else. */
export interface SealedPlace {
  district: string
  table: string
  record: string
  field: string
}

const SEALED = /^gp1\.[0-9a-f]{8}\.[\w-]{38,}$/

export const isSealed = (text: string): boolean => SEALED.test(text)

/** A column of sealed texts: what was not sealed does not get in. What got in otherwise just does not open. */
export const sealed = z.codec(z.string(), z.string(), {
  decode: (stored) => stored,
  encode: (text) => {
    if (isSealed(text)) return text
    throw new Error('a text that is to be sealed was not')
  },
})

/** A column to find a sealed text by. */
export const blindIndex = z.string().regex(/^[0-9a-f]{8}\.[\w-]{43}$/)

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Encrypts a text for its place, with AES-256-GCM: `gp1.`, the key's id, and what is sealed. */
export function sealText(key: PersonalKey, place: SealedPlace, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key.seal, iv).setAAD(boundTo(key, place))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = Buffer.concat([iv, cipher.getAuthTag(), hidden])
  return `gp1.${key.id}.${parts.toString('base64url')}`
}

/** The id of the key a text is sealed with. */
export const keyIdOf = (text: string): string => text.split('.')[1] ?? ''

/**
 * Decrypts a text.
 *
 * @throws AppError `unavailable` where the key is not there, or the text was changed or belongs elsewhere
 */
export function openText(keys: readonly PersonalKey[], place: SealedPlace, text: string): string {
  const key = keys.find(({ id }) => id === keyIdOf(text))
  if (!key || !isSealed(text)) throw cannotOpen()
  const [, , encoded = ''] = text.split('.')
  const parts = Buffer.from(encoded, 'base64url')
  // Of the last character some bits stand for nothing: it too is as it was written, or is not.
  if (parts.toString('base64url') !== encoded) throw cannotOpen()
  const iv = parts.subarray(0, IV_BYTES)
  const tag = parts.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(CIPHER, key.seal, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(key, place)).setAuthTag(tag)
  try {
    const hidden = parts.subarray(IV_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8')
  } catch {
    throw cannotOpen()
  }
}

/** What stands in the column beside, so that equal texts of a district can be found without opening any. */
export function blindIndexOf(
  key: PersonalKey,
  { district, table, field }: Omit<SealedPlace, 'record'>,
  normalised: string,
): string {
  const mac = createHmac('sha256', key.index).update([district, table, field, normalised].join('~'))
  return `${key.id}.${mac.digest('base64url')}`
}

const boundTo = ({ id }: PersonalKey, { district, table, record, field }: SealedPlace) =>
  Buffer.from(['gp1', id, district, table, record, field].join('~'))

const cannotOpen = () =>
  new AppError(
    'unavailable',
    say(
      '这一项无法解密：密钥不对，或内容在数据库中被改动过；请告知系统管理员',
      'This cannot be opened: the key is not the right one, or it was changed in the database; tell the system administrator',
    ),
  )
