import type { Clause } from '../clauses/clause.ts'
import type { Path } from './finding.ts'
import type { PlanDocument, TargetDocument, TaskDocument } from './plan-document.ts'

/** A part of a document with its place in it. */
export interface Placed<T> {
  entry: T
  path: Path
}

/** The entries of a list, each with its place. */
export const placed = <T>(list: readonly T[], ...path: Path): Placed<T>[] =>
  list.map((entry, index) => ({ entry, path: [...path, index] }))

/** Every task, in the issued order. */
export const everyTask = (document: PlanDocument): Placed<TaskDocument>[] =>
  [...placed(document.actions, 'actions'), ...placed(document.projects, 'projects')].flatMap(
    ({ entry, path }) => placed(entry.tasks, ...path, 'tasks'),
  )

/** Every unit that a task names, as it is written there. */
export const everyReference = (document: PlanDocument): Placed<string>[] =>
  everyTask(document).flatMap(({ entry, path }) => [
    ...placed(entry.lead, ...path, 'lead'),
    ...placed(entry.responsible, ...path, 'responsible'),
  ])

/** Every safeguard and, after it, its items. */
export const everySafeguard = (document: PlanDocument) =>
  placed(document.safeguards, 'safeguards').flatMap(({ entry, path }) => [
    { entry, path },
    ...placed(entry.items, ...path, 'items'),
  ])

/** A target with the clause of the task or safeguard that holds it; `null` for the plan as a whole. */
export interface PlacedTarget extends Placed<TargetDocument> {
  holder: { code: string; clause: Clause } | null
}

/** Every target, in the order of `flattenPlan`. */
export const everyTarget = (document: PlanDocument): PlacedTarget[] => [
  ...placed(document.targets, 'targets').map((target) => ({ ...target, holder: null })),
  ...[...everyTask(document), ...everySafeguard(document)].flatMap(({ entry: holder, path }) =>
    placed(holder.targets, ...path, 'targets').map((target) => ({ ...target, holder })),
  ),
]

/** Every record that is anchored to a clause of the issued text; the legal basis has no codes. */
export const everyClause = (
  document: PlanDocument,
): Placed<{ code?: string; clause: Clause }>[] => [
  ...placed(document.basis, 'basis').flatMap(({ entry: { clause }, path }) =>
    clause ? [{ entry: { clause }, path }] : [],
  ),
  ...placed(document.principles, 'principles'),
  ...placed(document.actions, 'actions'),
  ...placed(document.projects, 'projects'),
  ...everyTask(document),
  ...everySafeguard(document),
  ...everyTarget(document),
  ...placed(document.themeDays, 'themeDays'),
]
