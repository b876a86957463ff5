import * as z from 'zod'
import { targetOn } from '../amendments/in-force.ts'
import { Code } from '../codes/code.ts'
import type { Cycle } from '../cycles/cycle.ts'
import { Day, dayOf, isWithin, laterDay } from '../dates/day.ts'
import type { Observation } from '../observations/observation.ts'
import type { PlanRecords } from '../plan/plan-records.ts'
import { ALL_MEMBERS } from '../responsibilities/responsibility.ts'
import { Bilingual, say } from '../text/bilingual.ts'
import type { Contribution, ContributionStage } from './contribution.ts'

/** A target whose value is asked for: to be typed, counted from records, or known before the cycle opened. */
export const OwedTarget = z
  .object({ target: Code, answer: z.enum(['typed', 'counted', 'held']) })
  .meta({ id: 'OwedTarget' })
export type OwedTarget = z.infer<typeof OwedTarget>

/** One item of a unit’s page in a cycle: the report on a task it leads, or what was asked of it. */
export const Obligation = z
  .object({
    plan: Code,
    cycle: Code,
    unit: Code,
    task: Code,
    part: z.enum(['lead', 'contribution']),
    targets: z.array(OwedTarget),
    request: z.string().nullable().meta({ description: 'What a contribution is to hold.' }),
    due: Day.meta({
      description:
        'By when the task is to be done: the last of its targets’ days, or the end of the plan.',
    }),
  })
  .meta({ id: 'Obligation' })
export type Obligation = z.infer<typeof Obligation>

/** What nobody reports until the office says who does. */
export const Unassigned = z
  .object({
    task: Code.nullable(),
    target: Code.nullable(),
    reason: z.enum(['no-lead', 'all-members', 'unit-gone', 'no-task']),
    message: Bilingual,
  })
  .meta({ id: 'Unassigned' })
export type Unassigned = z.infer<typeof Unassigned>

/** The plan’s records that say who owes what. */
export type ObligationRecords = Pick<
  PlanRecords,
  'tasks' | 'units' | 'responsibilities' | 'targets' | 'amendments' | 'periods'
> & { plan: Pick<PlanRecords['plan'], 'end'> }

interface Asked {
  records: ObligationRecords
  cycle: Pick<Cycle, 'plan' | 'code' | 'start' | 'end' | 'opens'>
  /** The day whose responsibilities, amendments and units count. */
  day: Day
  contributions?: readonly (Pick<Contribution, 'plan' | 'cycle' | 'task' | 'unit' | 'request'> & {
    stage: ContributionStage
  })[]
  /** Current values, by which it is known what need not be typed. */
  observations?: readonly Pick<Observation, 'target' | 'period' | 'source' | 'recordedAt'>[]
}

/**
 * Who owes what in a cycle: the lead unit its task’s report with the values of its targets, every other unit only
 * what was asked of it. 各成员单位 makes nobody owe. One item for each unit and task; of several leads each owes.
 */
export function obligationsOf(asked: Asked): {
  items: Obligation[]
  unassigned: Unassigned[]
} {
  const { records, cycle, day } = asked
  const tasks = records.tasks.filter(({ plan }) => plan === cycle.plan)
  const targets = records.targets
    .filter(({ plan }) => plan === cycle.plan)
    .map((target) => targetOn(target, records.amendments, day))
  const led = tasks.map((task) => ({ task, ...leadsOf(task.code, asked) }))
  return {
    items: led.flatMap(({ task, leads }) => {
      const own = targets.filter((target) => target.task === task.code)
      const shared = {
        plan: cycle.plan,
        cycle: cycle.code,
        task: task.code,
        due: dueBy(own, asked),
      }
      const owed = own.map((target) => ({ target: target.code, answer: answerTo(target, asked) }))
      return [
        ...leads.map(
          (unit): Obligation => ({ ...shared, unit, part: 'lead', targets: owed, request: null }),
        ),
        ...contributionsTo(task.code, leads, asked).map(
          ({ unit, request }): Obligation => ({
            ...shared,
            unit,
            part: 'contribution',
            targets: [],
            request,
          }),
        ),
      ]
    }),
    unassigned: [
      ...led.flatMap(({ task, reason }) => (reason ? [unassignedTask(task.code, reason)] : [])),
      ...targets.filter(({ task }) => task === null).map(({ code }) => unassignedTarget(code)),
    ],
  }
}

