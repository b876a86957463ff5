import * as z from 'zod'
import { Day } from '../dates/day.ts'
import { visible } from '../text/visible.ts'

/** One holiday of a year: every day from its first to its last is off, weekends among them too. */
export const Holiday = z
  .object({
    title: visible(z.string().trim().min(1).max(40)),
    titleEn: visible(z.string().trim().max(80)).nullable(),
    from: Day,
    to: Day,
  })
  .meta({ id: 'HolidayDays' })
export type Holiday = z.infer<typeof Holiday>

/** 年度节假日安排: what the State Council's notice for one year says. Every other day goes by its weekday. */
export const HolidayYear = z
  .object({
    year: z.int().min(1949).max(2200),
    notice: visible(z.string().trim().min(1).max(60)).meta({
      description: 'The number of the notice, 国办发明电〔2023〕7号.',
    }),
    issuedOn: Day,
    holidays: z.array(Holiday).max(30),
    makeUp: z.array(Day).max(30).meta({ description: '调休上班: weekend days that are worked.' }),
  })
  .meta({ id: 'HolidayYear' })
export type HolidayYear = z.infer<typeof HolidayYear>
