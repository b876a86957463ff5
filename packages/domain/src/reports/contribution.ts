import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { visible } from '../text/visible.ts'

/** 配合事项: what the lead or the office asks of a responsible unit for a task in a cycle. Nothing else is owed by it. */
export const Contribution = z
  .object({
    plan: Code,
    cycle: Code,
    task: Code,
    unit: Code.meta({ description: 'The unit that is asked.' }),
    request: visible(z.string().trim().min(1).max(500)).meta({
      description: 'What is needed, in a sentence.',
    }),
    due: Day.nullable().meta({ description: 'By when; null: the unit’s day in the cycle.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'Contribution' })
export type Contribution = z.infer<typeof Contribution>

export const ContributionEventKind = z
  .enum(['requested', 'supplied', 'used', 'declined', 'cancelled'])
  .meta({ id: 'ContributionEventKind' })
export type ContributionEventKind = z.infer<typeof ContributionEventKind>

/** One step of a contribution; never changed once it is there. */
export const ContributionEvent = z
  .object({
    plan: Code,
    cycle: Code,
    task: Code,
    unit: Code,
    seq: z.int().min(1),
    kind: ContributionEventKind,
    at: z.iso.datetime(),
    by: z.string().min(1),
    text: visible(z.string().trim().min(1).max(4000)).nullable().meta({
      description: 'What was supplied.',
    }),
    reason: visible(z.string().trim().min(1).max(500)).nullable().meta({
      description: 'Why it was declined or is no longer needed.',
    }),
  })
  .meta({ id: 'ContributionEvent' })
export type ContributionEvent = z.infer<typeof ContributionEvent>

/** Where it stands: the last thing that happened to it. */
export const ContributionStage = z
  .enum(['none', ...ContributionEventKind.options])
  .meta({ id: 'ContributionStage' })
export type ContributionStage = z.infer<typeof ContributionStage>

export const CONTRIBUTION_STAGE_NAMES: Record<ContributionStage, Bilingual> = {
  none: say('未请求', 'not asked for'),
  requested: say('待提供', 'asked for'),
  supplied: say('已提供', 'supplied'),
  used: say('已采用', 'used'),
  declined: say('未采用', 'not used'),
  cancelled: say('不再需要', 'no longer needed'),
}
