import { type AuditAction, NO_DISTRICT } from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Auth } from './auth.ts'

/** Where a request comes from. */
export type From = Pick<Caller, 'address' | 'request'>

interface Happened {
  action: Extract<AuditAction, 'sign-in' | 'sign-in-refused' | 'sign-out' | 'update'>
  /** The name that was typed or is signed in; null where it is not known. */
  username: string | null
  after?: object
  /** The password was right, and a code is wanted: they are not in yet. */
  halfWay?: boolean
  reason?: string
}

/** Notes what somebody does at the door; what they typed as a password stands nowhere. */
export const noteSignIn = (
  { db, now }: Auth,
  from: From,
  { action, username, after, halfWay = false, reason }: Happened,
): Promise<void> => {
  const caller: Caller = { ...from, name: username || NOBODY, grants: [] }
  return change(db, { district: NO_DISTRICT, caller, now: now() }, async (trx, note) => {
    if (action === 'sign-in' && !halfWay)
      await trx
        .updateTable('user_state')
        .set({ lastSignInAt: now().toISOString() })
        .where('user', '=', username ?? '')
        .execute()
    note({ action, resource: 'accounts', record: username, after, reason: reason ?? null })
  })
}

const NOBODY = '-'
