import { expect, it } from 'vitest'
import { type HeldRole, peopleOf } from './grants.ts'

const grant = (user: string, role: HeldRole['role'], unit = '') => ({
  id: `${user}~${role}~${unit}`,
  user,
  role,
  unit,
  version: 1,
})

it('puts all roles of a person together', () => {
  const people = peopleOf([
    grant('admin', 'administrator'),
    grant('li', 'approver', 'u'),
    grant('admin', 'coordinator'),
    grant('li', 'editor', 'u'),
  ])
  expect(people.map(({ user, roles }) => [user, roles.map(({ role }) => role)])).toEqual([
    ['admin', ['administrator', 'coordinator']],
    ['li', ['approver', 'editor']],
  ])
})
