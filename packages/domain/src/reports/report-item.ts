import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { visible } from '../text/visible.ts'

/**
 * 进展填报的一项: what the lead unit of a task says of it in one cycle. A draft may be half written; see
 * `reportFaults` for what must be there when it is signed. Values of targets are observations, not part of it.
 */
export const ReportItem = z
  .object({
    plan: Code,
    cycle: Code,
    unit: Code,
    task: Code,
    narrative: visible(z.string().trim().max(4000)).meta({ description: 'What was done.' }),
    noProgress: z.boolean().meta({ description: '本期无进展' }),
    why: visible(z.string().trim().max(300)).nullable().meta({
      description: 'Why nothing was done, in a sentence.',
    }),
    completedOn: Day.nullable().meta({
      description: 'The day the task was finished; null: it goes on.',
    }),
    evidence: z.array(Code).max(50).meta({
      description: '佐证材料: codes; one may support several items. Never compulsory.',
    }),
    version: z.int().min(1),
  })
  .meta({ id: 'ReportItem' })
export type ReportItem = z.infer<typeof ReportItem>
