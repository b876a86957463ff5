import type { Code } from '../codes/code.ts'
import { groupBy } from '../collections/group-by.ts'
import type { Cycle } from '../cycles/cycle.ts'
import { cyclePhase } from '../cycles/cycle-phase.ts'
import type { Extension } from '../cycles/extension.ts'
import { isOpenFor, unitDueOf } from '../cycles/unit-due.ts'
import { type Day, isWithin } from '../dates/day.ts'
import type { BoardStage } from '../reports/board.ts'
import type { ContributionStage } from '../reports/contribution.ts'
import { HOLIDAY_NOTICES } from '../working-days/holiday-notices.ts'
import type { HolidayYear } from '../working-days/holiday-year.ts'
import { addWorkingDays, isWorkingDay, type Reckoned } from '../working-days/working-days.ts'
import {
  REMINDER_RULES,
  type ReminderDesk,
  type ReminderStep,
  type ReminderStepCode,
  USUAL_REMINDERS,
} from './reminder-step.ts'

/** An item of the lead as it stands; `until` is the day that a return or a reopening gave it. */
export interface RemindedItem {
  unit: Code
  task: Code
  stage: BoardStage
  until: Day | null
}

/** What was asked of a unit as it stands. */
export interface RemindedRequest {
  unit: Code
  task: Code
  stage: ContributionStage
  due: Day | null
}

/** That somebody is to be told of what lies on their desk. */
export interface Reminder {
  to: ReminderDesk
  /** Null for the office. */
  unit: Code | null
  step: ReminderStepCode
  /** The working day on which it is to be said. */
  on: Day
  /** The day that it speaks of. */
  due: Day
  /** The tasks whose reports wait, and those for which something was asked. */
  tasks: Code[]
  asked: Code[]
}

export type HolidayGap = Extract<Reckoned<never>, { known: false }>

interface Situation {
  cycle: Cycle
  extensions: readonly Pick<Extension, 'plan' | 'cycle' | 'unit' | 'outcome' | 'granted'>[]
  items: readonly RemindedItem[]
  requests: readonly RemindedRequest[]
  day: Day
  schedule?: readonly ReminderStep[]
  notices?: readonly HolidayYear[]
}

/**
 * What people are to be told on a day: of each desk the newest step that has come, so that after a standstill there
 * is one and no pile. What is done, closed or of the past reminds nobody, and on a day off nobody is reminded. Who
 * was told of a step already is for the caller to know, by `keyOfReminder`.
 *
 * @returns besides the reminders the first year whose holidays are missing for them
 */
export function remindersDue(situation: Situation): {
  reminders: Reminder[]
  gap: HolidayGap | null
} {
  const { cycle, day, schedule = USUAL_REMINDERS, notices = HOLIDAY_NOTICES } = situation
  if (cycle.historical || day < cycle.opens) return { reminders: [], gap: null }
  const piles = pilesOf(situation)
  if (piles.length === 0) return { reminders: [], gap: null }
  const working = isWorkingDay(day, notices)
  if (!working.known) return { reminders: [], gap: working }
  if (!working.value) return { reminders: [], gap: null }
  const reminders: Reminder[] = []
  let gap: HolidayGap | null = null
  for (const pile of piles) {
    const newest = newestStep(pile, { cycle, day, schedule, notices })
    if (!newest.known) gap ??= newest
    else if (newest.value) {
      const { to, unit, tasks, asked } = pile
      reminders.push({ to, unit, ...newest.value, tasks, asked })
    }
  }
  return { reminders, gap }
}

/** By what it is known whether somebody has been told: a step of another day is another one, and a cycle opens once. */
export const keyOfReminder = (
  { plan, code, opens }: Pick<Cycle, 'plan' | 'code' | 'opens'>,
  { unit, step, due }: Pick<Reminder, 'unit' | 'step' | 'due'>,
): string => [plan, code, unit ?? '', step, step === 'opens' ? opens : due].join('~')

