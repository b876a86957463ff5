import type { HolidayNotice, HolidayYear } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'

export type HolidayRecord = Kept<HolidayNotice>

/** A notice that came with the program and one that was entered, alike. */
export type Shown = Pick<HolidayYear, 'notice' | 'issuedOn' | 'holidays' | 'makeUp'>