/** The units that lead a task and exist on the day, or why there are none. */
function leadsOf(
  task: Code,
  { records, cycle, day }: Asked,
): { leads: Code[]; reason?: Exclude<Unassigned['reason'], 'no-task'> } {
  const named = records.responsibilities
    .filter((entry) => entry.plan === cycle.plan && entry.task === task && entry.role === 'lead')
    .map(({ unit }) => unit)
  if (named.length === 0) return { leads: [], reason: 'no-lead' }
  const single = [...new Set(named)].filter((unit) => unit !== ALL_MEMBERS)
  if (single.length === 0) return { leads: [], reason: 'all-members' }
  const leads = single.filter((code) =>
    records.units.some((unit) => unit.code === code && isWithin(day, unit)),
  )
  return leads.length > 0 ? { leads } : { leads, reason: 'unit-gone' }
}

/** What was asked of others than the lead, each unit once; a request taken back asks nothing. */
function contributionsTo(task: Code, leads: readonly Code[], { cycle, contributions = [] }: Asked) {
  const byUnit = new Map(
    contributions
      .filter((entry) => entry.plan === cycle.plan && entry.cycle === cycle.code)
      .filter((entry) => entry.task === task && !leads.includes(entry.unit))
      .filter(({ stage }) => stage !== 'none' && stage !== 'cancelled')
      .map((entry) => [entry.unit, entry]),
  )
  return [...byUnit.values()]
}

/** A value that came in before the cycle opened was not asked for by it. */
function answerTo(
  target: ObligationRecords['targets'][number],
  { records: { periods }, cycle, observations = [] }: Asked,
): OwedTarget['answer'] {
  const within = new Set(
    periods
      .filter(
        ({ plan, start, end }) => plan === cycle.plan && start >= cycle.start && end <= cycle.end,
      )
      .map(({ code }) => code),
  )
  const values = observations.filter(
    (value) => value.target === target.code && within.has(value.period),
  )
  if (target.counter !== null || values.some(({ source }) => source === 'counted')) return 'counted'
  return values.some(({ recordedAt }) => dayOf(recordedAt) < cycle.opens) ? 'held' : 'typed'
}

function dueBy(targets: readonly ObligationRecords['targets'][number][], { records }: Asked): Day {
  const { end } = records.plan
  const [first, ...others] = targets.map(({ recurrence, due }) =>
    recurrence === 'once' ? (due ?? end) : end,
  )
  return first === undefined ? end : others.reduce(laterDay, first)
}

const REASONS = {
  'no-lead': say('没有写明牵头单位', 'names no lead unit'),
  'all-members': say(
    '牵头单位写的是“各成员单位”，没有具体单位填报',
    'is led by 各成员单位, all members, so that no one unit reports',
  ),
  'unit-gone': say('的牵头单位已经撤销', 'is led by a unit that no longer exists'),
}

const unassignedTask = (task: Code, reason: keyof typeof REASONS): Unassigned => ({
  task,
  target: null,
  reason,
  message: say(
    `任务 ${task} ${REASONS[reason].zh}，请指定填报单位`,
    `Task ${task} ${REASONS[reason].en}; say who reports on it`,
  ),
})

const unassignedTarget = (target: Code): Unassigned => ({
  task: null,
  target,
  reason: 'no-task',
  message: say(
    `指标 ${target} 不属于任何任务，由统筹单位填报或指定单位`,
    `Target ${target} belongs to no task; the office reports it or says who does`,
  ),
})
