import type { Verdict } from '../access/may.ts'
import type { Bilingual } from '../text/bilingual.ts'

/** Allowed, unless the power is missing or one of the hindrances is there; the first of them is the reason. */
export function verdictOf(
  power: Verdict,
  ...hindrances: readonly (Bilingual | null | false | undefined)[]
): Verdict {
  if (!power.allowed) return power
  const reason = hindrances.find((hindrance) => hindrance)
  return reason ? { allowed: false, reason } : { allowed: true }
}
