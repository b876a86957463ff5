import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { visible } from '../text/visible.ts'

export const PeriodType = z.enum(['plan', 'year', 'half', 'quarter', 'month', 'term'])
export type PeriodType = z.infer<typeof PeriodType>

/** 周期: a span of days that values are given for. */
export const Period = z
  .object({
    plan: Code,
    code: Code.meta({ description: '2024, 2024-H1, 2024-Q3, 2024-03, 2024-autumn' }),
    type: PeriodType.meta({
      description:
        'Terms are made and changed as they are announced; all others follow from the plan’s dates and come with the plan.',
    }),
    title: visible(z.string().trim().min(1).max(60)),
    titleEn: visible(z.string().trim().max(60)).nullable(),
    start: Day,
    end: Day,
    parent: Code.nullable(),
    version: z.int().min(1),
  })
  .meta({ id: 'Period' })
export type Period = z.infer<typeof Period>
