import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCycle, anExtension } from '../../test/factories.ts'
import type { Verdict } from '../access/may.ts'
import { unitDueOf } from '../cycles/unit-due.ts'
import { addDays, type Day } from '../dates/day.ts'
import { say } from '../text/bilingual.ts'
import {
  REPORT_EVENT_OF,
  type ReportPowers,
  type ReportSituation,
  type ReportVerb,
  reportActions,
} from './report-actions.ts'
import type { ReportEvent } from './report-event.ts'
import { completionOn, isReviewOverdue, receiptOn } from './report-outcome.ts'
import { reportStateOf, UNTOUCHED } from './report-state.ts'

type Happened = Parameters<typeof reportStateOf>[0][number]

const yes: Verdict = { allowed: true }
const no: Verdict = { allowed: false, reason: say('无权', 'no power') }
const EVERYBODY: ReportPowers = { write: yes, sign: yes, review: yes, publish: yes }
const EDITOR: ReportPowers = { write: yes, sign: no, review: no, publish: no }
const APPROVER: ReportPowers = { write: yes, sign: yes, review: no, publish: no }
const OFFICE: ReportPowers = { write: no, sign: no, review: yes, publish: yes }

const cycle = aCycle()
const situation = (fields: Partial<ReportSituation> = {}): ReportSituation => ({
  powers: EVERYBODY,
  cycle,
  due: unitDueOf(cycle, 'u', []),
  day: '2024-10-10',
  ...fields,
})

/** The events of verbs done one after another, each on its day; a draft is a new version. */
function events(steps: readonly (ReportVerb | [ReportVerb, Partial<Happened>])[]): Happened[] {
  let content = 0
  return steps.map((step) => {
    const [verb, fields] = typeof step === 'string' ? [step, {}] : step
    if (verb === 'draft') content++
    return {
      kind: REPORT_EVENT_OF[verb],
      at: '2024-10-10T02:00:00Z',
      content,
      noProgress: verb === 'draft' ? false : null,
      completedOn: null,
      reason: null,
      until: null,
      ...fields,
    }
  })
}
const after = (...steps: Parameters<typeof events>[0]) => reportStateOf(events(steps))
const on = (verb: ReportVerb, day: Day): [ReportVerb, Partial<Happened>] => [
  verb,
  { at: `${day}T02:00:00Z` },
]
const HANDED_IN = ['open', 'draft', 'sign', 'submit'] as const

const possible = (state: typeof UNTOUCHED, fields: Partial<ReportSituation> = {}) =>
  Object.entries(reportActions(state, situation(fields))).flatMap(([verb, { allowed }]) =>
    allowed ? [verb] : [],
  )
const why = (state: typeof UNTOUCHED, verb: ReportVerb, fields: Partial<ReportSituation> = {}) => {
  const verdict = reportActions(state, situation(fields))[verb]
  return verdict.allowed ? '' : verdict.reason.zh
}

