import type { Bilingual, Grant, Permission, Reached } from '@gangyao/domain'

/** Who is signed in, and what they may do in the district. */
export interface Me {
  user: string
  grants: (Grant & { roleName: Bilingual })[]
  permissions: Partial<Record<Permission, Reached>>
}

/** Where the answer is kept, for the screens and for react-admin. */
export const ME = ['me'] as const

/** The kinds of record that have a permission for changing them. */
export type Written<P extends Permission = Permission> = P extends `${infer Resource}.write`
  ? Resource
  : never
