import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day, isWithin } from '../dates/day.ts'

/** 成员单位: a unit's membership in the body that carries a plan out. */
export const Membership = z
  .object({
    plan: Code,
    unit: Code,
    from: Day,
    to: Day.nullable(),
    version: z.int().min(1),
  })
  .meta({ id: 'Membership' })
export type Membership = z.infer<typeof Membership>

/** The codes of the member units on a day, in the order given. */
export const membersOn = (
  memberships: readonly Omit<Membership, 'version'>[],
  plan: Code,
  on: Day,
): Code[] =>
  memberships.filter((entry) => entry.plan === plan && isWithin(on, entry)).map(({ unit }) => unit)
