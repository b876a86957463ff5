import { PERMISSION_NAMES, type Permission } from '@gangyao/domain'

type Resource<P extends Permission = Permission> = P extends `${infer R}.${string}` ? R : never
type Verb<P extends Permission = Permission> = P extends `${string}.${infer V}` ? V : never

/** A permission in its two halves, each of which has a word. */
export interface Halves {
  resource: Resource
  verb: Verb
}

/** The names are `resource.verb`, each of them. */
export const halvesOf = (permission: Permission): Halves => {
  const [resource, verb] = permission.split('.')
  return { resource, verb } as Halves
}

/** What a token may be for, in the order of the panel's menu. */
const GROUPS = {
  work: [
    'actions',
    'projects',
    'tasks',
    'safeguards',
    'responsibilities',
    'cycles',
    'holidays',
    'reports',
    'reminders',
    'webhooks',
    'evidence',
  ],
  figures: ['targets', 'observations', 'assessments', 'benchmarks', 'periods'],
  parties: ['units', 'memberships', 'contacts', 'registers', 'plans', 'amendments'],
  keeping: ['accounts', 'audit'],
} as const satisfies Record<string, readonly Resource[]>
export type Group = keyof typeof GROUPS

export interface Row {
  resource: Resource
  permissions: Permission[]
}

/** The permissions that somebody has, as they choose from them: groups of kinds of record. */
export function groupsOf(held: (permission: Permission) => boolean): [Group, Row[]][] {
  const rowOf = (resource: Resource): Row => ({
    resource,
    permissions: PERMISSION_NAMES.filter(
      (name) => halvesOf(name).resource === resource && held(name),
    ),
  })
  return Object.entries(GROUPS)
    .map(([group, resources]): [Group, Row[]] => [
      group as Group,
      resources.map(rowOf).filter(({ permissions }) => permissions.length > 0),
    ])
    .filter(([, rows]) => rows.length > 0)
}

/** What is no secret: reading the plan and its figures. Whoever wants more says so one by one. */
export const isPlainReading = (permission: Permission): boolean => {
  const { resource, verb } = halvesOf(permission)
  return verb === 'read' && !PRIVATE.has(resource)
}

const PRIVATE = new Set<Resource>([
  ...(['contacts', 'reports', 'evidence', 'accounts', 'audit', 'reminders', 'webhooks'] as const),
])

const PLAIN = PERMISSION_NAMES.filter(isPlainReading)

/** The same permissions by what they let one do: reading what, changing what; `plain` for all of the plan. */
export function byVerb(permissions: readonly Permission[]): [Verb, (Resource | 'plain')[]][] {
  const allPlain = PLAIN.every((name) => permissions.includes(name))
  const verbs = new Map<Verb, (Resource | 'plain')[]>(allPlain ? [['read', ['plain']]] : [])
  for (const name of PERMISSION_NAMES) {
    if (!permissions.includes(name) || (allPlain && isPlainReading(name))) continue
    const { resource, verb } = halvesOf(name)
    verbs.set(verb, [...(verbs.get(verb) ?? []), resource])
  }
  return [...verbs]
}
