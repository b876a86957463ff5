import type { AuditAction, ReportEvent, ReportVerb } from '@gangyao/domain'
import {
  lockOf,
  REPORT_EVENT_OF,
  reportActions,
  reportEventFaults,
  say,
  signsForUnit,
} from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { AppError, type ErrorCode, type FieldError, invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { newerThanSeen } from './newer-text.ts'
import { joinIdOf, readDuty, readItemToChange, reportKeyOf, situationOf } from './read-item.ts'
import { ReportText, reports } from './report.table.ts'
import { appendEvent } from './report-log.ts'
import { requireReach, requireVerb } from './report-powers.ts'

/** What is done; a draft is saved with its text instead. */
export interface Act {
  verb: Exclude<ReportVerb, 'draft'>
  reason: string | null
  until: string | null
  /** The version of the text that was seen; left out: whichever is there. */
  version?: number | undefined
}

/** As what each verb stands in the log; the event itself says more. */
const NOTED: Record<Act['verb'], AuditAction> = {
  open: 'update',
  sign: 'approve',
  'send-back': 'return',
  submit: 'submit',
  withdraw: 'withdraw',
  accept: 'approve',
  return: 'return',
  publish: 'publish',
  unpublish: 'withdraw',
  reopen: 'update',
}

/**
 * Does something with an item, which is added to what happened to it.
 *
 * @throws AppError `forbidden`, `not-found`, `conflict` saying why not now, `invalid` for what is missing, `stale`
 *   where the text is another than was seen
 */
export async function actOnReport(
  db: Db,
  district: string,
  id: string,
  { verb, reason, until, version }: Act,
  caller: Caller | null,
  now: Date,
): Promise<void> {
  const key = reportKeyOf(id)
  const place = { district, unit: key.unit }
  const somebody = requireVerb(caller, verb, place)
  const day = today(now)
  await change(db, { district, caller: somebody, now }, async (trx, note) => {
    await requireOpenPlan(trx, district, key.plan)
    const item = await readItemToChange(trx, district, key)
    const { state, events, stored, cycle } = item
    requireVerb(somebody, verb, place, cycle)
    if (events.length === 0) await readDuty(trx, district, item)
    const situation = situationOf(item, { district, caller: somebody, day })
    const verdict = reportActions(state, { ...situation, faults: [] })[verb]
    if (!verdict.allowed) throw new AppError('conflict', verdict.reason)
    if (version !== undefined && version !== state.content) throw newerThanSeen(stored)
    if (verb === 'sign' && situation.faults.length > 0) throw invalid(situation.faults)

    const event: ReportEvent = {
      ...key,
      seq: (events.at(-1)?.seq ?? 0) + 1,
      kind: REPORT_EVENT_OF[verb],
      at: now.toISOString(),
      by: somebody.name,
      content: state.content,
      ...{ noProgress: null, completedOn: null, reason, until },
    }
    const locked = lockOf({ until: null }, cycle, situation.due, day) !== null
    const forUnit = signsForUnit(situation.powers, cycle)
    const faults: FieldError[] = reportEventFaults(event, day, { locked, forUnit })
    if (until !== null && verb !== 'return' && verb !== 'reopen')
      faults.push({
        field: 'until',
        message: say('只有退回和重新开放时才给期限', 'Only a return or a reopening has a day'),
      })
    if (faults.length > 0) throw invalid(faults)
    await appendEvent(trx, district, event, verb === 'submit' ? ReportText.parse(stored) : null)
    const { receipt, review, content } = state
    note({
      ...{ action: NOTED[verb], resource: reports.resource, record: joinIdOf(key), reason },
      ...{ before: { receipt, review, content }, after: event },
    })
  })
}

export type Outcome =
  | { id: string; done: true }
  | {
      id: string
      done: false
      code: ErrorCode
      reason: AppError['detail']
      errors: FieldError[]
    }

/**
 * Does the same with several items, each in a transaction of its own.
 *
 * @throws AppError `forbidden` for whoever may do it with none
 */
export async function actOnReports(
  db: Db,
  district: string,
  {
    ids,
    versions = {},
    ...act
  }: Omit<Act, 'version'> & {
    ids: readonly string[]
    /** By id, the version of each text that was seen. */
    versions?: Readonly<Record<string, number>>
  },
  caller: Caller | null,
  now: Date,
): Promise<Outcome[]> {
  requireReach(caller, act.verb, district)
  const outcomes: Outcome[] = []
  for (const id of new Set(ids))
    try {
      const version = Object.hasOwn(versions, id) ? versions[id] : undefined
      await actOnReport(db, district, id, { ...act, version }, caller, now)
      outcomes.push({ id, done: true })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { code, detail, errors } = error
      outcomes.push({ id, done: false, code, reason: detail, errors: [...errors] })
    }
  return outcomes
}
