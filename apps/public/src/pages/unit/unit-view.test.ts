import { describe, expect, it } from 'vitest'
import { anIndex, aValue } from '../../../test/small-plan.ts'
import { unitsView } from '../units/units-view.ts'
import { unitView } from './unit-view.ts'

const codes = (tasks: { code: string }[]) => tasks.map(({ code }) => code)

describe('the page of a unit', () => {
  it('tells tasks it leads, tasks that name it, and tasks of all members apart', () => {
    const { leads, shares, asMember } = unitView(anIndex(), 'jiaoyuju', 'zh')
    expect([codes(leads), codes(shares), codes(asMember)]).toEqual([['A1.1'], ['P1.1'], []])
    expect(codes(unitView(anIndex(), 'kexie', 'zh').asMember)).toEqual(['A1.1'])
  })

  it('sums up the targets of the tasks it leads', () => {
    const observations = [aValue('T04', '2022', 1)]
    expect(unitView(anIndex({ observations }), 'kexie', 'zh').summary).toMatchObject({
      light: 'met',
      total: 1,
    })
    expect(unitView(anIndex(), 'shuiliju', 'zh').summary).toMatchObject({ light: null, total: 0 })
  })
})

describe('the list of units', () => {
  it('counts what each leads and shares, all members included', () => {
    const [group, ...others] = unitsView(anIndex(), 'zh').groups
    expect(others).toEqual([])
    expect(group?.kind).toBe('government')
    expect(group?.units.map(({ code, leads, shares }) => [code, leads, shares])).toEqual([
      ['jiaoyuju', 1, 1],
      ['kexie', 2, 1],
      ['shuiliju', 0, 1],
    ])
  })
})
