import { describe, expect, it } from 'vitest'
import { entriesOn, searchEntries } from './entries.ts'

const entities = [
  { code: 'no1', name: '第一小学', nameEn: 'School No. 1' },
  { code: 'closed', name: '旧校', to: '2022-08-31' },
  { code: 'new', name: '新校', from: '2023-09-01', to: null },
]
const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code)

describe('the entries of a register', () => {
  it('are those of the day, with earlier and later ones apart', () => {
    const { now, earlier, later } = entriesOn({ entities }, '2023-01-01')
    expect([codes(now), codes(earlier), codes(later)]).toEqual([['no1'], ['closed'], ['new']])
  })

  it('are there on their first and on their last day', () => {
    expect(codes(entriesOn({ entities }, '2022-08-31').now)).toEqual(['no1', 'closed'])
    expect(codes(entriesOn({ entities }, '2023-09-01').now)).toEqual(['no1', 'new'])
  })

  it('are found by code and by either name', () => {
    expect(codes(searchEntries(entities, 'school'))).toEqual(['no1'])
    expect(codes(searchEntries(entities, ' 校 '))).toEqual(['closed', 'new'])
    expect(codes(searchEntries(entities, 'NEW'))).toEqual(['new'])
    expect(codes(searchEntries(entities, ''))).toEqual(['no1', 'closed', 'new'])
  })
})
