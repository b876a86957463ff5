import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, Day, daysBetween, earlierDay, elapsedShare, isWithin, laterDay } from './day.ts'

const aDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-01-01', days))

describe('a day', () => {
  it('is one that exists', () => {
    expect(Day.safeParse('2024-02-29').success).toBe(true)
    expect(Day.safeParse('2023-02-29').success).toBe(false)
    expect(Day.safeParse('2024-6-1').success).toBe(false)
    expect(Day.safeParse('2024-06-01T00:00:00Z').success).toBe(false)
  })

  it('is counted across leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2023-03-01', '2023-02-28')).toBe(-1)
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })

  it('comes back after as many days as lie between', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toBe(other)
        expect(one < other).toBe(daysBetween(one, other) > 0)
        expect([earlierDay(one, other), laterDay(one, other)]).toEqual([one, other].sort())
      }),
    )
  })
})

describe('an interval', () => {
  it('holds its first and its last day', () => {
    const may = { from: '2024-05-01', to: '2024-05-31' }
    expect(
      ['2024-04-30', '2024-05-01', '2024-05-31', '2024-06-01'].map((day) => isWithin(day, may)),
    ).toEqual([false, true, true, false])
  })

  it('has no bound where an end is open', () => {
    expect(isWithin('1900-01-01', { to: '2024-01-01' })).toBe(true)
    expect(isWithin('2999-01-01', { from: '2024-01-01', to: null })).toBe(true)
    expect(isWithin('2024-01-01', {})).toBe(true)
  })
})

describe('the share of a span that has passed', () => {
  it('counts the day asked as passed', () => {
    expect(elapsedShare('2024-01-01', '2024-01-04', '2024-01-01')).toBe(0.25)
    expect(elapsedShare('2024-01-01', '2024-01-04', '2024-01-02')).toBe(0.5)
  })

  it('is nothing before the start and all from the end on', () => {
    expect(elapsedShare('2024-01-01', '2024-01-04', '2023-12-31')).toBe(0)
    expect(elapsedShare('2024-01-01', '2024-01-04', '2024-01-04')).toBe(1)
    expect(elapsedShare('2024-01-01', '2024-01-01', '2024-01-01')).toBe(1)
    expect(elapsedShare('2024-01-01', '2024-01-04', '2030-01-01')).toBe(1)
  })

  it('never falls as days go by', () => {
    fc.assert(
      fc.property(aDay, fc.nat(4000), fc.nat(5000), (start, length, offset) => {
        const end = addDays(start, length)
        const day = addDays(start, offset - 500)
        expect(elapsedShare(start, end, addDays(day, 1))).toBeGreaterThanOrEqual(
          elapsedShare(start, end, day),
        )
      }),
    )
  })
})
