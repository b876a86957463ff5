import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { visible } from '../text/visible.ts'

/** Everything that can happen to an item. The set is closed, and what has happened is never changed. */
export const ReportEventKind = z
  .enum([
    'opened',
    'drafted',
    'signed',
    'returned-by-approver',
    'submitted',
    'withdrawn',
    'accepted',
    'returned',
    'published',
    'unpublished',
    'reopened',
  ])
  .meta({ id: 'ReportEventKind' })
export type ReportEventKind = z.infer<typeof ReportEventKind>

export const REPORT_EVENT_NAMES: Record<ReportEventKind, Bilingual> = {
  opened: say('打开', 'opened'),
  drafted: say('保存', 'saved'),
  signed: say('单位审核通过', 'signed by the unit'),
  'returned-by-approver': say('单位审核退回', 'sent back by the approver'),
  submitted: say('报送', 'handed in'),
  withdrawn: say('撤回', 'taken back'),
  accepted: say('审核通过', 'accepted'),
  returned: say('退回', 'returned'),
  published: say('公开', 'published'),
  unpublished: say('撤下公开', 'taken off the public site'),
  reopened: say('重新开放', 'reopened'),
}

/** One thing that happened to an item of a report, in order of `seq`. */
export const ReportEvent = z
  .object({
    plan: Code,
    cycle: Code,
    unit: Code,
    task: Code,
    seq: z.int().min(1),
    kind: ReportEventKind,
    at: z.iso.datetime(),
    by: z.string().min(1).meta({ description: 'The user name.' }),
    content: z.int().min(0).meta({
      description: 'The version of the item it is about; 0 before there is one.',
    }),
    noProgress: z.boolean().nullable().meta({ description: 'As saved; null for all but drafted.' }),
    completedOn: Day.nullable().meta({ description: 'As saved; null for all but drafted.' }),
    reason: visible(z.string().trim().min(1).max(500)).nullable().meta({
      description:
        'Why. Of a signature that the office gave for a unit, in a cycle of the past: where the text is from.',
    }),
    until: Day.nullable().meta({
      description: 'Returned or reopened: the unit may write until then, even in a closed cycle.',
    }),
  })
  .meta({ id: 'ReportEvent' })
export type ReportEvent = z.infer<typeof ReportEvent>

const NEEDS_REASON: readonly ReportEventKind[] = [
  'returned-by-approver',
  'returned',
  'unpublished',
  'reopened',
]

export interface ReportEventFault {
  field: 'reason' | 'until'
  message: Bilingual
}

/** What of the situation decides about an event. */
interface Around {
  /** The unit may no longer write by the days of the cycle. */
  locked?: boolean
  /** The office signs for the unit, see `signsForUnit`. */
  forUnit?: boolean
}

/**
 * What is missing in an event: every return keeps its reason, what the unit is to mend has a day by which it can, and
 * what the office records for a unit says where it is from.
 */
export function reportEventFaults(
  { kind, reason, until }: Pick<ReportEvent, 'kind' | 'reason' | 'until'>,
  today: Day,
  { locked = false, forUnit = false }: Around = {},
): ReportEventFault[] {
  const faults: ReportEventFault[] = []
  if (NEEDS_REASON.includes(kind) && !reason)
    faults.push({ field: 'reason', message: say('请写明理由', 'Say why') })
  if (kind === 'signed' && forUnit && !reason)
    faults.push({
      field: 'reason',
      message: say(
        '代单位补录的，请写明内容来源，例如某年工作总结',
        'Say where it is from, such as the review of a year, when you record it for a unit',
      ),
    })
  if (kind === 'signed' && !forUnit && reason)
    faults.push({
      field: 'reason',
      message: say('单位自己审核的，不填来源', 'What the unit signs itself needs no source'),
    })
  if (until !== null && until < today)
    faults.push({
      field: 'until',
      message: say(`期限 ${until} 已经过去`, `The day given, ${until}, has already passed`),
    })
  if (until === null && locked && (kind === 'returned' || kind === 'reopened'))
    faults.push({
      field: 'until',
      message: say(
        '本期已经截止，请给出单位补正的期限',
        'The cycle has closed; give a day by which the unit is to mend it',
      ),
    })
  return faults
}
