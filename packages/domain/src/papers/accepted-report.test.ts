import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCycle } from '../../test/factories.ts'
import { unitDueOf } from '../cycles/unit-due.ts'
import { REPORT_EVENT_OF, type ReportVerb, reportActions } from '../reports/report-actions.ts'
import { reportStateOf } from '../reports/report-state.ts'
import {
  acceptedReportOf,
  confirmedValues,
  type EventWithText,
  type PaperRevision,
} from './accepted-report.ts'

const yes = { allowed: true } as const
const cycle = aCycle()
const situation = {
  powers: { write: yes, sign: yes, review: yes, publish: yes },
  cycle,
  due: unitDueOf(cycle, 'u', []),
  day: '2024-10-10',
}

/** What comes of verbs one after another, those that are not allowed passed over; a draft is a new text. */
function eventsOf(verbs: readonly ReportVerb[]): EventWithText[] {
  const events: EventWithText[] = []
  for (const verb of verbs) {
    const state = reportStateOf(events)
    if (!reportActions(state, situation)[verb].allowed) continue
    const content = state.content + (verb === 'draft' ? 1 : 0)
    const text = { narrative: `text ${content}`, noProgress: false, why: null, completedOn: null }
    events.push({
      ...{ plan: cycle.plan, cycle: cycle.code, unit: 'u', task: 'A1.1', seq: events.length + 1 },
      ...{ kind: REPORT_EVENT_OF[verb], at: '2024-10-10T02:00:00Z', by: 'li', content },
      noProgress: verb === 'draft' ? false : null,
      ...{ completedOn: null, reason: null, until: verb === 'reopen' ? '2024-10-30' : null },
      text: verb === 'submit' ? text : null,
    })
  }
  return events
}
const textAfter = (...verbs: ReportVerb[]) =>
  acceptedReportOf(eventsOf(verbs))?.text.narrative ?? null

const HANDED_IN = ['draft', 'sign', 'submit'] as const

describe('what is accepted of an item', () => {
  it('is the text that was handed in, once the office has accepted it', () => {
    expect(textAfter(...HANDED_IN, 'accept')).toBe('text 1')
    expect(textAfter(...HANDED_IN, 'accept', 'publish')).toBe('text 1')
  })

  it('is nothing while it is written, waits, was returned, taken back or is reopened', () => {
    expect(textAfter('draft')).toBeNull()
    expect(textAfter(...HANDED_IN)).toBeNull()
    expect(textAfter(...HANDED_IN, 'return')).toBeNull()
    expect(textAfter(...HANDED_IN, 'withdraw')).toBeNull()
    expect(textAfter(...HANDED_IN, 'accept', 'publish', 'reopen', 'draft')).toBeNull()
  })

  it('is the mended text after a return, never the returned one', () => {
    expect(textAfter(...HANDED_IN, 'return', ...HANDED_IN, 'accept')).toBe('text 2')
  })

  it('is, whatever happens, the version that the state calls accepted, or nothing', () => {
    const verbs = fc.constantFrom(...(Object.keys(REPORT_EVENT_OF) as ReportVerb[]))
    fc.assert(
      fc.property(fc.array(verbs, { maxLength: 40 }), (steps) => {
        const events = eventsOf(steps)
        const { review, accepted } = reportStateOf(events)
        const stands = review === 'accepted' || review === 'published'
        expect(acceptedReportOf(events)?.text.narrative ?? null).toBe(
          stands ? `text ${accepted}` : null,
        )
      }),
    )
  })
})

describe('the values that papers state', () => {
  const revision = (fields: Partial<PaperRevision> = {}): PaperRevision => ({
    ...{ target: 'T', period: '2024', unit: 'u', entity: '', dimension: '', source: 'typed' },
    ...{ version: 1, recordedAt: '2024-10-09T00:00:00.000Z', published: false },
    ...fields,
  })
  const accepted = (unit: string, at: string) => ({ unit, task: 'A1.1', at })
  const vouching = {
    taskOf: (target: string) => (target === 'T' ? 'A1.1' : null),
    leads: (unit: string) => unit === 'u' || unit === 'v',
  }
  const versions = (
    revisions: readonly PaperRevision[],
    reports: readonly { unit: string; task: string; at: string }[] = [],
  ) => confirmedValues(revisions, reports, vouching).map(({ version }) => version)

  it('are those on the public site, and those known when the report was accepted', () => {
    expect(versions([revision()])).toEqual([])
    expect(versions([revision({ published: true })])).toEqual([1])
    expect(versions([revision()], [accepted('u', '2024-10-10T00:00:00.000Z')])).toEqual([1])
    expect(versions([revision()], [accepted('u', '2024-10-08T00:00:00.000Z')])).toEqual([])
  })

  it('are the newest that is confirmed, not a correction that nobody has seen', () => {
    const three = [
      revision(),
      revision({ version: 2, recordedAt: '2024-10-11T00:00:00.000Z' }),
      revision({ version: 3, recordedAt: '2024-10-12T00:00:00.000Z' }),
    ]
    expect(versions(three, [accepted('u', '2024-10-11T12:00:00.000Z')])).toEqual([2])
    expect(
      versions(
        three.map((one) => ({ ...one, published: one.version === 1 })),
        [],
      ),
    ).toEqual([1])
  })

  it('are confirmed by the unit’s own report where it owes one, else by the lead’s', () => {
    const of = (unit: string) => [revision({ unit })]
    const at = '2024-10-10T00:00:00.000Z'
    expect(versions(of('u'), [accepted('v', at)])).toEqual([])
    expect(versions(of('helper'), [accepted('v', at)])).toEqual([1])
  })

  it('are of a target without a task only what is public', () => {
    const none = revision({ target: 'X' })
    expect(versions([none], [accepted('u', '2024-10-10T00:00:00.000Z')])).toEqual([])
    expect(versions([{ ...none, published: true }])).toEqual([1])
  })
})
