import type { Code } from '../codes/code.ts'
import type { Day } from '../dates/day.ts'
import { type Membership, membersOn } from '../units/membership.ts'
import { ALL_MEMBERS, type Responsibility, type Role } from './responsibility.ts'

/** A responsibility with the wildcard replaced by the units it means on a day. */
export interface ResolvedResponsibility {
  plan: Code
  task: Code
  unit: Code
  role: Role
  /** Named in the tag, or one of 各成员单位. */
  via: 'name' | 'membership'
}

/**
 * Who is responsible for what on a day. A unit that is named for a task is not counted again as one of
 * 各成员单位, so each (task, unit) appears once.
 */
export function resolveResponsibilities(
  responsibilities: readonly Omit<Responsibility, 'version'>[],
  memberships: readonly Omit<Membership, 'version'>[],
  on: Day,
): ResolvedResponsibility[] {
  const named = new Set(responsibilities.map(({ plan, task, unit }) => `${plan}~${task}~${unit}`))
  return responsibilities.flatMap(({ plan, task, unit, role }): ResolvedResponsibility[] =>
    unit === ALL_MEMBERS
      ? membersOn(memberships, plan, on)
          .filter((member) => !named.has(`${plan}~${task}~${member}`))
          .map((member) => ({ plan, task, unit: member, role, via: 'membership' }))
      : [{ plan, task, unit, role, via: 'name' }],
  )
}
