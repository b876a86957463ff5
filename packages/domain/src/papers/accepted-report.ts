import type { Day } from '../dates/day.ts'
import { dayOf } from '../dates/day.ts'
import type { Observation } from '../observations/observation.ts'
import type { ReportEvent } from '../reports/report-event.ts'
import type { ReportItem } from '../reports/report-item.ts'
import { type ReportState, reportStateOf } from '../reports/report-state.ts'

type Text = Pick<ReportItem, 'narrative' | 'noProgress' | 'why' | 'completedOn'>

/** What a unit says of a task in a cycle, as the office has accepted it. */
export interface AcceptedReport {
  cycle: string
  unit: string
  task: string
  text: Text
  state: ReportState
  /** The instant it was accepted. */
  at: string
  acceptedOn: Day
}

/** What happened, with the text where one was handed in. */
export type EventWithText = ReportEvent & { text: Text | null }

/**
 * What is accepted of an item: the text that was handed in as the version that was accepted. Null while it is
 * written, waits, was returned or is reopened; what was accepted before a reopening is no longer vouched for.
 *
 * @param events of one item, in their order
 */
export function acceptedReportOf(events: readonly EventWithText[]): AcceptedReport | null {
  const state = reportStateOf(events)
  if (state.review !== 'accepted' && state.review !== 'published') return null
  const accepted = events.findLast(({ kind }) => kind === 'accepted')
  const submitted = events.findLast(
    ({ kind, content }) => kind === 'submitted' && content === state.accepted,
  )
  if (!accepted || !submitted?.text) return null
  const { cycle, unit, task, at } = accepted
  return { cycle, unit, task, text: submitted.text, state, at, acceptedOn: dayOf(at) }
}

/** One of the values a key has had, and whether the public sees it. */
export type PaperRevision = Pick<
  Observation,
  | 'target'
  | 'period'
  | 'unit'
  | 'entity'
  | 'dimension'
  | 'source'
  | 'version'
  | 'recordedAt'
  | 'published'
>

/** By whom a target’s value is vouched for. */
interface Vouching {
  /** The task of a target; null: it belongs to none. */
  taskOf(target: string): string | null
  /** Whether a unit reports on a task itself. */
  leads(unit: string, task: string): boolean
}

/**
 * The values that papers may state, of each key the newest that is confirmed: on the public site, or known when the
 * office accepted the report on the target’s task. A unit that reports on the task itself is confirmed by its own
 * report, everybody else’s value by any that was accepted.
 *
 * @param revisions every revision there has been, in any order
 */
export function confirmedValues<R extends PaperRevision>(
  revisions: readonly R[],
  accepted: readonly Pick<AcceptedReport, 'unit' | 'task' | 'at'>[],
  { taskOf, leads }: Vouching,
): R[] {
  const newest = new Map<string, R>()
  for (const revision of revisions) {
    const { target, period, unit, entity, dimension, source, version } = revision
    const task = taskOf(target)
    const vouched = accepted.some(
      (report) =>
        report.task === task &&
        (report.unit === unit || !leads(unit, report.task)) &&
        revision.recordedAt <= report.at,
    )
    if (!revision.published && !vouched) continue
    const key = [target, period, unit, entity, dimension, source].join('~')
    const known = newest.get(key)
    if (!known || known.version < version) newest.set(key, revision)
  }
  return [...newest.values()]
}
