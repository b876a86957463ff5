/** The kinds of record whose changes are kept, in the order of the panel. */
export const KINDS = [
  'plans',
  'actions',
  'projects',
  'tasks',
  'safeguards',
  'targets',
  'observations',
  'cycles',
  'holidays',
  'reports',
  'extensions',
  'contributions',
  'evidence',
  'units',
  'contacts',
  'memberships',
  'responsibilities',
  'periods',
  'registers',
  'benchmarks',
  'amendments',
  'accounts',
  'grants',
  'tokens',
  'reminders',
  'webhooks',
  'notification-settings',
  'audit',
] as const
export type Kind = (typeof KINDS)[number]

export const kindOf = (resource: string): Kind | undefined =>
  KINDS.find((kind) => kind === resource)
