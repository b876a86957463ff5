import {
  ALL_MEMBERS,
  burdenOf,
  calendarPeriods,
  obligationsOf,
  proposeCycle,
  totalBurden,
} from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { loadPlan } from './plan.fixture.ts'

const { records } = await loadPlan()
const quarters = calendarPeriods(records.plan).filter(({ type }) => type === 'quarter')
const asked = quarters.map((period) => {
  const proposed = proposeCycle(period, period.end)
  if (!proposed.known) throw new Error(proposed.reason.en)
  const cycle = proposed.value
  return { cycle, ...obligationsOf({ records, cycle, day: cycle.opens }) }
})

describe('a cycle of this plan', () => {
  it.each(asked)('$cycle.code asks for 34 reports, one for each task, not for 720', ({ items }) => {
    expect(items).toHaveLength(34)
    expect(items.map(({ task }) => task)).toEqual(records.tasks.map(({ code }) => code))
    expect(items.every(({ part }) => part === 'lead')).toBe(true)
    expect(items.some(({ unit }) => unit === ALL_MEMBERS)).toBe(false)
  })

  it('asks for every target that a task has, once', () => {
    const [{ items } = { items: [] }] = asked
    const owed = items.flatMap(({ targets }) => targets.map(({ target }) => target))
    const ofTasks = records.targets.filter(({ task }) => task !== null).map(({ code }) => code)
    expect(owed.toSorted()).toEqual(ofTasks.toSorted())
  })

  it('leaves to the office what belongs to no task', () => {
    const [{ unassigned } = { unassigned: [] }] = asked
    expect(unassigned.map(({ target }) => target)).toEqual(
      records.targets.filter(({ task }) => task === null).map(({ code }) => code),
    )
  })

  it('asks nothing of most of the 36 units', () => {
    const year = burdenOf(asked, 2024)
    expect(records.units).toHaveLength(36)
    expect(year.length).toBeLessThan(records.units.length / 2)
    expect(year.every(({ forms }) => forms === 4)).toBe(true)
    expect(totalBurden(year).fields).toBeLessThan(4 * 34 * 2)
  })
})
