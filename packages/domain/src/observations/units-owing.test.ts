import { describe, expect, it } from 'vitest'
import { ALL_MEMBERS } from '../responsibilities/responsibility.ts'
import { unitsOwing } from './units-owing.ts'

const plan = '2021-2025'
const responsible = (task: string, unit: string, role: 'lead' | 'responsible' = 'responsible') => ({
  plan,
  task,
  unit,
  role,
})
const records = {
  responsibilities: [
    responsible('A1', 'jiaotiju', 'lead'),
    responsible('A1', 'kexie'),
    responsible('A2', 'kexie', 'lead'),
    responsible('A2', ALL_MEMBERS),
  ],
  memberships: [
    { plan, unit: 'kexie', from: '2021-01-01', to: null },
    { plan, unit: 'minzhengju', from: '2023-01-01', to: null },
    { plan, unit: 'dang-an', from: '2021-01-01', to: '2022-12-31' },
  ],
}
const owing = (task: string | null, on = '2024-06-30') => unitsOwing({ task }, records, on)

describe('the units that may report a target', () => {
  it('are those that its task names', () => {
    expect(owing('A1')).toEqual(['jiaotiju', 'kexie'])
  })

  it('are the members of the day where the text says all of them, each once', () => {
    expect(owing('A2')).toEqual(['kexie', 'minzhengju'])
    expect(owing('A2', '2022-06-30')).toEqual(['kexie', 'dang-an'])
  })

  it('are any where the target has no task or its task names nobody', () => {
    expect(owing(null)).toBeNull()
    expect(owing('A9')).toBeNull()
  })
})
