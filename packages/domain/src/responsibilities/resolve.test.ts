import { describe, expect, it } from 'vitest'
import { resolveResponsibilities } from './resolve.ts'
import { ALL_MEMBERS, type Role } from './responsibility.ts'

const plan = '2021-2025'
const part = (task: string, unit: string, role: Role = 'responsible') => ({
  plan,
  task,
  unit,
  role,
})
const member = (unit: string, from = '2021-01-01', to: string | null = null) => ({
  plan,
  unit,
  from,
  to,
})
const on = '2024-06-01'

describe('who is responsible on a day', () => {
  it('is whom the task names', () => {
    expect(resolveResponsibilities([part('A1.1', 'a', 'lead'), part('A1.1', 'b')], [], on)).toEqual(
      [
        { plan, task: 'A1.1', unit: 'a', role: 'lead', via: 'name' },
        { plan, task: 'A1.1', unit: 'b', role: 'responsible', via: 'name' },
      ],
    )
  })

  it('is every member of that day where the task says 各成员单位', () => {
    const members = [
      member('a'),
      member('b', '2024-06-01'),
      member('c', '2021-01-01', '2024-05-31'),
    ]
    const resolved = resolveResponsibilities([part('A1.1', ALL_MEMBERS)], members, on)
    expect(resolved.map(({ unit, via }) => [unit, via])).toEqual([
      ['a', 'membership'],
      ['b', 'membership'],
    ])
  })

  it('counts a unit that leads the task not again as a member', () => {
    const resolved = resolveResponsibilities(
      [part('A1.1', 'a', 'lead'), part('A1.1', ALL_MEMBERS), part('A1.2', ALL_MEMBERS)],
      [member('a'), member('b')],
      on,
    )
    expect(resolved.map(({ task, unit, role }) => `${task} ${unit} ${role}`)).toEqual([
      'A1.1 a lead',
      'A1.1 b responsible',
      'A1.2 a responsible',
      'A1.2 b responsible',
    ])
  })

  it('leaves out members of another plan, and anybody where there are no members', () => {
    const other = { ...member('a'), plan: '2026-2030' }
    expect(resolveResponsibilities([part('A1.1', ALL_MEMBERS)], [other], on)).toEqual([])
  })
})
