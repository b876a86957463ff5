import type { AccessRule } from '@gangyao/domain'

/** Who may do what; `unit` reaches what belongs to the unit somebody acts for. */
export const permissions = {
  'hello.read': { coordinator: 'district', editor: 'district', approver: 'district' },
  'hello.write': { coordinator: 'district', editor: 'unit' },
} as const satisfies Record<string, AccessRule>

export type HelloPermission = keyof typeof permissions