/** What lies on one desk for one day. */
interface Pile extends Pick<Reminder, 'to' | 'unit' | 'tasks' | 'asked'> {
  due: Day
  /** The day is its own, and not that of the unit in the cycle. */
  own: boolean
}

function pilesOf(situation: Situation): Pile[] {
  const loose = [...looseItems(situation), ...looseRequests(situation)]
  const piles = groupBy(loose, ({ to, unit, due }) => [to, unit ?? '', due].join('~'))
  return [...piles.values()].flatMap((all) =>
    all.slice(0, 1).map((first) => ({
      ...first,
      own: all.every(({ own }) => own),
      tasks: all.flatMap(({ tasks }) => tasks),
      asked: all.flatMap(({ asked }) => asked),
    })),
  )
}

const DESKS: Record<BoardStage, ReminderDesk | null> = {
  untouched: 'editor',
  opened: 'editor',
  returned: 'editor',
  signed: 'editor',
  drafted: 'approver',
  waiting: 'office',
  accepted: null,
  published: null,
}

function looseItems({ cycle, extensions, items, day }: Situation): Pile[] {
  return items.flatMap(({ unit, task, stage, until }): Pile[] => {
    const to = DESKS[stage]
    if (to === null) return []
    const rest = { to, tasks: [task], asked: [] }
    if (to === 'office')
      return cyclePhase(cycle, day) === 'closed'
        ? []
        : [{ ...rest, unit: null, due: cycle.officeDue, own: false }]
    const due = unitDueOf(cycle, unit, extensions)
    const given = until ?? reopenedUntil(cycle, day)
    if (given !== null && given > due.approverDue)
      return day > given ? [] : [{ ...rest, unit, due: given, own: true }]
    if (!isOpenFor(cycle, due, day)) return []
    return [{ ...rest, unit, due: to === 'editor' ? due.unitDue : due.approverDue, own: false }]
  })
}

function looseRequests({ cycle, extensions, requests, day }: Situation): Pile[] {
  return requests
    .filter(({ stage }) => stage === 'requested')
    .flatMap(({ unit, task, due: given }): Pile[] => {
      const due = unitDueOf(cycle, unit, extensions)
      if (!isOpenFor(cycle, due, day)) return []
      const own = given ?? due.unitDue
      return [{ to: 'editor', unit, tasks: [], asked: [task], due: own, own: own !== due.unitDue }]
    })
}

const reopenedUntil = ({ reopened }: Cycle, day: Day): Day | null =>
  reopened && isWithin(day, { from: reopened.on, to: reopened.until }) ? reopened.until : null

/** Whoever was given a day of their own has just been told of it. */
const EARLY: readonly ReminderStepCode[] = ['opens', 'early']

/** The newest of the steps that have come for a pile; null where none has. */
function newestStep(
  { to, due, own }: Pile,
  {
    cycle,
    day,
    schedule,
    notices,
  }: Required<Pick<Situation, 'cycle' | 'day' | 'schedule' | 'notices'>>,
): Reckoned<Pick<Reminder, 'step' | 'on' | 'due'> | null> {
  let newest: Pick<Reminder, 'step' | 'on' | 'due'> | null = null
  for (const { code, days, on: used } of schedule) {
    const rule = REMINDER_RULES[code]
    if (!used || rule.to !== to || (own && EARLY.includes(code))) continue
    const on = dayOfStep(rule.from === 'opens' ? cycle.opens : due, days, notices)
    if (!on.known) return on
    // What would come before the opening, or with it, is none; of two on one day the later one speaks.
    if (rule.from !== 'opens' && on.value <= cycle.opens) continue
    if (on.value > day || (newest && on.value < newest.on)) continue
    newest = { step: code, on: on.value, due }
  }
  return { known: true, value: newest }
}

/** Of a day off the working day after it stands for it, and what comes after is counted from there. */
function dayOfStep(from: Day, days: number, notices: readonly HolidayYear[]): Reckoned<Day> {
  if (days <= 0) return addWorkingDays(from, days, notices)
  const worked = addWorkingDays(from, 0, notices)
  return worked.known ? addWorkingDays(worked.value, days, notices) : worked
}
