import type { Permission } from '@gangyao/domain'
import { useWording } from '../messages/use-wording.ts'
import { useMe } from './use-me.ts'
import { unitsFor, verdictOf } from './verdict.ts'

export interface May {
  allowed: boolean
  /** Why not, and whom to ask; `null` where it is allowed. */
  reason: string | null
}

/** Whether the person may do it for a unit; without one: for any at all. */
export function useMay(permission: Permission, unit?: string): May {
  const { say } = useWording()
  const verdict = verdictOf(useMe(), permission, unit)
  return verdict.allowed
    ? { allowed: true, reason: null }
    : { allowed: false, reason: say(verdict.reason) }
}

/** The units a person may do it for, values unless said otherwise; `null`: every one. */
export const useOwnUnits = (permission: Permission = 'observations.write') =>
  unitsFor(useMe(), permission)
