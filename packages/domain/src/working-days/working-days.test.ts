import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween, isWeekend } from '../dates/day.ts'
import { holidayFaults } from './holiday-faults.ts'
import { HOLIDAY_NOTICES } from './holiday-notices.ts'
import { HolidayYear } from './holiday-year.ts'
import { addWorkingDays, isWorkingDay, type Reckoned, workingDaysBetween } from './working-days.ts'

const sure = <T>(reckoned: Reckoned<T>): T => {
  if (!reckoned.known) throw new Error(reckoned.reason.en)
  return reckoned.value
}
const works = (day: Day) => sure(isWorkingDay(day))

describe('whether a day is worked', () => {
  it.each([
    ['2024-06-12', true, 'a Wednesday'],
    ['2024-06-15', false, 'a Saturday'],
    ['2024-06-10', false, '端午节, a Monday'],
    ['2024-02-04', true, 'a Sunday made up for'],
    ['2024-02-09', true, '除夕 of 2024, which was left to each office'],
    ['2025-01-28', false, '除夕 of 2025, a holiday by law'],
    ['2022-12-31', false, 'a Saturday, and 元旦 of 2023'],
    ['2023-10-06', false, 'the last of eight days'],
    ['2023-10-07', true, 'the Saturday after them'],
    ['2026-01-04', true, 'a Sunday made up for'],
    ['2026-02-23', false, 'the ninth day of 春节'],
  ])('%s: %s, %s', (day, expected) => expect(works(day)).toBe(expected))

  it('is not known in a year without a notice, and the answer names the year', () => {
    const answer = isWorkingDay('2031-06-12')
    expect(answer).toMatchObject({ known: false, year: 2031 })
    expect(!answer.known && answer.reason.zh).toMatch('还没有录入 2031 年的节假日安排')
    expect(isWorkingDay('2020-12-24')).toMatchObject({ known: false, year: 2020 })
  })

  it('is not known in the last days of December before the next year’s notice', () => {
    expect(isWorkingDay('2026-12-24')).toEqual({ known: true, value: true })
    expect(isWorkingDay('2026-12-31')).toMatchObject({ known: false, year: 2027 })
  })

  it('may be moved at the end of December by the next year’s notice', () => {
    const year = (year: number, fields: Partial<HolidayYear> = {}): HolidayYear => ({
      ...{ year, notice: 'n', issuedOn: '2018-12-06', holidays: [], makeUp: [] },
      ...fields,
    })
    const newYear = { title: '元旦', titleEn: null, from: '2018-12-30', to: '2019-01-01' }
    const notices = [year(2018), year(2019, { holidays: [newYear], makeUp: ['2018-12-29'] })]
    expect(isWorkingDay('2018-12-29', notices)).toEqual({ known: true, value: true })
    expect(isWorkingDay('2018-12-31', notices)).toEqual({ known: true, value: false })
    expect(isWorkingDay('2018-12-29', [year(2018)])).toMatchObject({ known: false, year: 2019 })
  })
})

describe('counting working days', () => {
  it('passes over holidays and counts the days made up', () => {
    expect(sure(addWorkingDays('2024-09-30', 1))).toBe('2024-10-08')
    expect(sure(addWorkingDays('2024-10-08', 4))).toBe('2024-10-12')
    expect(sure(addWorkingDays('2024-10-08', -1))).toBe('2024-09-30')
    expect(sure(workingDaysBetween('2024-09-27', '2024-10-08'))).toBe(3)
    expect(sure(workingDaysBetween('2024-10-08', '2024-09-27'))).toBe(-3)
  })

  it('gives with 0 the day itself or the first worked one after it', () => {
    expect(sure(addWorkingDays('2024-06-12', 0))).toBe('2024-06-12')
    expect(sure(addWorkingDays('2024-06-08', 0))).toBe('2024-06-11')
  })

  it('stops at a year that is not known, and not before', () => {
    expect(sure(addWorkingDays('2026-12-21', 3))).toBe('2026-12-24')
    expect(addWorkingDays('2026-12-21', 4)).toMatchObject({ known: false, year: 2027 })
    expect(workingDaysBetween('2026-12-21', '2027-01-10')).toMatchObject({ known: false })
  })
})

