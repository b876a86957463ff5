import { createHmac } from 'node:crypto'

/** How long a code lasts, in milliseconds (RFC 6238). */
export const TOTP_STEP = 30_000

/** The code of a step of time: HOTP with SHA-1 and six digits (RFC 4226). */
export function codeAt(secret: string | Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** The step that a code is of: this one, the one before or the next, for clocks differ; else null. */
export function stepOf(secret: string | Uint8Array, code: string, now: number): number | null {
  const current = Math.floor(now / TOTP_STEP)
  return [current, current - 1, current + 1].find((step) => codeAt(secret, step) === code) ?? null
}
