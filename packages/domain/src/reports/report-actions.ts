import type { Verdict } from '../access/may.ts'
import type { Cycle, CycleDays } from '../cycles/cycle.ts'
import { isOpenFor, type UnitDue } from '../cycles/unit-due.ts'
import { type Day, laterDay } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { ReportEventKind } from './report-event.ts'
import type { ReportFault } from './report-faults.ts'
import type { ReportState } from './report-state.ts'
import { verdictOf } from './verdict.ts'

/** What each verb makes happen. */
export const REPORT_EVENT_OF = {
  open: 'opened',
  draft: 'drafted',
  sign: 'signed',
  'send-back': 'returned-by-approver',
  submit: 'submitted',
  withdraw: 'withdrawn',
  accept: 'accepted',
  return: 'returned',
  publish: 'published',
  unpublish: 'unpublished',
  reopen: 'reopened',
} as const satisfies Record<string, ReportEventKind>

export type ReportVerb = keyof typeof REPORT_EVENT_OF

/** Whether somebody may write for the unit, sign for it, and review and publish as the office. */
export type ReportPowers = Record<'write' | 'sign' | 'review' | 'publish', Verdict>

export interface ReportSituation {
  powers: ReportPowers
  cycle: CycleDays & Pick<Cycle, 'historical'>
  due: Pick<UnitDue, 'last'>
  day: Day
  /** What keeps the newest version from being signed, see `reportFaults`. */
  faults?: readonly ReportFault[]
  /** Whoever asks wrote the newest version, and another of the unit could sign it. */
  ownWriting?: boolean
}

/**
 * 代录: of the past the office signs for a unit, which may have nobody left to do so. Whoever signs for the unit
 * itself does not.
 */
export const signsForUnit = (
  { sign, review }: Pick<ReportPowers, 'sign' | 'review'>,
  { historical }: Pick<Cycle, 'historical'>,
): boolean => historical && !sign.allowed && review.allowed

/** What may be done with an item now, and of all else why not; of a lock, how it is opened. */
export function reportActions(
  state: ReportState,
  { powers, cycle, due, day, faults = [], ownWriting = false }: ReportSituation,
): Record<ReportVerb, Verdict> {
  const { write, sign, review, publish } = powers
  const office = signsForUnit(powers, cycle)
  const locked = lockOf(state, cycle, due, day)
  const held = heldBack(state)
  return {
    open: verdictOf(
      write,
      locked,
      state.receipt !== 'untouched' && say('已经打开过', 'It has been opened before'),
    ),
    draft: verdictOf(write, locked, held),
    sign: verdictOf(
      office ? review : sign,
      locked,
      held,
      nothingWritten(state),
      state.receipt === 'signed' && say('单位已经审核通过', 'It is signed already'),
      unmended(state),
      !office && ownWriting && OWN_WRITING,
      faults[0]?.message,
    ),
    'send-back': verdictOf(sign, locked, held, nothingWritten(state), unmended(state)),
    submit: verdictOf(
      write,
      locked,
      held,
      state.receipt !== 'signed' &&
        say('单位审核人审核后才能报送', 'The unit’s approver signs it before it is handed in'),
    ),
    withdraw: verdictOf(write, locked, notWaiting(state)),
    accept: verdictOf(review, notWaiting(state)),
    return: verdictOf(review, notWaiting(state)),
    publish: verdictOf(
      publish,
      state.review === 'published' && say('已经公开', 'It is on the public site already'),
      state.review !== 'accepted' &&
        say('审核通过后才能公开', 'It is published once it has been accepted'),
    ),
    unpublish: verdictOf(
      publish,
      state.published === 0 && say('还没有公开', 'It is not on the public site'),
    ),
    reopen: verdictOf(
      review,
      state.review !== 'accepted' &&
        state.review !== 'published' &&
        say('只有审核通过的才需要重新开放', 'Only what has been accepted is reopened'),
    ),
  }
}

/** Why a unit may not write now: too early or too late; null: it may. */
export function lockOf(
  { until }: Pick<ReportState, 'until'>,
  cycle: CycleDays,
  due: Pick<UnitDue, 'last'>,
  day: Day,
): Bilingual | null {
  if (isOpenFor(cycle, due, day) || (until !== null && day <= until)) return null
  if (day < cycle.opens)
    return say(`本期从 ${cycle.opens} 起填报，还没有开始`, `Reporting opens on ${cycle.opens}`)
  const last = [until, cycle.reopened?.until]
    .flatMap((end) => (end && end < day ? [end] : []))
    .reduce(laterDay, due.last)
  return say(
    `本期已于 ${last} 截止，单位不能再填报；确需补报的，请写明理由向统筹单位申请延期`,
    `It closed on ${last}; to hand in still, ask the coordinating office for an extension and say why`,
  )
}

/** What has been handed in is not written in meanwhile. */
function heldBack({ review }: ReportState): Bilingual | null {
  if (review === 'waiting')
    return say(
      '已经报送，正在等待审核；要修改请先撤回',
      'It has been handed in and waits for review; take it back to change it',
    )
  return review === 'accepted' || review === 'published'
    ? say(
        '已经审核通过；要更正请联系统筹单位重新开放',
        'It has been accepted; ask the coordinating office to reopen it for a correction',
      )
    : null
}

const OWN_WRITING = say(
  '最后一次是您自己改写的，请本单位另一位审核人审核',
  'You wrote the last version yourself; let the other approver of the unit sign it',
)

const nothingWritten = ({ content }: ReportState) =>
  content === 0 && say('还没有填写', 'Nothing has been written yet')

const unmended = ({ content, refused }: ReportState) =>
  content <= refused &&
  say(
    '退回以后还没有修改，请填报人先改好',
    'It has not been changed since it was sent back; the editor mends it first',
  )

const notWaiting = ({ review }: ReportState) =>
  review !== 'waiting' && say('现在没有待审核的报送', 'Nothing is waiting for review')
