import type { Verdict } from '../access/may.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import {
  CONTRIBUTION_STAGE_NAMES,
  type ContributionEvent,
  type ContributionStage,
} from './contribution.ts'
import { verdictOf } from './verdict.ts'

export interface ContributionState {
  stage: ContributionStage
  /** What was supplied last, kept when it was declined. */
  text: string | null
  /** Why it was declined or cancelled. */
  reason: string | null
}

/** What has become of a contribution. */
export const contributionStateOf = (
  events: readonly Pick<ContributionEvent, 'kind' | 'text' | 'reason'>[],
): ContributionState =>
  events.reduce<ContributionState>(
    (state, { kind, text, reason }) => ({
      stage: kind,
      text: kind === 'requested' ? null : kind === 'supplied' ? text : state.text,
      reason,
    }),
    { stage: 'none', text: null, reason: null },
  )

export type ContributionVerb = 'request' | 'supply' | 'use' | 'decline' | 'cancel'

export const CONTRIBUTION_EVENT_OF = {
  request: 'requested',
  supply: 'supplied',
  use: 'used',
  decline: 'declined',
  cancel: 'cancelled',
} as const satisfies Record<ContributionVerb, ContributionEvent['kind']>

/** Whether somebody may write for the lead (or is the office), and for the unit that is asked. */
export interface ContributionPowers {
  lead: Verdict
  unit: Verdict
}

const FROM: Record<
  ContributionVerb,
  { by: keyof ContributionPowers; stages: ContributionStage[] }
> = {
  request: { by: 'lead', stages: ['none', 'declined', 'cancelled'] },
  supply: { by: 'unit', stages: ['requested', 'supplied'] },
  use: { by: 'lead', stages: ['supplied'] },
  decline: { by: 'lead', stages: ['supplied'] },
  cancel: { by: 'lead', stages: ['requested'] },
}

/**
 * What may be done with a contribution, and of all else why not.
 *
 * @param locked why the unit may no longer write in the cycle; null: it may
 */
export function contributionActions(
  { stage }: Pick<ContributionState, 'stage'>,
  powers: ContributionPowers,
  locked: Bilingual | null = null,
): Record<ContributionVerb, Verdict> {
  const verdict = (verb: ContributionVerb) => {
    const { by, stages } = FROM[verb]
    return verdictOf(
      powers[by],
      (verb === 'supply' || verb === 'request') && locked,
      !stages.includes(stage) && wrongStage(stage, stages),
    )
  }
  return {
    request: verdict('request'),
    supply: verdict('supply'),
    use: verdict('use'),
    decline: verdict('decline'),
    cancel: verdict('cancel'),
  }
}

function wrongStage(stage: ContributionStage, stages: readonly ContributionStage[]): Bilingual {
  const names = stages.map((one) => CONTRIBUTION_STAGE_NAMES[one])
  const now = CONTRIBUTION_STAGE_NAMES[stage]
  return say(
    `现在是“${now.zh}”，要在“${names.map(({ zh }) => zh).join('”或“')}”时才能办理`,
    `It is ${now.en}; this can be done while it is ${names.map(({ en }) => en).join(' or ')}`,
  )
}
