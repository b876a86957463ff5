import { mayWithin, PERMISSION_NAMES, type Permission, type Verdict } from '@gangyao/domain'
import type { Me } from './me.ts'

/** Whether a person may do it for a unit; without one: for any at all. */
export function verdictOf({ permissions }: Me, permission: Permission, unit?: string): Verdict {
  const held = permissions[permission] ?? { district: false, units: [] }
  return mayWithin(held, permission, unit ?? held.units[0])
}

/** The units a person may do it for; `null`: every one. */
export function unitsFor({ permissions }: Me, permission: Permission): readonly string[] | null {
  const held = permissions[permission]
  return held?.district ? null : (held?.units ?? [])
}

/** What react-admin calls an action on a resource, as a permission; none where it needs none of ours. */
export function permissionFor(resource: string, action: string): Permission | undefined {
  const verb = READING.has(action) ? 'read' : action === 'export' ? 'export' : 'write'
  const kind = resource === 'grants' ? 'accounts' : resource
  return PERMISSION_NAMES.find((name) => name === `${kind}.${verb}`)
}

const READING = new Set(['list', 'show', 'read'])
