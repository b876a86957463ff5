import type { Clause } from '../clauses/clause.ts'
import { calendarPeriods } from '../periods/calendar.ts'
import type { Period } from '../periods/period.ts'
import { ALL_MEMBERS, type Responsibility, type Role } from '../responsibilities/responsibility.ts'
import { unitFinder } from '../units/find-unit.ts'
import type { PlanDocument, TargetDocument, TaskDocument } from './plan-document.ts'
import type { PlanRecords } from './plan-records.ts'

/** The wildcard as people write it; its code is understood as well. */
export const ALL_MEMBERS_NAME = '各成员单位'

export const isAllMembers = (reference: string): boolean =>
  reference === ALL_MEMBERS || reference === ALL_MEMBERS_NAME

/**
 * The flat records of a checked document.
 *
 * @throws Error when a unit cannot be told; `checkPlan` says so first, with the place
 */
export function flattenPlan(document: PlanDocument, issuedText: string): PlanRecords {
  const plan = document.plan.code
  const { text: _file, ...head } = document.plan
  const find = unitFinder(document.units)
  const unitCode = (reference: string) => {
    if (isAllMembers(reference)) return ALL_MEMBERS
    const [code, second] = find(reference)
    if (!code || second) throw new Error(`unit ${reference} is not one unit of the plan`)
    return code
  }

  const programme = (
    entry: { code: string; title: string; titleEn?: string | undefined; clause: Clause },
    position: number,
  ) => ({
    plan,
    code: entry.code,
    position,
    title: entry.title,
    titleEn: entry.titleEn ?? null,
    clause: entry.clause,
  })
  const inActions = document.actions.flatMap(({ code, tasks }) =>
    tasks.map((task) => ({ task, action: code, project: null })),
  )
  const inProjects = document.projects.flatMap(({ code, tasks }) =>
    tasks.map((task) => ({ task, action: null, project: code })),
  )
  const placedTasks = [...inActions, ...inProjects]
  const safeguards = document.safeguards.flatMap(({ items, ...safeguard }) => [
    { entry: safeguard, parent: null },
    ...items.map((entry) => ({ entry, parent: safeguard.code })),
  ])

  const placedTargets = [
    ...document.targets.map((target) => ({ target, task: null, safeguard: null })),
    ...placedTasks.flatMap(({ task }) =>
      task.targets.map((target) => ({ target, task: task.code, safeguard: null })),
    ),
    ...safeguards.flatMap(({ entry }) =>
      entry.targets.map((target) => ({ target, task: null, safeguard: entry.code })),
    ),
  ]

  return {
    district: document.district,
    plan: {
      ...head,
      titleEn: head.titleEn ?? null,
      issuer: head.issuer ?? null,
      documentNumber: head.documentNumber ?? null,
      issuedOn: head.issuedOn ?? null,
      basis: document.basis,
      principles: document.principles,
      themeDays: document.themeDays,
      questions: document.questions,
      lights: document.lights ?? null,
    },
    issuedText,
    actions: document.actions.map((action, position) => ({
      ...programme(action, position),
      audience: action.audience ?? null,
    })),
    projects: document.projects.map(programme),
    safeguards: safeguards.map(({ entry, parent }, position) => ({
      ...programme(entry, position),
      parent,
    })),
    tasks: placedTasks.map(({ task, action, project }, position) => ({
      ...programme(task, position),
      action,
      project,
      tag: task.tag ?? null,
    })),
    units: document.units.map(({ member: _, ...unit }, position) => ({
      ...unit,
      position,
      nameEn: unit.nameEn ?? null,
      from: unit.from ?? null,
      to: unit.to ?? null,
    })),
    memberships: document.units
      .filter(({ member }) => member !== false)
      .map(({ code, member }) => ({
        plan,
        unit: code,
        from: (member || undefined)?.from ?? document.plan.start,
        to: (member || undefined)?.to ?? null,
      })),
    responsibilities: placedTasks.flatMap(({ task }) => responsibilitiesOf(plan, task, unitCode)),
    targets: placedTargets.map(({ target, task, safeguard }, position) => ({
      plan,
      position,
      task,
      safeguard,
      ...targetFields(target),
    })),
    registers: document.registers.map((register, position) => ({
      plan,
      position,
      ...register,
      titleEn: register.titleEn ?? null,
      each: register.each ?? null,
      eachEn: register.eachEn ?? null,
    })),
    benchmarks: document.benchmarks.map((benchmark, position) => ({
      plan,
      position,
      ...benchmark,
      titleEn: benchmark.titleEn ?? null,
      measureEn: benchmark.measureEn ?? null,
      source: benchmark.source ?? null,
    })),
    amendments: document.amendments.map((amendment, position) => ({
      plan,
      position,
      ...amendment,
      titleEn: amendment.titleEn ?? null,
      documentNumber: amendment.documentNumber ?? null,
      reasonEn: amendment.reasonEn ?? null,
    })),
    periods: [
      ...calendarPeriods(document.plan, document.periods),
      ...document.terms.map(
        (term): Omit<Period, 'version'> => ({
          plan,
          code: term.code,
          type: 'term',
          title: term.title,
          titleEn: term.titleEn ?? null,
          start: term.start,
          end: term.end,
          parent: term.parent ?? yearOf(term.start, document),
        }),
      ),
    ],
  }
}

function responsibilitiesOf(
  plan: string,
  task: TaskDocument,
  unitCode: (reference: string) => string,
): Omit<Responsibility, 'version'>[] {
  const of = (role: Role, references: readonly string[]) =>
    references.map((reference) => ({ plan, task: task.code, unit: unitCode(reference), role }))
  return [...of('lead', task.lead), ...of('responsible', task.responsible)]
}

function targetFields(target: TargetDocument) {
  return {
    ...target,
    titleEn: target.titleEn ?? null,
    value: target.value ?? null,
    upper: target.upper ?? null,
    tolerance: target.tolerance ?? null,
    measureEn: target.measureEn ?? null,
    due: target.due ?? null,
    breakdown: target.breakdown ?? null,
    benchmark: target.benchmark ?? null,
    dimensions: target.dimensions ?? null,
    counter: target.counter ?? null,
    interpretation: target.interpretation ?? null,
  }
}

const yearOf = (start: string, { periods, plan }: PlanDocument) =>
  periods.includes('year') ? start.slice(0, 4) : plan.code
