import { type Bilingual, say } from '../text/bilingual.ts'
import type { Cycle } from './cycle.ts'
import type { Extension } from './extension.ts'

type PlainExtension = Omit<Extension, 'version'>

export interface ExtensionFault {
  field: keyof PlainExtension
  message: Bilingual
}

/** What does not fit in an extension: it asks for more time, and an outcome has all that belongs to one. */
export const extensionFaults = (
  extension: PlainExtension,
  cycle: Pick<Cycle, 'approverDue' | 'opens'>,
): ExtensionFault[] => [...laterFaults(extension, cycle), ...decisionFaults(extension)]

const fault = (field: ExtensionFault['field'], zh: string, en: string): ExtensionFault[] => [
  { field, message: say(zh, en) },
]

function laterFaults(
  { asked, granted, requestedOn }: PlainExtension,
  { approverDue }: Pick<Cycle, 'approverDue'>,
): ExtensionFault[] {
  const later = (field: 'asked' | 'granted', day: string | null) =>
    day === null || day > approverDue
      ? []
      : fault(
          field,
          `延期后的日期应晚于原定期限 ${approverDue}`,
          `It is due on ${approverDue} as it is; the new day must be after that`,
        )
  const past =
    asked < requestedOn
      ? fault(
          'asked',
          `申请延期到的日期 ${asked} 已经过去`,
          `The day asked for, ${asked}, has already passed`,
        )
      : []
  return [...later('asked', asked), ...later('granted', granted), ...past]
}

function decisionFaults({
  outcome,
  decidedBy,
  decidedOn,
  remark,
  granted,
  requestedOn,
}: PlainExtension): ExtensionFault[] {
  if (outcome === 'pending')
    return decidedBy === null && decidedOn === null && granted === null
      ? []
      : fault('outcome', '请选择同意或不同意', 'Choose whether it is granted or refused')
  const faults: ExtensionFault[] = []
  if (decidedBy === null) faults.push(...fault('decidedBy', '请写明批准人', 'Say who decided'))
  if (decidedOn === null)
    faults.push(...fault('decidedOn', '请写明批准日期', 'Say on what day it was decided'))
  else if (decidedOn < requestedOn)
    faults.push(
      ...fault(
        'decidedOn',
        `批准日期早于申请日期 ${requestedOn}`,
        `It was decided before it was asked for, on ${requestedOn}`,
      ),
    )
  if (outcome === 'granted' && granted === null)
    faults.push(...fault('granted', '请填写延期后的日期', 'Give the new day'))
  if (outcome === 'refused' && granted !== null)
    faults.push(...fault('granted', '不同意延期的不填新日期', 'A refusal has no new day'))
  if (outcome === 'refused' && !remark)
    faults.push(...fault('remark', '不同意的，请写明理由', 'Say why it is refused'))
  return faults
}
