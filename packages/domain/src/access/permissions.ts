import type { AccessRole } from './access-role.ts'

/** How far a role reaches: the whole district, or what belongs to the unit it was given for. */
export type Reach = 'district' | 'unit'

/** Who may do one thing. A role that is not named may not. */
export type AccessRule = Partial<Record<AccessRole, Reach>>

const everybody = {
  administrator: 'district',
  coordinator: 'district',
  editor: 'district',
  approver: 'district',
  leader: 'district',
  venue: 'district',
  team: 'district',
  auditor: 'district',
} as const satisfies AccessRule
const office = { coordinator: 'district' } as const satisfies AccessRule
const units = {
  coordinator: 'district',
  editor: 'unit',
  approver: 'unit',
} as const satisfies AccessRule
const keepers = { administrator: 'district' } as const satisfies AccessRule
const signers = { approver: 'unit' } as const satisfies AccessRule
const overseers = { administrator: 'district', auditor: 'district' } as const satisfies AccessRule

/**
 * Every thing that can be done, and who may: the one place where that is written. The system administrator
 * keeps accounts and backups and does not decide about the work itself.
 */
export const PERMISSIONS = {
  'plans.read': everybody,
  'plans.write': office,
  'actions.read': everybody,
  'actions.write': office,
  'projects.read': everybody,
  'projects.write': office,
  'safeguards.read': everybody,
  'safeguards.write': office,
  'tasks.read': everybody,
  'tasks.write': office,
  'units.read': everybody,
  'units.write': office,
  'memberships.read': everybody,
  'memberships.write': office,
  'responsibilities.read': everybody,
  'responsibilities.write': office,
  'targets.read': everybody,
  'targets.write': office,
  'periods.read': everybody,
  'periods.write': office,
  'registers.read': everybody,
  'registers.write': office,
  'benchmarks.read': everybody,
  'benchmarks.write': office,
  'amendments.read': everybody,
  'amendments.write': office,
  'observations.read': everybody,
  'observations.write': units,
  'observations.publish': office,
  'assessments.read': everybody,
  'cycles.read': everybody,
  'cycles.write': office,
  'holidays.read': everybody,
  'holidays.write': office,
  'reports.read': { ...units, leader: 'district', auditor: 'district' },
  'reports.write': units,
  'reports.sign': signers,
  'reports.review': office,
  'reports.publish': office,
  'reminders.read': { administrator: 'district', coordinator: 'district' },
  'reminders.send': office,
  'reminders.arrange': office,
  'webhooks.read': office,
  'webhooks.write': office,
  'evidence.read': { ...units, leader: 'district', auditor: 'district' },
  'evidence.write': units,
  'contacts.read': { ...units, leader: 'district' },
  'contacts.write': units,
  'contacts.reveal': units,
  'contacts.export': office,
  'accounts.read': keepers,
  'accounts.write': keepers,
  'audit.read': overseers,
  'audit.export': overseers,
} as const satisfies Record<string, AccessRule>

export type Permission = keyof typeof PERMISSIONS

/** Their names, in the order above: the keys of a constant are what its type says. */
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[]

/** Who may do it. */
export const ruleOf = (permission: Permission): AccessRule => PERMISSIONS[permission]
