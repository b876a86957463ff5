import { codeAt, TOTP_STEP } from '../src/sign-in/totp.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app shows for a secret in Base32, now or so many steps of time later. */
export function codeOf(secret: string, later = 0): string {
  let bits = ''
  for (const character of secret) bits += BASE32.indexOf(character).toString(2).padStart(5, '0')
  const key = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  return codeAt(key, Math.floor(Date.now() / TOTP_STEP) + later)
}
