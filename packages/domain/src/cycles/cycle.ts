import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { visible } from '../text/visible.ts'

/** 季度, 半年, 年度, and 专项 whenever the office asks. */
export const CycleKind = z.enum(['quarter', 'half', 'year', 'adhoc']).meta({ id: 'CycleKind' })
export type CycleKind = z.infer<typeof CycleKind>

export const CYCLE_KIND_NAMES: Record<CycleKind, Bilingual> = {
  quarter: say('季度填报', 'quarterly'),
  half: say('半年填报', 'half-yearly'),
  year: say('年度填报', 'yearly'),
  adhoc: say('专项填报', 'ad hoc'),
}

/** 重新开放: a closed cycle in which units may write again for some days. */
export const Reopening = z
  .object({ on: Day, until: Day, reason: visible(z.string().trim().min(1).max(500)) })
  .meta({ id: 'Reopening' })
export type Reopening = z.infer<typeof Reopening>

/** 填报周期: a window in which units report on a span of days. What is late is computed from it, never stored. */
export const Cycle = z
  .object({
    plan: Code,
    code: Code.meta({ description: 'The code of its period, or one of its own: 2024-Q3.' }),
    kind: CycleKind,
    title: visible(z.string().trim().min(1).max(120)),
    titleEn: visible(z.string().trim().max(200)).nullable(),
    period: Code.nullable().meta({
      description: 'The period reported on; null for days of its own.',
    }),
    start: Day.meta({ description: 'The first day reported on.' }),
    end: Day.meta({ description: 'The last day reported on.' }),
    opens: Day.meta({ description: 'The first day units may write.' }),
    unitDue: Day.meta({ description: 'By when the editor has written.' }),
    approverDue: Day.meta({
      description: 'By when the unit has signed and handed in; what comes later is late.',
    }),
    officeDue: Day.meta({ description: 'By when the office has reviewed.' }),
    closes: Day.meta({ description: 'The last day of the cycle.' }),
    lateUntil: Day.nullable().meta({
      description: '补交期: the last day on which late reports are still taken; null: none.',
    }),
    historical: z.boolean().meta({ description: '补录: of the past, entered later.' }),
    reopened: Reopening.nullable(),
    version: z.int().min(1),
  })
  .meta({ id: 'Cycle' })
export type Cycle = z.infer<typeof Cycle>

/** The days of a cycle by which it runs. */
export type CycleDays = Pick<
  Cycle,
  'opens' | 'unitDue' | 'approverDue' | 'officeDue' | 'closes' | 'lateUntil' | 'reopened'
>
