import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256 } from '../audit/chain.ts'

/**
 * What a token is made of: the district it is for, the code it is known by, and 32 random bytes.
 *
 * @example 'gy_150602_3f9a1c0b72de_Zm9vYmFy…'
 */
export interface TokenText {
  district: string
  code: string
  text: string
}

const TOKEN = /^gy_(\d{6})_([0-9a-f]{12})_[\w-]{43}$/

export function makeToken(district: string): TokenText {
  const code = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return { district, code, text: `${prefixOf(district, code)}_${secret}` }
}

/** The part of a token that may be shown again. */
export const prefixOf = (district: string, code: string): string => `gy_${district}_${code}`

/** What a token says of itself; `null` for what is none. */
export function readToken(text: string): TokenText | null {
  const [, district, code] = TOKEN.exec(text) ?? []
  return district && code ? { district, code, text } : null
}

/** 32 random bytes cannot be guessed, so that a plain hash keeps them. */
export const tokenHash = ({ text }: Pick<TokenText, 'text'>): string => sha256(text)

/** Whether a token is the one with this hash, in the same time whichever it is. */
export const isToken = (token: Pick<TokenText, 'text'>, hash: string): boolean =>
  timingSafeEqual(Buffer.from(tokenHash(token)), Buffer.from(hash))
