import type { AccessRole } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'

/** A role somebody holds, as the API keeps it: the unit is empty for a role of the whole district. */
export interface HeldRole {
  user: string
  role: AccessRole
  unit: string
  version: number
}

export interface Person {
  user: string
  roles: Kept<HeldRole>[]
}

/** Everybody with what they are, in the order they come. */
export function peopleOf(grants: readonly Kept<HeldRole>[]): Person[] {
  const people = new Map<string, Person>()
  for (const grant of grants) {
    const { user } = grant
    const person = people.get(user) ?? { user, roles: [] }
    person.roles.push(grant)
    people.set(user, person)
  }
  return [...people.values()]
}
