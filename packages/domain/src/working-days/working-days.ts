import { addDays, type Day, isWeekend, isWithin } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { HOLIDAY_NOTICES } from './holiday-notices.ts'
import type { HolidayYear } from './holiday-year.ts'

/** What was reckoned, or the year whose notice is missing for it. Nothing is ever guessed. */
export type Reckoned<T> =
  | { known: true; value: T }
  | { known: false; year: number; reason: Bilingual }

/**
 * Whether people work on a day: a make-up day yes, a holiday no, any other day by its weekday. The last week
 * of December waits for the notice of the year after, which may move days around New Year.
 *
 * @param notices of two for one year the first counts
 *
 * @example isWorkingDay('2024-02-04') // { known: true, value: true }, a Sunday worked for Spring Festival
 */
export function isWorkingDay(
  day: Day,
  notices: readonly HolidayYear[] = HOLIDAY_NOTICES,
): Reckoned<boolean> {
  const deciding: HolidayYear[] = []
  for (const year of yearsDeciding(day)) {
    const notice = notices.find((entry) => entry.year === year)
    if (!notice) return unknown(year)
    deciding.push(notice)
  }
  if (deciding.some(({ makeUp }) => makeUp.includes(day))) return known(true)
  if (deciding.some(({ holidays }) => holidays.some((holiday) => isWithin(day, holiday))))
    return known(false)
  return known(!isWeekend(day))
}

/**
 * The `count`-th working day after `day`, or before it where `count` is negative; with 0 the day itself, or the
 * first working day after it.
 *
 * @example addWorkingDays('2024-09-30', 1) // { known: true, value: '2024-10-08' }
 */
export function addWorkingDays(
  day: Day,
  count: number,
  notices: readonly HolidayYear[] = HOLIDAY_NOTICES,
): Reckoned<Day> {
  const step = count < 0 ? -1 : 1
  let current = count === 0 ? addDays(day, -1) : day
  for (let left = Math.max(1, Math.abs(count)); left > 0; ) {
    current = addDays(current, step)
    const working = isWorkingDay(current, notices)
    if (!working.known) return working
    if (working.value) left--
  }
  return known(current)
}

/**
 * How many working days lie after `from` up to and with `to`; negative when `to` comes first. From today to a due
 * date, it is how many are left.
 */
export function workingDaysBetween(
  from: Day,
  to: Day,
  notices: readonly HolidayYear[] = HOLIDAY_NOTICES,
): Reckoned<number> {
  const [first, last, sign] = from <= to ? ([from, to, 1] as const) : ([to, from, -1] as const)
  let count = 0
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    const working = isWorkingDay(day, notices)
    if (!working.known) return working
    if (working.value) count++
  }
  return known(count === 0 ? 0 : sign * count)
}

const known = <T>(value: T): Reckoned<T> => ({ known: true, value })

const unknown = (year: number): Extract<Reckoned<never>, { known: false }> => ({
  known: false,
  year,
  reason: say(
    `还没有录入 ${year} 年的节假日安排，无法推算工作日；请统筹单位在“节假日”中按国务院办公厅的通知录入，或直接填写日期`,
    `The holidays of ${year} have not been entered, so working days cannot be counted; the coordinating office enters them under “Holidays” from the State Council’s notice, or give the day itself`,
  ),
})

/** As in 2018, when 29 December was worked and the 31st was off by the notice for 2019. */
function yearsDeciding(day: Day): number[] {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '12-25' ? [year, year + 1] : [year]
}
