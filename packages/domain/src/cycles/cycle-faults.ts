import { type Day, isWithin } from '../dates/day.ts'
import type { Period } from '../periods/period.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { nearest } from '../text/nearest.ts'
import { HOLIDAY_NOTICES } from '../working-days/holiday-notices.ts'
import type { HolidayYear } from '../working-days/holiday-year.ts'
import { addWorkingDays, isWorkingDay } from '../working-days/working-days.ts'
import type { Cycle } from './cycle.ts'

type PlainCycle = Omit<Cycle, 'version'>

export interface CycleFault {
  field: keyof PlainCycle
  message: Bilingual
}

/**
 * What does not fit in a cycle: its days in order, the span reported on within the plan and as its period has it.
 *
 * @param periods those of the plan
 */
export const cycleFaults = (
  cycle: PlainCycle,
  plan: { start: Day; end: Day },
  periods: readonly Pick<Period, 'code' | 'type' | 'title' | 'titleEn' | 'start' | 'end'>[],
): CycleFault[] => [
  ...spanFaults(cycle, plan),
  ...periodFaults(cycle, periods),
  ...orderFaults(cycle),
  ...pastFaults(cycle),
  ...reopeningFaults(cycle),
]

/** The days by which somebody is to be done that fall on a day off, or of which that is not known. */
export function dayOffNotes(
  cycle: Pick<Cycle, 'unitDue' | 'approverDue' | 'officeDue'>,
  notices: readonly HolidayYear[] = HOLIDAY_NOTICES,
): CycleFault[] {
  return (['unitDue', 'approverDue', 'officeDue'] as const).flatMap((field) => {
    const day = cycle[field]
    const working = isWorkingDay(day, notices)
    if (!working.known) return [{ field, message: working.reason }]
    if (working.value) return []
    const next = addWorkingDays(day, 0, notices)
    return fault(
      field,
      `${DAY_NAMES[field].zh} ${day} 不上班${next.known ? `，下一个工作日是 ${next.value}` : ''}`,
      `${DAY_NAMES[field].en}, ${day}, is a day off${next.known ? `; the next working day is ${next.value}` : ''}`,
    )
  })
}

const DAY_NAMES = {
  start: say('填报内容起始日', 'The first day reported on'),
  end: say('填报内容截止日', 'The last day reported on'),
  opens: say('开始填报日', 'The day it opens'),
  unitDue: say('单位填报期限', 'The editor’s due date'),
  approverDue: say('单位报送期限', 'The day by which it is handed in'),
  officeDue: say('统筹单位审核期限', 'The office’s due date'),
  closes: say('结束日', 'The day it closes'),
  lateUntil: say('补交截止日', 'The last day for late reports'),
}

const fault = (field: CycleFault['field'], zh: string, en: string): CycleFault[] => [
  { field, message: say(zh, en) },
]

const ORDER = [
  ['start', 'end'],
  ['start', 'opens'],
  ['opens', 'unitDue'],
  ['unitDue', 'approverDue'],
  ['approverDue', 'officeDue'],
  ['officeDue', 'closes'],
  ['closes', 'lateUntil'],
] as const

const orderFaults = (cycle: PlainCycle): CycleFault[] =>
  ORDER.flatMap(([before, after]) => {
    const [one, other] = [cycle[before], cycle[after]]
    if (other === null || one <= other) return []
    return fault(
      after,
      `${DAY_NAMES[after].zh} ${other} 早于${DAY_NAMES[before].zh} ${one}，请改为当日或以后`,
      `${DAY_NAMES[after].en}, ${other}, is before ${lower(DAY_NAMES[before].en)}, ${one}; make it that day or later`,
    )
  })

const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

const spanFaults = ({ start, end }: PlainCycle, plan: { start: Day; end: Day }): CycleFault[] =>
  (['start', 'end'] as const)
    .filter((field) => !isWithin({ start, end }[field], { from: plan.start, to: plan.end }))
    .flatMap((field) =>
      fault(
        field,
        `${DAY_NAMES[field].zh}不在规划期 ${plan.start} 至 ${plan.end} 内`,
        `${DAY_NAMES[field].en} lies outside the plan’s ${plan.start} to ${plan.end}`,
      ),
    )

function periodFaults(
  { kind, period, start, end }: PlainCycle,
  periods: Parameters<typeof cycleFaults>[2],
): CycleFault[] {
  if (period === null)
    return kind === 'adhoc'
      ? []
      : fault(
          'period',
          '请选择填报的周期；不按周期填报的，类型请选“专项填报”',
          'Choose the period reported on; what has none is ad hoc',
        )
  const known = periods.find(({ code }) => code === period)
  if (!known) {
    const near = nearest(
      period,
      periods.map(({ code }) => code),
    )
    return fault(
      'period',
      `没有周期 ${period}${near ? `，是不是 ${near}？` : ''}`,
      `There is no period ${period}${near ? `; is ${near} meant?` : ''}`,
    )
  }
  if (kind !== 'adhoc' && known.type !== kind)
    return fault(
      'period',
      `${known.title}与类型不符，请改选周期或类型`,
      `${known.titleEn ?? known.title} does not fit the kind; choose another period or kind`,
    )
  return start === known.start && end === known.end
    ? []
    : fault(
        start === known.start ? 'end' : 'start',
        `${known.title}是 ${known.start} 至 ${known.end}，与所填起止日不一致`,
        `${known.titleEn ?? known.title} is ${known.start} to ${known.end}, which differs from the days given`,
      )
}

const pastFaults = ({ historical, end, opens }: PlainCycle): CycleFault[] =>
  historical && end >= opens
    ? fault(
        'historical',
        `补录的是已经过去的时段，而填报内容到 ${end} 才结束`,
        `Only what is past is entered later, and the span reported on ends on ${end}`,
      )
    : []

function reopeningFaults({ reopened, closes }: PlainCycle): CycleFault[] {
  if (reopened === null) return []
  if (reopened.on <= closes)
    return fault(
      'reopened',
      `本期到 ${closes} 才结束，还不需要重新开放`,
      `It runs until ${closes} and need not be reopened yet`,
    )
  return reopened.until < reopened.on
    ? fault(
        'reopened',
        `重新开放的截止日 ${reopened.until} 早于开放日 ${reopened.on}`,
        `It is reopened until ${reopened.until}, before the day of reopening, ${reopened.on}`,
      )
    : []
}
