import type { AccessRole } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import type { HeldRole } from '../people/grants.ts'

export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const

/** Somebody who signs in, as the API tells it to who keeps the accounts. Its id is the user name. */
export interface Account {
  id: string
  username: string
  name: string
  state: (typeof ACCOUNT_STATES)[number]
  twoFactor: boolean
  mustChange: boolean
  lastSignInAt: string | null
  roles: { role: AccessRole; unit: string | null }[]
  invitedUntil: string | null
  lockedUntil: string | null
  passwordAt: string | null
  /** Belongs to another district too, so that this one alone cannot change it. */
  shared: boolean
  /** Was invited by this district, which can disable them even where they are shared. */
  own: boolean
  version: number
}

/** A one-time link; `link` is a path of the panel. */
export interface Invitation {
  link: string
  expiresAt: string
}

export interface WithInvitation {
  account: Account
  invitation: Invitation | null
}

/** The roles of an account as the records they are. */
export const heldRoles = ({ username, roles }: Account): Kept<HeldRole>[] =>
  roles.map(({ role, unit }) => ({
    id: `${username}~${role}~${unit ?? ''}`,
    user: username,
    role,
    unit: unit ?? '',
    version: 1,
  }))
