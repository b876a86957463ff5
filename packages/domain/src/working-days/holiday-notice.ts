import * as z from 'zod'
import { type HolidayFault, holidayFaults } from './holiday-faults.ts'
import { HOLIDAY_NOTICES } from './holiday-notices.ts'
import { HolidayYear } from './holiday-year.ts'

const { notice, issuedOn, holidays, makeUp } = HolidayYear.shape

/** A notice as a district enters it, when that of a year has come which we do not know; its code is the year. */
export const HolidayNotice = z
  .object({
    code: z
      .string()
      .regex(/^20\d\d$/)
      .meta({ description: 'The year.', example: '2027' }),
    notice,
    issuedOn,
    holidays,
    makeUp,
    version: z.int().min(1),
  })
  .meta({ id: 'HolidayNotice' })
export type HolidayNotice = z.infer<typeof HolidayNotice>

type Entered = Omit<HolidayNotice, 'version'>

const yearOf = ({ code, notice, issuedOn, holidays, makeUp }: Entered): HolidayYear => ({
  year: Number(code),
  ...{ notice, issuedOn, holidays, makeUp },
})

/** What cannot be true of a notice as it was entered. */
export const noticeFaults = (entered: Entered): HolidayFault[] => holidayFaults(yearOf(entered))

/** All notices there are: for a year that a district has entered itself, its own counts. */
export const noticesWith = (entered: readonly Entered[]): HolidayYear[] => [
  ...entered.map(yearOf),
  ...HOLIDAY_NOTICES,
]