describe('the way of a report', () => {
  it('is written, signed, handed in, accepted and published', () => {
    expect(after()).toEqual(UNTOUCHED)
    expect(after('open')).toMatchObject({ receipt: 'opened', review: 'none' })
    expect(after('open', 'draft')).toMatchObject({ receipt: 'drafted', content: 1 })
    expect(after('open', 'draft', 'sign')).toMatchObject({ receipt: 'signed', signed: 1 })
    expect(after(...HANDED_IN)).toMatchObject({ receipt: 'received', review: 'waiting' })
    expect(after(...HANDED_IN, 'accept')).toMatchObject({ review: 'accepted', accepted: 1 })
    expect(after(...HANDED_IN, 'accept', 'publish')).toMatchObject({
      receipt: 'received',
      review: 'published',
      published: 1,
    })
  })

  it('offers to each what is theirs to do', () => {
    const drafted = after('open', 'draft')
    expect(possible(drafted, { powers: EDITOR })).toEqual(['draft'])
    expect(possible(drafted, { powers: APPROVER })).toEqual(['draft', 'sign', 'send-back'])
    expect(possible(drafted, { powers: OFFICE })).toEqual([])
    expect(possible(after(...HANDED_IN), { powers: EDITOR })).toEqual(['withdraw'])
    expect(possible(after(...HANDED_IN), { powers: OFFICE })).toEqual(['accept', 'return'])
    expect(possible(after(...HANDED_IN, 'accept'), { powers: OFFICE })).toEqual([
      'publish',
      'reopen',
    ])
    expect(possible(after(...HANDED_IN, 'accept'), { powers: APPROVER })).toEqual([])
  })

  it('is signed by another approver than the one who wrote it, where there is another', () => {
    const drafted = after('open', 'draft')
    expect(why(drafted, 'sign', { powers: APPROVER, ownWriting: true })).toMatch('另一位审核人')
    expect(why(drafted, 'sign', { powers: APPROVER })).toBe('')
  })

  it('is signed by the office for the unit in a cycle of the past only, and says so', () => {
    const powers: ReportPowers = { ...OFFICE, write: yes }
    const past = { powers, cycle: { ...cycle, historical: true }, ownWriting: true }
    expect(why(after('draft'), 'sign', { powers })).toBe('无权')
    expect(why(after('draft'), 'sign', past)).toBe('')
    expect(why(after('draft'), 'sign', { ...past, powers: EDITOR })).toBe('无权')
    const signed = after('draft', ['sign', { reason: '2021 年工作总结' }])
    expect(signed.recordedFrom).toBe('2021 年工作总结')
    expect(after('draft', ['sign', { reason: '2021 年工作总结' }], 'draft').recordedFrom).toBeNull()
  })

  it('loses its signature with every change', () => {
    const changed = after('open', 'draft', 'sign', 'draft')
    expect(changed).toMatchObject({ receipt: 'drafted', signed: 0, content: 2 })
    expect(why(changed, 'submit')).toBe('单位审核人审核后才能报送')
  })

  it('cannot be signed while something is wrong in it', () => {
    const faults = [{ field: 'why' as const, message: say('请说明原因', 'say why') }]
    expect(why(after('open', 'draft'), 'sign', { faults })).toBe('请说明原因')
    expect(why(after('open'), 'sign')).toBe('还没有填写')
  })
})

describe('a return', () => {
  const returned = after(...HANDED_IN, ['return', { reason: '与上期数字不符' }])

  it('keeps its reason and the version it is about', () => {
    expect(returned).toMatchObject({ receipt: 'drafted', review: 'returned', signed: 0 })
    expect(returned.returns).toEqual([
      { by: 'office', on: '2024-10-10', reason: '与上期数字不符', content: 1 },
    ])
    const again = after('open', 'draft', ['send-back', { reason: '漏了一项' }], 'draft', 'sign')
    expect(again.returns).toHaveLength(1)
    expect(again.returns[0]).toMatchObject({ by: 'approver', reason: '漏了一项' })
  })

  it('is answered by a change, not by signing the same again', () => {
    expect(why(returned, 'sign')).toMatch('退回以后还没有修改')
    const mended = after(...HANDED_IN, 'return', 'draft')
    expect(possible(mended, { powers: APPROVER })).toContain('sign')
    expect(mended.review).toBe('returned')
  })

  it('gives the unit days of its own, even after the cycle has closed', () => {
    const until = after(...HANDED_IN, ['return', { until: '2024-11-05' }])
    expect(possible(until, { day: '2024-11-05' })).toContain('draft')
    expect(why(until, 'draft', { day: '2024-11-06' })).toMatch('本期已于 2024-11-05 截止')
  })

  it('does not make late what had come in time', () => {
    const resent = after(
      ...[on('draft', '2024-10-14'), on('sign', '2024-10-15'), on('submit', '2024-10-16')],
      ...[on('return', '2024-10-18'), on('draft', '2024-10-20'), on('sign', '2024-10-21')],
      on('submit', '2024-10-22'),
    )
    expect(resent).toMatchObject({ firstReceived: '2024-10-16', review: 'waiting' })
  })
})

