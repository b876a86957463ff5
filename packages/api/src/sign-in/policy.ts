import type { AccessRole } from '@gangyao/domain'

export interface PasswordPolicy {
  /** The least length. */
  min: number
  /** How many of capitals, small letters, digits and other characters there must be. */
  classes: number
  /** So many earlier passwords cannot be used again. */
  history: number
  /** After so many days a password is to be changed; 0: never. */
  days: number
}

/** What an installation asks of those who sign in. */
export interface SignInPolicy {
  password: PasswordPolicy
  /** So many failures within `minutes` keep a user name out for as long. */
  lock: { failures: number; minutes: number }
  /** A session ends when nothing was done for `idleMinutes`, and after `days` whatever was done. */
  session: { idleMinutes: number; days: number }
  /** Whoever holds one of these roles has to have a second factor. */
  twoFactorRoles: readonly AccessRole[]
}

export const DEFAULT_POLICY: SignInPolicy = {
  password: { min: 10, classes: 3, history: 5, days: 0 },
  lock: { failures: 5, minutes: 15 },
  session: { idleMinutes: 8 * 60, days: 7 },
  twoFactorRoles: [],
}

/** The longest password: hashing takes time, and nobody is to make it take more. */
export const LONGEST_PASSWORD = 128

/** How long the link of an invitation works, in days. */
export const INVITATION_DAYS = 7
