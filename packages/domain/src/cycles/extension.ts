import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { visible } from '../text/visible.ts'

export const ExtensionOutcome = z
  .enum(['pending', 'granted', 'refused'])
  .meta({ id: 'ExtensionOutcome' })
export type ExtensionOutcome = z.infer<typeof ExtensionOutcome>

export const EXTENSION_OUTCOME_NAMES: Record<ExtensionOutcome, Bilingual> = {
  pending: say('待批', 'pending'),
  granted: say('同意', 'granted'),
  refused: say('不同意', 'refused'),
}

/** 延期申请: a unit asks to hand in later in one cycle, and what the office decided. */
export const Extension = z
  .object({
    plan: Code,
    cycle: Code,
    unit: Code,
    code: Code.meta({ description: 'Tells several of one unit apart.' }),
    asked: Day.meta({ description: 'The day by which the unit wishes to hand in.' }),
    reason: visible(z.string().trim().min(1).max(500)),
    requestedBy: z.string().min(1),
    requestedOn: Day,
    outcome: ExtensionOutcome,
    decidedBy: z.string().min(1).nullable(),
    decidedOn: Day.nullable(),
    remark: visible(z.string().trim().max(500)).nullable().meta({
      description: 'What the office says to it; a refusal says why.',
    }),
    granted: Day.nullable().meta({ description: 'The new day; it need not be the one asked for.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'Extension' })
export type Extension = z.infer<typeof Extension>
