import { type Day, dayOf } from '../dates/day.ts'
import type { ReportEvent } from './report-event.ts'
import { reportStateOf } from './report-state.ts'

type Happened = Pick<
  ReportEvent,
  'kind' | 'at' | 'content' | 'noProgress' | 'completedOn' | 'reason' | 'until'
>

/** The version of an item that is on the public site. */
export interface PublishedVersion {
  content: number
  /** The day it was put there. */
  on: Day
  /** 代录: the office signed it for the unit; where it is from. */
  recordedFrom: string | null
}

/** What of an item is public: what was published last stays, whatever is corrected, until it is published again. */
export function publishedVersionOf(events: readonly Happened[]): PublishedVersion | null {
  const { published } = reportStateOf(events)
  const put = events.findLast(({ kind }) => kind === 'published')
  if (published === 0 || !put) return null
  const signed = events.findLast(({ kind, content }) => kind === 'signed' && content === published)
  return { content: published, on: dayOf(put.at), recordedFrom: signed?.reason ?? null }
}