describe('what was handed in', () => {
  it('can be taken back until it is reviewed, and has then not come in', () => {
    const taken = after(...HANDED_IN, 'withdraw')
    expect(taken).toMatchObject({ receipt: 'drafted', review: 'none', firstReceived: null })
    expect(possible(taken, { powers: APPROVER })).toContain('sign')
    expect(why(after(...HANDED_IN, 'accept'), 'withdraw')).toBe('现在没有待审核的报送')
  })

  it('is returned still after the answer to a return was taken back', () => {
    const taken = after(...HANDED_IN, 'return', 'draft', 'sign', 'submit', 'withdraw')
    expect(taken).toMatchObject({ review: 'returned', firstReceived: '2024-10-10' })
  })

  it('is not written in meanwhile', () => {
    expect(why(after(...HANDED_IN), 'draft')).toMatch('要修改请先撤回')
    expect(why(after(...HANDED_IN, 'accept'), 'draft')).toMatch('请联系统筹单位重新开放')
  })

  it('stays public while a correction is written, until that is published', () => {
    const published = [...HANDED_IN, 'accept', 'publish'] as const
    const correcting = after(...published, 'reopen', 'draft')
    expect(correcting).toMatchObject({ review: 'reopened', published: 1, content: 2 })
    const corrected = after(...published, 'reopen', 'draft', 'sign', 'submit', 'accept', 'publish')
    expect(corrected.published).toBe(2)
    expect(after(...published, 'unpublish')).toMatchObject({ review: 'accepted', published: 0 })
  })
})

describe('the window', () => {
  it('locks the unit before and after, says why and how to go on', () => {
    expect(why(UNTOUCHED, 'draft', { day: '2024-10-07' })).toBe(
      '本期从 2024-10-08 起填报，还没有开始',
    )
    expect(possible(UNTOUCHED, { day: '2024-10-31' })).toEqual(['open', 'draft'])
    expect(why(UNTOUCHED, 'draft', { day: '2024-11-01' })).toMatch(
      /本期已于 2024-10-31 截止.*申请延期/,
    )
  })

  it('is longer for a unit with an extension', () => {
    const due = unitDueOf(cycle, 'u', [anExtension({ granted: '2024-11-04' })])
    expect(possible(UNTOUCHED, { due, day: '2024-11-04' })).toEqual(['open', 'draft'])
  })

  it('opens again with the cycle, and is then shut again', () => {
    const reopened = { on: '2024-11-05', until: '2024-11-08', reason: '补正' }
    const again = { cycle: aCycle({ reopened }) }
    expect(possible(UNTOUCHED, { ...again, day: '2024-11-06' })).toEqual(['open', 'draft'])
    expect(why(UNTOUCHED, 'draft', { ...again, day: '2024-11-04' })).toMatch('2024-10-31 截止')
    expect(why(UNTOUCHED, 'draft', { ...again, day: '2024-11-09' })).toMatch('2024-11-08 截止')
  })

  it('does not keep the office from reviewing and publishing', () => {
    expect(possible(after(...HANDED_IN), { day: '2025-01-10' })).toEqual(['accept', 'return'])
  })
})

describe('the receipt', () => {
  const due = { approverDue: '2024-10-16' }
  const outcome = (firstReceived: Day | null, day: Day, historical = false) =>
    receiptOn({ firstReceived }, { historical }, due, day)

  it('is awaited, overdue, in time or late, computed from days', () => {
    expect(outcome(null, '2024-10-16')).toBe('awaited')
    expect(outcome(null, '2024-10-17')).toBe('overdue')
    expect(outcome('2024-10-16', '2024-10-20')).toBe('on-time')
    expect(outcome('2024-10-17', '2024-10-20')).toBe('late')
  })

  it('is seen as it was on the day asked', () => {
    expect(outcome('2024-10-18', '2024-10-17')).toBe('overdue')
  })

  it('of the past is entered later and never late', () => {
    expect(outcome(null, '2026-10-17', true)).toBe('awaited')
    expect(outcome('2026-10-17', '2026-10-17', true)).toBe('entered-later')
  })
})

it('a review is overdue while something waits after the office’s day', () => {
  const waiting = after(...HANDED_IN)
  expect(isReviewOverdue(waiting, cycle, '2024-10-23')).toBe(false)
  expect(isReviewOverdue(waiting, cycle, '2024-10-24')).toBe(true)
  expect(isReviewOverdue(after(...HANDED_IN, 'accept'), cycle, '2024-10-24')).toBe(false)
})

