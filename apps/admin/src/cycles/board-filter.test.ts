import type { BoardItem } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { filterOf, matching, withChoice } from './board-filter.ts'

const item = (fields: Partial<BoardItem>): BoardItem => ({
  ...{ unit: 'kexie', task: 'A1.1', stage: 'drafted', receipt: 'awaited', due: '2024-07-09' },
  ...{ extended: false, reviewOverdue: false, returns: 0, content: 1, recordedFrom: null },
  ...fields,
})
const items = [
  item({}),
  item({ unit: 'jiaotiju', task: 'A1.2', stage: 'waiting' }),
  item({ unit: 'jiaotiju', task: 'P1.1', receipt: 'overdue' }),
]
const nameOf = {
  unit: (code: string) => ({ kexie: '区科协' })[code] ?? '区教育体育局',
  task: (code: string) => `${code} 办好 Lectures`,
}
const found = (address: string) =>
  matching(items, filterOf(new URLSearchParams(address)), nameOf).map(({ task }) => task)

describe('what is looked for on the board', () => {
  it('is all of it, by state, by unit, by task or what is overdue', () => {
    expect(found('')).toEqual(['A1.1', 'A1.2', 'P1.1'])
    expect(found('stage=waiting')).toEqual(['A1.2'])
    expect(found('unit=jiaotiju')).toEqual(['A1.2', 'P1.1'])
    expect(found('task=A1.1')).toEqual(['A1.1'])
    expect(found('overdue=1&unit=jiaotiju')).toEqual(['P1.1'])
    expect(found('unit=nobody')).toEqual([])
  })

  it('is found by words of unit and task, and nonsense in an address is nothing', () => {
    expect(found('q=教育 lectures')).toEqual(['A1.2', 'P1.1'])
    expect(found('q=  ')).toHaveLength(3)
    expect(found('stage=nonsense&view=nonsense')).toHaveLength(3)
    expect(filterOf(new URLSearchParams('view=nonsense')).view).toBe('units')
  })

  it('stands in the address only where it is chosen', () => {
    const params = new URLSearchParams('stage=waiting&q=科协')
    expect(String(withChoice(params, { stage: null, unit: 'kexie' }))).toBe(
      String(new URLSearchParams({ q: '科协', unit: 'kexie' })),
    )
  })
})
