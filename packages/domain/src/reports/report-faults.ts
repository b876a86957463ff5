import type { Cycle } from '../cycles/cycle.ts'
import type { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { ReportItem } from './report-item.ts'

type Content = Pick<ReportItem, 'narrative' | 'noProgress' | 'why' | 'completedOn' | 'evidence'>

export interface ReportFault {
  field: keyof Content
  message: Bilingual
}

/** What must be mended before an item can be signed. Saving a draft asks for none of it. */
export const reportFaults = (
  content: Content,
  cycle: Pick<Cycle, 'end'>,
  today: Day,
): ReportFault[] => [
  ...wordFaults(content),
  ...completionFaults(content, cycle, today),
  ...evidenceFaults(content),
]

const fault = (field: ReportFault['field'], zh: string, en: string): ReportFault[] => [
  { field, message: say(zh, en) },
]

function wordFaults({ narrative, noProgress, why }: Content): ReportFault[] {
  if (!noProgress)
    return narrative.trim() === ''
      ? fault(
          'narrative',
          '请写明本期进展；没有进展的，请选“本期无进展”并说明原因',
          'Say what was done; where nothing was, choose “no progress” and say why',
        )
      : []
  return [
    ...(why?.trim()
      ? []
      : fault(
          'why',
          '选了“本期无进展”，请用一句话说明原因',
          'Say in a sentence why there was no progress',
        )),
    ...(narrative.trim() === ''
      ? []
      : fault(
          'narrative',
          '选了“本期无进展”，又写了进展；请删去其一',
          'It says “no progress” and what was done; take one of them out',
        )),
  ]
}

function completionFaults(
  { completedOn, noProgress }: Content,
  { end }: Pick<Cycle, 'end'>,
  today: Day,
): ReportFault[] {
  if (completedOn === null) return []
  if (completedOn > today)
    return fault(
      'completedOn',
      `完成日期不能晚于今天（${today}）`,
      `The day it was finished must not be after today, ${today}`,
    )
  if (completedOn > end)
    return fault(
      'completedOn',
      `本期填报到 ${end} 为止的情况；${completedOn} 完成的，请在下一期填写`,
      `This report goes up to ${end}; what was finished on ${completedOn} belongs to the next`,
    )
  return noProgress
    ? fault(
        'completedOn',
        '任务已经完成的，请写明进展，不选“本期无进展”',
        'Where the task was finished, say so instead of choosing “no progress”',
      )
    : []
}

const evidenceFaults = ({ evidence }: Content): ReportFault[] =>
  new Set(evidence).size === evidence.length
    ? []
    : fault('evidence', '同一份佐证材料列了两次', 'One piece of evidence is listed twice')
