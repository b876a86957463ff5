import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../access/may.ts'
import { say } from '../text/bilingual.ts'
import type { ContributionEvent } from './contribution.ts'
import {
  CONTRIBUTION_EVENT_OF,
  type ContributionVerb,
  contributionActions,
  contributionStateOf,
} from './contribution-state.ts'

const yes: Verdict = { allowed: true }
const no: Verdict = { allowed: false, reason: say('无权', 'no power') }
const both = { lead: yes, unit: yes }
const happened = (...kinds: ContributionEvent['kind'][]) =>
  contributionStateOf(
    kinds.map((kind) => ({
      kind,
      text: kind === 'supplied' ? '办了 3 场讲座' : null,
      reason: kind === 'declined' ? '与本任务无关' : null,
    })),
  )
const possible = (...args: Parameters<typeof contributionActions>) =>
  Object.entries(contributionActions(...args)).flatMap(([verb, { allowed }]) =>
    allowed ? [verb] : [],
  )

describe('a contribution', () => {
  it('is requested, supplied, and used or declined', () => {
    expect(possible(happened(), both)).toEqual(['request'])
    expect(possible(happened('requested'), both)).toEqual(['supply', 'cancel'])
    expect(possible(happened('requested', 'supplied'), both)).toEqual(['supply', 'use', 'decline'])
    expect(possible(happened('requested', 'supplied', 'used'), both)).toEqual([])
  })

  it('that was declined keeps its text and the reason, and may be asked for again', () => {
    const declined = happened('requested', 'supplied', 'declined')
    expect(declined).toEqual({ stage: 'declined', text: '办了 3 场讲座', reason: '与本任务无关' })
    expect(possible(declined, both)).toEqual(['request'])
    expect(happened('requested', 'supplied', 'declined', 'requested')).toEqual({
      stage: 'requested',
      text: null,
      reason: null,
    })
  })

  it('is supplied by the unit that is asked and judged by the lead', () => {
    expect(possible(happened('requested', 'supplied'), { lead: no, unit: yes })).toEqual(['supply'])
    expect(possible(happened('requested', 'supplied'), { lead: yes, unit: no })).toEqual([
      'use',
      'decline',
    ])
  })

  it('is neither asked for nor supplied once the cycle is closed, but still judged', () => {
    const closed = say('已截止', 'closed')
    expect(possible(happened('requested'), both, closed)).toEqual(['cancel'])
    expect(possible(happened('requested', 'supplied'), both, closed)).toEqual(['use', 'decline'])
  })

  it('says why not', () => {
    const { use } = contributionActions(happened('requested'), both)
    expect(!use.allowed && use.reason.zh).toBe('现在是“待提供”，要在“已提供”时才能办理')
  })

  it('is never used without having been supplied, whatever people try', () => {
    const verbs = Object.keys(CONTRIBUTION_EVENT_OF) as ContributionVerb[]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 30 }), (tries) => {
        const kinds: ContributionEvent['kind'][] = []
        for (const verb of tries)
          if (contributionActions(happened(...kinds), both)[verb].allowed)
            kinds.push(CONTRIBUTION_EVENT_OF[verb])
        for (const [index, kind] of kinds.entries())
          if (kind === 'used' || kind === 'declined') expect(kinds[index - 1]).toBe('supplied')
      }),
    )
  })
})
