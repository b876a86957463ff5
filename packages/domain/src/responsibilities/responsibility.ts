import * as z from 'zod'
import { Code } from '../codes/code.ts'

export const Role = z.enum(['lead', 'responsible']).meta({ description: '牵头 or 责任' })
export type Role = z.infer<typeof Role>

/** Stands in the place of a unit for 各成员单位: whoever is a member on the day asked. */
export const ALL_MEMBERS = 'all-members'

/** 责任分工: a unit's part in a task. The text may leave the lead unsaid; then a task has none. */
export const Responsibility = z
  .object({
    plan: Code,
    task: Code,
    unit: Code.meta({ description: 'A unit, or all-members for 各成员单位.' }),
    role: Role,
    version: z.int().min(1),
  })
  .meta({ id: 'Responsibility' })
export type Responsibility = z.infer<typeof Responsibility>
