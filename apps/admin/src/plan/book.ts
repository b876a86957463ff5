import {
  type Action,
  ALL_MEMBERS,
  type Amendment,
  type AssessmentContext,
  type Benchmark,
  type Day,
  type District,
  type LightSummary,
  type Membership,
  type Period,
  type Plan,
  type PlanSummary,
  type Project,
  type Register,
  type Responsibility,
  resolveResponsibilities,
  type Safeguard,
  type Target,
  type Task,
  targetOn,
  type Unit,
} from '@gangyao/domain'
import type { Kept, Shelf } from '../data/records.ts'

/** One plan with everything in it, at hand on every page. */
export interface Book {
  district: District
  plan: Kept<Plan>
  actions: Shelf<Action>
  projects: Shelf<Project>
  safeguards: Shelf<Safeguard>
  tasks: Shelf<Task>
  targets: Shelf<Target>
  units: Shelf<Unit>
  periods: Shelf<Period>
  registers: Shelf<Register>
  benchmarks: Shelf<Benchmark>
  amendments: Shelf<Amendment>
  memberships: readonly Kept<Membership>[]
  responsibilities: readonly Kept<Responsibility>[]
}

/** An action or a project: what holds tasks. */
export interface Programme {
  kind: 'action' | 'project'
  record: Kept<Action> | Kept<Project>
}

/** Actions, then projects, in the issued order. */
export const programmesOf = ({ actions, projects }: Book): Programme[] => [
  ...[...actions.values()].map((record) => ({ kind: 'action' as const, record })),
  ...[...projects.values()].map((record) => ({ kind: 'project' as const, record })),
]

export function programmeOf(
  book: Book,
  task: Pick<Task, 'action' | 'project'>,
): Programme | undefined {
  const action = task.action === null ? undefined : book.actions.get(task.action)
  if (action) return { kind: 'action', record: action }
  const project = task.project === null ? undefined : book.projects.get(task.project)
  return project && { kind: 'project', record: project }
}

/** How an action or project stands in a summary. */
export const standingOf = (
  { actions, projects }: Pick<PlanSummary, 'actions' | 'projects'>,
  kind: Programme['kind'],
  code: string,
): LightSummary | undefined =>
  kind === 'action'
    ? actions.find(({ action }) => action === code)
    : projects.find(({ project }) => project === code)

export const tasksOf = (book: Book, { kind, record }: Programme): Kept<Task>[] =>
  [...book.tasks.values()].filter((task) => task[kind] === record.code)

export const targetsOfTask = (book: Book, task: string): Kept<Target>[] =>
  [...book.targets.values()].filter((target) => target.task === task)

/** The targets of a safeguard and of its items. */
export function targetsOfSafeguard(book: Book, code: string): Kept<Target>[] {
  const items = [...book.safeguards.values()].filter(({ parent }) => parent === code)
  const holders = new Set([code, ...items.map((item) => item.code)])
  return [...book.targets.values()].filter(
    ({ safeguard }) => safeguard !== null && holders.has(safeguard),
  )
}

/** The targets that count over a register. */
export const targetsOver = (book: Book, register: string): Kept<Target>[] =>
  [...book.targets.values()].filter(
    ({ scope }) => scope.kind !== 'district' && scope.register === register,
  )

/** The targets that are held against an outside series. */
export const targetsAgainst = (book: Book, benchmark: string): Kept<Target>[] =>
  [...book.targets.values()].filter((target) => target.benchmark === benchmark)

/** Who stands behind a task on a day, in the order the text names them. */
export interface Parties {
  lead: Kept<Unit>[]
  responsible: Kept<Unit>[]
  /** The units 各成员单位 means, beside those named; empty where the text does not say so. */
  members: Kept<Unit>[]
  allMembers: boolean
}

export function partiesOf(book: Book, task: string, on: Day): Parties {
  const own = book.responsibilities.filter((entry) => entry.task === task)
  const resolved = resolveResponsibilities(own, book.memberships, on)
  const units = (keep: (entry: (typeof resolved)[number]) => boolean) =>
    resolved.filter(keep).flatMap(({ unit }) => book.units.get(unit) ?? [])
  return {
    lead: units(({ role, via }) => role === 'lead' && via === 'name'),
    responsible: units(({ role, via }) => role === 'responsible' && via === 'name'),
    members: units(({ via }) => via === 'membership'),
    allMembers: own.some(({ unit }) => unit === ALL_MEMBERS),
  }
}

/** The unit that leads a target's task: who is asked for its figures. */
export function leadOfTarget(book: Book, target: Pick<Target, 'task'>): Kept<Unit> | undefined {
  if (target.task === null) return undefined
  const lead = book.responsibilities.find(
    ({ task, role }) => task === target.task && role === 'lead',
  )
  return lead && book.units.get(lead.unit)
}

/** A target as it is in force on a day. */
export const inForceOn = (book: Book, target: Kept<Target>, on: Day): Kept<Target> =>
  targetOn(target, [...book.amendments.values()], on)

/** What the rules of assessment need besides target and values. */
export const contextOf = ({
  plan,
  periods,
  registers,
  benchmarks,
  amendments,
}: Book): AssessmentContext => ({
  plan,
  periods: [...periods.values()],
  registers: [...registers.values()],
  benchmarks: [...benchmarks.values()],
  amendments: [...amendments.values()],
})
