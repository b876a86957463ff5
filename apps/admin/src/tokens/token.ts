import { addDays, type Day, dayOf, type Permission } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'

/** A token of a program as the API tells it, which is everything but the token. */
export interface Token {
  code: string
  user: string
  name: string
  permissions: Permission[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
  revokedBy: string | null
  version: number
}

/** With the token itself, this once. */
export type MadeToken = Kept<Token> & { token: string }

export type TokenState = 'active' | 'expired' | 'revoked'

export function stateOf({ revokedAt, expiresAt }: Token, now: number): TokenState {
  if (revokedAt !== null) return 'revoked'
  return Date.parse(expiresAt) <= now ? 'expired' : 'active'
}

/** The last day on which it works: it ends when the next begins. */
export const lastDayOf = ({ expiresAt }: Pick<Token, 'expiresAt'>): Day =>
  addDays(dayOf(expiresAt), -1)

/** How long a token works unless said otherwise, and at most. */
const USUAL_DAYS = 90
const MOST_DAYS = 365

export const usualDay = (today: Day): Day => addDays(today, USUAL_DAYS)
export const latestDay = (today: Day): Day => addDays(today, MOST_DAYS)

/** What works before what does not, and the newest first. */
export const inOrder = (tokens: readonly Kept<Token>[], now: number): Kept<Token>[] =>
  [...tokens].sort(
    (one, other) =>
      Number(stateOf(one, now) !== 'active') - Number(stateOf(other, now) !== 'active') ||
      other.createdAt.localeCompare(one.createdAt),
  )
