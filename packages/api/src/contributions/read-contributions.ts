import {
  Contribution,
  type ContributionEvent,
  type ContributionPowers,
  type ContributionState,
  type ContributionVerb,
  type Cycle,
  contributionActions,
  contributionStateOf,
  type Day,
  type Extension,
  joinId,
  lockOf,
  type Responsibility,
  say,
  unitDueOf,
  type Verdict,
} from '@gangyao/domain'
import type * as z from 'zod'
import { type Caller, verdictFor } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { type Fields, keyIn } from '../database/rows.ts'
import type { ContributionAnswer } from './contribution.contract.ts'
import { contributions } from './contribution.table.ts'

/** What happened to each of these, by id, in its order. */
export async function readContributionEvents(
  db: Db,
  district: string,
  ids: readonly string[],
): Promise<Map<string, ContributionEvent[]>> {
  const events = new Map<string, ContributionEvent[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return events
  const rows = await db
    .selectFrom('contribution_event')
    .selectAll()
    .where('district', '=', district)
    .where(keyIn(contributions, ids))
    .orderBy('seq')
    .execute()
  for (const { district: _, ...event } of rows) events.get(idOfContribution(event))?.push(event)
  return events
}

/** Those of a cycle, and where they stand. */
export async function readContributions(
  db: Db,
  district: string,
  { plan, code }: Pick<Cycle, 'plan' | 'code'>,
): Promise<Contributed[]> {
  const rows = await db
    .selectFrom('contribution')
    .selectAll()
    .where((eb) => eb.and({ district, plan, cycle: code }))
    .orderBy('task')
    .orderBy('unit')
    .execute()
  return withEvents(db, district, rows)
}

/** A contribution with what happened to it. */
export interface Contributed extends Contribution {
  events: ContributionEvent[]
  state: ContributionState
}

export async function withEvents(
  db: Db,
  district: string,
  records: readonly Fields[],
): Promise<Contributed[]> {
  const all = records.map((record) => Contribution.parse(record))
  const events = await readContributionEvents(db, district, all.map(idOfContribution))
  return all.map((contribution) => {
    const own = events.get(idOfContribution(contribution)) ?? []
    return { ...contribution, events: own, state: contributionStateOf(own) }
  })
}

export const idOfContribution = ({
  plan,
  cycle,
  task,
  unit,
}: Pick<Contribution, 'plan' | 'cycle' | 'task' | 'unit'>): string =>
  joinId(plan, cycle, task, unit)

/** What decides about a contribution, besides itself. */
export interface Around {
  district: string
  caller: Caller
  day: Day
  cycle: Cycle
  extensions: readonly Extension[]
  responsibilities: readonly Pick<Responsibility, 'task' | 'unit' | 'role'>[]
}

/** Whether somebody may write for the lead of a task, and for the unit that is asked. */
export const contributionPowers = (
  { task, unit }: Pick<Contribution, 'task' | 'unit'>,
  { district, caller, responsibilities }: Around,
): ContributionPowers => ({
  lead: leadVerdict(caller, district, leadsIn(responsibilities, task)),
  unit: verdictFor(caller, 'reports.write', { district, unit }),
})

/** What may be done with one, asked of a unit for a task, and else why not. */
export const actionsFor = (
  key: Pick<Contribution, 'task' | 'unit'>,
  state: ContributionState,
  around: Around,
): Record<ContributionVerb, Verdict> => {
  const { cycle, extensions, day } = around
  const locked = lockOf({ until: null }, cycle, unitDueOf(cycle, key.unit, extensions), day)
  return contributionActions(state, contributionPowers(key, around), locked)
}

/** Who may be asked now for something for a task; where nobody, why not. */
export function askableFor(
  task: string,
  candidates: readonly string[],
  all: readonly Contributed[],
  around: Around,
): { ask: Verdict; askable: string[] } {
  const verdicts = candidates.map((unit) => {
    const there = all.find((one) => one.task === task && one.unit === unit)
    return { unit, verdict: actionsFor({ task, unit }, there?.state ?? NONE, around).request }
  })
  const askable = verdicts.filter(({ verdict }) => verdict.allowed).map(({ unit }) => unit)
  const [first] = verdicts
  return { ask: askable.length > 0 ? { allowed: true } : (first?.verdict ?? NOBODY), askable }
}

/** What nobody has asked for yet. */
export const NONE: ContributionState = { stage: 'none', text: null, reason: null }

const NOBODY: Verdict = {
  allowed: false,
  reason: say('这项任务没有其他责任单位', 'The task names no other unit'),
}

export const leadsIn = (
  responsibilities: Around['responsibilities'],
  task: string,
): readonly string[] =>
  responsibilities.filter((it) => it.task === task && it.role === 'lead').map(({ unit }) => unit)

/** Whoever writes for one of the leads; where there is none, the office. */
function leadVerdict(caller: Caller, district: string, leads: readonly string[]): Verdict {
  const verdicts = leads.map((unit) => verdictFor(caller, 'reports.write', { district, unit }))
  return (
    verdicts.find(({ allowed }) => allowed) ??
    verdicts[0] ??
    verdictFor(caller, 'reports.write', { district })
  )
}

/** One as the API tells it. */
export function tellContribution(
  { events, state, ...contribution }: Contributed,
  around: Around,
): z.output<typeof ContributionAnswer> {
  return {
    id: idOfContribution(contribution),
    ...contribution,
    ...state,
    events,
    allowed: actionsFor(contribution, state, around),
  }
}
