import { type Day, daysBetween, laterDay } from '../dates/day.ts'
import type { Period } from '../periods/period.ts'
import { HOLIDAY_NOTICES } from '../working-days/holiday-notices.ts'
import type { HolidayYear } from '../working-days/holiday-year.ts'
import { addWorkingDays, type Reckoned } from '../working-days/working-days.ts'
import type { Cycle, CycleKind } from './cycle.ts'

/** Working days from each day of a cycle to the next. */
export interface CycleSteps {
  /** After the span reported on has ended. */
  opens: number
  unitDue: number
  approverDue: number
  officeDue: number
  closes: number
  /** 0: late reports are not taken. */
  lateUntil: number
}

/** A week to write, two days to sign, a week to review and a week for those who are late. */
export const USUAL_STEPS: CycleSteps = {
  opens: 1,
  unitDue: 5,
  approverDue: 2,
  officeDue: 5,
  closes: 1,
  lateUntil: 5,
}

/** A period that ended so many days ago is history when it is opened. */
const PAST = 92

/**
 * A cycle on a period with the usual days, counted in working days from the end of the period, or from today where
 * that has passed.
 *
 * @returns the cycle, or the year whose holidays are missing
 */
export function proposeCycle(
  period: Omit<Period, 'version' | 'parent'>,
  today: Day,
  {
    steps = USUAL_STEPS,
    notices = HOLIDAY_NOTICES,
  }: { steps?: CycleSteps; notices?: readonly HolidayYear[] } = {},
): Reckoned<Omit<Cycle, 'version'>> {
  const days: Day[] = []
  let day = laterDay(period.end, today)
  const { opens, unitDue, approverDue, officeDue, closes, lateUntil } = steps
  for (const step of [opens, unitDue, approverDue, officeDue, closes, lateUntil]) {
    const next = addWorkingDays(day, step, notices)
    if (!next.known) return next
    day = next.value
    days.push(day)
  }
  const at = (index: number) => days[index] ?? day
  return {
    known: true,
    value: {
      plan: period.plan,
      code: period.code,
      kind: KINDS.get(period.type) ?? 'adhoc',
      title: `${period.title}进展填报`,
      titleEn: period.titleEn === null ? null : `Progress reports, ${period.titleEn}`,
      period: period.code,
      start: period.start,
      end: period.end,
      opens: at(0),
      unitDue: at(1),
      approverDue: at(2),
      officeDue: at(3),
      closes: at(4),
      lateUntil: lateUntil === 0 ? null : at(5),
      historical: daysBetween(period.end, today) > PAST,
      reopened: null,
    },
  }
}

const KINDS = new Map<Period['type'], CycleKind>([
  ['quarter', 'quarter'],
  ['half', 'half'],
  ['year', 'year'],
])