describe('working days', () => {
  const aDay = fc
    .integer({ min: 0, max: daysBetween('2021-01-01', '2026-11-01') })
    .map((days) => addDays('2021-01-01', days))
  const aCount = fc.integer({ min: 1, max: 30 })

  it('are as many between a day and the day so many later', () => {
    fc.assert(
      fc.property(aDay, aCount, (day, count) => {
        const later = sure(addWorkingDays(day, count))
        expect(works(later)).toBe(true)
        expect(sure(workingDaysBetween(day, later))).toBe(count)
      }),
    )
  })

  it('add up in two steps as in one', () => {
    fc.assert(
      fc.property(aDay, aCount, aCount, (day, one, other) => {
        const twice = addWorkingDays(sure(addWorkingDays(day, one)), other)
        fc.pre(twice.known)
        expect(twice).toEqual(addWorkingDays(day, one + other))
      }),
    )
  })

  it('lead back where they came from', () => {
    fc.assert(
      fc.property(aDay, aCount, (day, count) => {
        fc.pre(works(day))
        const later = sure(addWorkingDays(day, count))
        expect(sure(addWorkingDays(later, -count))).toBe(day)
      }),
    )
  })

  it('are counted the same in parts, and the other way round with the other sign', () => {
    fc.assert(
      fc.property(aDay, aDay, aDay, (one, two, three) => {
        const between = (from: Day, to: Day) => sure(workingDaysBetween(from, to))
        expect(between(one, two) + between(two, three)).toBe(between(one, three))
        expect(between(one, two) + between(two, one)).toBe(0)
      }),
    )
  })
})

describe('the notices', () => {
  it.each(HOLIDAY_NOTICES)('of $year are possible', (notice) => {
    expect(HolidayYear.parse(notice)).toEqual(notice)
    expect(holidayFaults(notice)).toEqual([])
    expect(notice.issuedOn < `${notice.year}-01-01`).toBe(true)
    expect(notice.notice).toMatch(new RegExp(`〔${notice.year - 1}〕`))
  })

  it.each(HOLIDAY_NOTICES)('of $year take the weekdays that the law gives', (notice) => {
    const days = notice.holidays.flatMap(({ from, to }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)),
    )
    const taken = days.filter((day) => !isWeekend(day)).length - notice.makeUp.length
    expect(taken).toBe(notice.year < 2025 ? 11 : 13)
  })

  it('are refused with a weekday made up, a day both off and worked, a span turned round', () => {
    const [first] = HOLIDAY_NOTICES
    if (!first) throw new Error('no notice')
    const messages = (fields: Partial<HolidayYear>) =>
      holidayFaults({ ...first, ...fields }).map(({ message }) => message.zh)
    expect(messages({ makeUp: ['2021-02-08'] })).toEqual([
      '2021-02-08 不是周末，本来就上班，请检查日期',
    ])
    expect(messages({ makeUp: ['2021-02-13'] })).toEqual(['2021-02-13 既写作放假，又写作上班'])
    expect(messages({ makeUp: ['2022-02-13'] })).toEqual(['2022-02-13 不在 2021 年'])
    const turned = { title: '元旦', titleEn: null, from: '2021-01-03', to: '2021-01-01' }
    expect(messages({ holidays: [turned], makeUp: [] })).toHaveLength(1)
    const elsewhere = { title: '元旦', titleEn: null, from: '2022-01-01', to: '2022-01-03' }
    expect(messages({ holidays: [elsewhere], makeUp: [] })).toEqual([
      '元旦（2022-01-01 至 2022-01-03）不在 2021 年',
    ])
    const endless = { title: '国庆节', titleEn: null, from: '2021-10-01', to: '2021-12-31' }
    expect(messages({ holidays: [endless], makeUp: [] })).toEqual([
      '国庆节从 2021-10-01 到 2021-12-31 超过 15 天，请检查日期',
    ])
    const one = { title: '国庆节', titleEn: null, from: '2021-10-01', to: '2021-10-07' }
    const other = { ...one, title: '中秋节', from: '2021-10-07', to: '2021-10-08' }
    expect(messages({ holidays: [one, other], makeUp: [] })).toEqual([
      '中秋节与国庆节的日子有重叠，请检查日期',
    ])
  })
})
