import { addDays, type Day, isWeekend, isWithin } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { HolidayYear } from './holiday-year.ts'

export interface HolidayFault {
  field: 'holidays' | 'makeUp'
  message: Bilingual
}

/** What cannot be true of the holidays of a year as they were entered. */
export const holidayFaults = (year: HolidayYear): HolidayFault[] => [
  ...year.holidays.flatMap((holiday) => spanFaults(holiday, year)),
  ...year.holidays.flatMap((holiday, index) =>
    overlapFaults(holiday, year.holidays.slice(0, index)),
  ),
  ...year.makeUp.flatMap((day) => makeUpFaults(day, year)),
]

const fault = (field: HolidayFault['field'], zh: string, en: string): HolidayFault[] => [
  { field, message: say(zh, en) },
]

/** No holiday by a notice was ever longer, in days; a slip of the year would be. */
const LONGEST = 15

/** New Year’s holiday may begin in the last days of December. */
const spanOf = ({ year }: HolidayYear) => ({ from: `${year - 1}-12-25`, to: `${year}-12-31` })

function spanFaults({ title, from, to }: HolidayYear['holidays'][number], year: HolidayYear) {
  if (to < from)
    return fault(
      'holidays',
      `${title}到 ${to} 结束，却从 ${from} 开始，请检查日期`,
      `${title} ends on ${to} but begins on ${from}; check the days`,
    )
  if (to > addDays(from, LONGEST - 1))
    return fault(
      'holidays',
      `${title}从 ${from} 到 ${to} 超过 ${LONGEST} 天，请检查日期`,
      `${title}, ${from} to ${to}, is more than ${LONGEST} days; check them`,
    )
  const span = spanOf(year)
  return isWithin(from, span) && isWithin(to, span) && to >= `${year.year}-01-01`
    ? []
    : fault(
        'holidays',
        `${title}（${from} 至 ${to}）不在 ${year.year} 年`,
        `${title}, ${from} to ${to}, is not in ${year.year}`,
      )
}

type Span = HolidayYear['holidays'][number]

function overlapFaults({ title, from, to }: Span, before: readonly Span[]) {
  const other = before.find((one) => one.from <= to && from <= one.to)
  return other
    ? fault(
        'holidays',
        `${title}与${other.title}的日子有重叠，请检查日期`,
        `${title} and ${other.title} share a day; check them`,
      )
    : []
}

function makeUpFaults(day: Day, year: HolidayYear) {
  if (!isWithin(day, spanOf(year)))
    return fault('makeUp', `${day} 不在 ${year.year} 年`, `${day} is not in ${year.year}`)
  if (year.holidays.some((holiday) => isWithin(day, holiday)))
    return fault(
      'makeUp',
      `${day} 既写作放假，又写作上班`,
      `${day} is given both as a holiday and as worked`,
    )
  return isWeekend(day)
    ? []
    : fault(
        'makeUp',
        `${day} 不是周末，本来就上班，请检查日期`,
        `${day} is not at a weekend and is worked anyway; check the day`,
      )
}
