import { DistrictCode } from '@gangyao/domain'
import type { Kysely } from 'kysely'
import * as z from 'zod'
import { AccountState } from '../accounts/account.contract.ts'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'

const user = z.string().min(1)
const instant = z.iso.datetime()
const flag = z.literal([0, 1])

/** What we keep of a user besides better-auth; `user` is the user name in small letters. */
export const UserStateRow = z.object({
  user,
  state: AccountState,
  /** The district that invited them; null for whom the command line made. */
  district: DistrictCode.nullable(),
  mustChange: flag,
  passwordAt: instant.nullable(),
  /** The step of time of the last code that was used: no code is used twice. */
  totpStep: z.int(),
  lastSignInAt: instant.nullable(),
  createdAt: instant,
  createdBy: z.string(),
  version: z.int().min(1),
})
export type UserStateTable = z.input<typeof UserStateRow>

/** Failures of a user name that was typed, known or not; `name` is its hash. */
export const SignInFailureRow = z.object({
  name: z.string(),
  failures: z.int(),
  since: instant,
  until: instant.nullable(),
})
export type SignInFailureTable = z.input<typeof SignInFailureRow>

/** Earlier passwords, hashed; `seq` counts up. */
export const PasswordHistoryRow = z.object({ user, seq: z.int(), hash: z.string() })
export type PasswordHistoryTable = z.input<typeof PasswordHistoryRow>

/** The open link of a user; its token is kept as SHA-256 only. */
export const InvitationRow = z.object({
  user,
  token: z.string(),
  district: DistrictCode.nullable(),
  expiresAt: instant,
  createdAt: instant,
  createdBy: z.string(),
})
export type InvitationTable = z.input<typeof InvitationRow>

/** The tables of better-auth, as far as we look into them. Flags are 0 or 1 on SQLite. */
export type SignInTables = {
  user: {
    id: string
    name: string
    email: string
    emailVerified: boolean
    username: string | null
    displayUsername: string | null
    twoFactorEnabled: boolean | number | null
    createdAt: string
    updatedAt: string
  }
  account: {
    id: string
    userId: string
    accountId: string
    providerId: string
    password: string | null
    createdAt: string
    updatedAt: string
  }
  session: {
    id: string
    token: string
    userId: string
    method: string | null
    ipAddress: string | null
    userAgent: string | null
    createdAt: string | Date
    updatedAt: string | Date
    expiresAt: string | Date
  }
  /** What waits for an answer; of who is half way in, the value is the id of the user. */
  verification: { id: string; identifier: string; value: string }
  twoFactor: {
    id: string
    userId: string
    failedVerificationCount: number | null
    lockedUntil: string | null
  }
}

/** The database with the tables of better-auth. */
export const withSignIn = (db: Db): Kysely<Tables & SignInTables> => db.withTables<SignInTables>()
