import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../dates/day.ts'
import { calendarPeriods } from './calendar.ts'

const plan = { code: '2021-2025', start: '2021-01-01', end: '2025-12-31' }
const codes = (...args: Parameters<typeof calendarPeriods>) =>
  calendarPeriods(...args).map(({ code }) => code)

describe('the periods of a plan', () => {
  it('are the whole term, then years, halves and quarters', () => {
    const periods = calendarPeriods(plan)
    expect(periods).toHaveLength(1 + 5 + 10 + 20)
    expect(periods[0]).toMatchObject({ code: '2021-2025', type: 'plan', title: '2021—2025 年' })
    expect(periods.find(({ code }) => code === '2024-H2')).toMatchObject({
      title: '2024 年下半年',
      titleEn: '2024 H2',
      start: '2024-07-01',
      end: '2024-12-31',
      parent: '2024',
    })
    expect(periods.find(({ code }) => code === '2024-Q3')).toMatchObject({
      title: '2024 年第三季度',
      parent: '2024',
    })
  })

  it('end on the last day of their last month', () => {
    const ends = calendarPeriods({ ...plan, start: '2024-01-01' }, ['month']).map(({ end }) => end)
    expect(ends.slice(1, 5)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'])
    expect(ends[14]).toBe('2025-02-28')
  })

  it('are cut to the plan', () => {
    const short = { code: 'p', start: '2023-05-10', end: '2024-02-20' }
    expect(codes(short, ['quarter'])).toEqual(['p', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'])
    const [, first, , , last] = calendarPeriods(short, ['quarter'])
    expect([first?.start, last?.end]).toEqual(['2023-05-10', '2024-02-20'])
  })

  it('belong to the next coarser period that the plan has', () => {
    const parents = (types: Parameters<typeof calendarPeriods>[1]) =>
      calendarPeriods(plan, types).find(({ code }) => code === '2024-05')?.parent
    expect(parents(['year', 'quarter', 'month'])).toBe('2024-Q2')
    expect(parents(['year', 'month'])).toBe('2024')
    expect(parents(['month'])).toBe('2021-2025')
  })

  it('of one type share out the plan without gap or overlap', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days))
    const types = fc.constantFrom(
      'year' as const,
      'half' as const,
      'quarter' as const,
      'month' as const,
    )
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3000 }), types, (start, length, type) => {
        const end = addDays(start, length)
        const [whole, ...parts] = calendarPeriods({ code: 'p', start, end }, [type])
        expect(whole).toMatchObject({ start, end })
        expect(parts[0]?.start).toBe(start)
        expect(parts.at(-1)?.end).toBe(end)
        for (const [index, { start: next }] of parts.slice(1).entries())
          expect(daysBetween(parts[index]?.end ?? '', next)).toBe(1)
      }),
      { numRuns: 50 },
    )
  })

  it('can be told for a plan without an end in sight, and for a year mistyped', () => {
    expect(codes({ code: 'p', start: '9999-01-01', end: '9999-12-31' }, ['half'])).toEqual([
      'p',
      '9999-H1',
      '9999-H2',
    ])
    expect(
      calendarPeriods({ code: 'p', start: '0201-03-01', end: '0201-12-31' }, ['half'])[1],
    ).toMatchObject({
      start: '0201-03-01',
      end: '0201-06-30',
    })
  })

  it('are none but the plan where it ends before it starts', () => {
    expect(codes({ code: 'p', start: '2025-01-01', end: '2021-12-31' })).toEqual(['p'])
  })
})
