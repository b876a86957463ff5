import { useMemo } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'

/** Which ways to sign in there are, and what is asked of a password. */
export interface Ways {
  password: boolean
  oidc: { name: string } | null
  policy: PasswordPolicy
}

export interface PasswordPolicy {
  min: number
  max: number
  classes: number
  history: number
  days: number
}

/** Where one is signed in. */
export interface Device {
  id: string
  current: boolean
  method: 'password' | 'oidc'
  createdAt: string
  seenAt: string
  address: string | null
  agent: string | null
}

export interface Session {
  user: { name: string; username: string }
  enrolled: boolean
}

/** For the authenticator app, and the codes for the day it is lost. */
export interface Enrolment {
  uri: string
  secret: string
  recoveryCodes: string[]
}

export interface Invited {
  user: { name: string; username: string }
  expiresAt: string
}

interface PasswordChange {
  currentPassword: string
  newPassword: string
  revokeOtherSessions: boolean
}

/** The verbs of one's own account, as the API has them. */
export function useDoors() {
  const { door } = useDataProvider<GangyaoProvider>()
  return useMemo(
    () => ({
      ways: () => door<Ways>('GET', '/ways'),
      session: () => door<Session | null>('GET', '/get-session'),
      elsewhere: () => door<{ url: string }>('POST', '/sign-in/oidc'),
      changePassword: (change: PasswordChange) => door('POST', '/change-password', change),
      devices: () => door<Device[]>('GET', '/sessions'),
      endDevice: (id: string) => door('DELETE', `/sessions/${encodeURIComponent(id)}`),
      endAllDevices: () => door('DELETE', '/sessions'),
      enrol: (password: string) => door<Enrolment>('POST', '/two-factor/enable', { password }),
      verify: (code: string) => door('POST', '/two-factor/verify', { code }),
      renewCodes: (password: string) =>
        door<Pick<Enrolment, 'recoveryCodes'>>('POST', '/two-factor/recovery-codes', { password }),
      disable: (password: string) => door('POST', '/two-factor/disable', { password }),
      look: (token: string) => door<Invited>('POST', '/invitations/look', { token }),
      accept: (token: string, password: string) =>
        door<Pick<Invited, 'user'>>('POST', '/invitations/accept', { token, password }),
    }),
    [door],
  )
}
