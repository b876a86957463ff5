import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCycle } from '../../test/factories.ts'
import { addDays, daysBetween } from '../dates/day.ts'
import { calendarPeriods } from '../periods/calendar.ts'
import { isWorkingDay } from '../working-days/working-days.ts'
import { cycleFaults, dayOffNotes } from './cycle-faults.ts'
import { proposeCycle, USUAL_STEPS } from './propose-cycle.ts'

const plan = { code: '2021-2025', start: '2021-01-01', end: '2025-12-31' }
const periods = calendarPeriods(plan, ['year', 'half', 'quarter', 'month'])
const period = (code: string) => {
  const found = periods.find((entry) => entry.code === code)
  if (!found) throw new Error(code)
  return found
}

describe('the cycle proposed for a period', () => {
  it('counts working days from its end, over National Day', () => {
    const { version: _, ...expected } = aCycle()
    expect(proposeCycle(period('2024-Q3'), '2024-09-20')).toEqual({ known: true, value: expected })
  })

  it('takes its kind from the period, and calls a month or the whole plan ad hoc', () => {
    const kinds = ['2024', '2024-H1', '2024-Q3', '2024-03', '2021-2025'].map((code) => {
      const proposed = proposeCycle(period(code), '2024-09-20')
      return proposed.known && proposed.value.kind
    })
    expect(kinds).toEqual(['year', 'half', 'quarter', 'adhoc', 'adhoc'])
  })

  it('counts from today where the period is long over, and is then history', () => {
    const proposed = proposeCycle(period('2021'), '2026-11-02')
    expect(proposed).toMatchObject({
      value: { start: '2021-01-01', opens: '2026-11-03', historical: true },
    })
    expect(proposeCycle(period('2024-Q3'), '2024-11-20')).toMatchObject({
      value: { opens: '2024-11-21', historical: false },
    })
  })

  it('has no days for late reports where none are wished', () => {
    const steps = { ...USUAL_STEPS, lateUntil: 0 }
    expect(proposeCycle(period('2024-Q3'), '2024-09-20', { steps })).toMatchObject({
      value: { lateUntil: null },
    })
  })

  it('is none in a year whose holidays are not known', () => {
    expect(proposeCycle(period('2025'), '2026-12-20')).toMatchObject({ known: false, year: 2027 })
  })

  it('breaks no rule, whenever it is made', () => {
    const aDay = fc
      .integer({ min: 0, max: daysBetween('2021-01-01', '2026-11-01') })
      .map((days) => addDays('2021-01-01', days))
    fc.assert(
      fc.property(fc.constantFrom(...periods), aDay, (one, today) => {
        const proposed = proposeCycle(one, today)
        if (!proposed.known) throw new Error(proposed.reason.en)
        expect(cycleFaults(proposed.value, plan, periods)).toEqual([])
        expect(dayOffNotes(proposed.value)).toEqual([])
        expect(isWorkingDay(proposed.value.opens)).toEqual({ known: true, value: true })
        expect(proposed.value.opens > today).toBe(true)
      }),
    )
  })
})