describe('the completion', () => {
  const outcome = (fields: Partial<Happened>, day: Day, due = '2023-12-31') =>
    completionOn(after(['draft', fields]), due, day)

  it('late is an outcome of its own, neither done in time nor overdue', () => {
    expect(outcome({ completedOn: '2023-12-31' }, '2024-02-01')).toBe('completed')
    expect(outcome({ completedOn: '2024-01-15' }, '2024-02-01')).toBe('completed-late')
    expect(outcome({}, '2024-02-01')).toBe('overdue')
  })

  it('is what the unit says until the day has passed', () => {
    expect(outcome({}, '2023-12-31')).toBe('ongoing')
    expect(outcome({ noProgress: true }, '2023-12-31')).toBe('no-progress')
    expect(completionOn(UNTOUCHED, '2023-12-31', '2023-06-30')).toBe('unsaid')
  })

  it('was still to come on a day before it', () => {
    expect(outcome({ completedOn: '2023-06-30' }, '2023-03-31')).toBe('ongoing')
  })

  it('is another axis than receipt and review', () => {
    const state = after(['draft', { completedOn: '2024-01-15' }], 'sign', 'submit', 'return')
    expect(state).toMatchObject({
      receipt: 'drafted',
      review: 'returned',
      completion: 'completed',
    })
  })
})

describe('whatever people try', () => {
  const VERBS = Object.keys(REPORT_EVENT_OF) as ReportVerb[]
  const tries = fc.array(
    fc.record({
      verb: fc.constantFrom(...VERBS),
      powers: fc.constantFrom(EDITOR, APPROVER, OFFICE),
      days: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 60 },
  )

  /** The log that comes of attempts of which only the allowed ones are written down. */
  function logOf(attempts: readonly { verb: ReportVerb; powers: ReportPowers; days: number }[]) {
    const log: Happened[] = []
    let day = '2024-10-06'
    for (const { verb, powers, days } of attempts) {
      day = addDays(day, days)
      const state = reportStateOf(log)
      if (!reportActions(state, situation({ powers, day }))[verb].allowed) continue
      log.push({
        kind: REPORT_EVENT_OF[verb],
        at: `${day}T02:00:00Z`,
        content: verb === 'draft' ? state.content + 1 : state.content,
        noProgress: verb === 'draft' ? false : null,
        completedOn: null,
        reason: null,
        until: null,
      })
    }
    return log
  }
  const states = (log: readonly Happened[]) =>
    log.map((_, index) => reportStateOf(log.slice(0, index + 1)))

  it('nothing is handed in unsigned, accepted unreviewed or published unaccepted', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        for (const state of states(logOf(attempts))) {
          if (state.receipt === 'signed' || state.receipt === 'received')
            expect(state.signed).toBe(state.content)
          if (state.review === 'accepted' || state.review === 'published')
            expect(state.accepted).toBe(state.content)
          expect(state.published).toBeLessThanOrEqual(state.accepted)
          expect(state.signed === 0 || state.signed > state.refused).toBe(true)
        }
      }),
    )
  })

  it('every return is kept, and none is made up', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const log = logOf(attempts)
        const isReturn = (event: Pick<ReportEvent, 'kind'>) => event.kind.startsWith('returned')
        expect(reportStateOf(log).returns).toHaveLength(log.filter(isReturn).length)
      }),
    )
  })

  it('the unit writes nothing outside its window', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const written = logOf(attempts).filter(
          ({ kind }) => kind === 'drafted' || kind === 'signed',
        )
        for (const { at } of written) expect(at >= '2024-10-08' && at < '2024-11-01').toBe(true)
      }),
    )
  })

  it('what is waiting is never seen as not received', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        for (const state of states(logOf(attempts))) {
          if (state.review === 'waiting') expect(state.firstReceived).not.toBeNull()
          if (state.review === 'none') expect(state.firstReceived).toBeNull()
        }
      }),
    )
  })

  it('everybody is told why they may not do what they may not', () => {
    fc.assert(
      fc.property(tries, fc.constantFrom(EDITOR, APPROVER, OFFICE), (attempts, powers) => {
        const verdicts = reportActions(reportStateOf(logOf(attempts)), situation({ powers }))
        for (const verdict of Object.values(verdicts))
          if (!verdict.allowed) expect(verdict.reason.zh && verdict.reason.en).toBeTruthy()
      }),
    )
  })
})
