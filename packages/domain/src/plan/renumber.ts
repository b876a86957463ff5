import { groupBy } from '../collections/group-by.ts'
import type { PlanRecords } from './plan-records.ts'

interface Placed {
  position: number
}

/**
 * The records with their places counted from 0 as a document counts them: tasks by action and project, items
 * after their safeguard, targets after what holds them. Only the order says anything; numbers may have gaps.
 */
export function renumber(records: PlanRecords): PlanRecords {
  const actions = inOrder(records.actions)
  const projects = inOrder(records.projects)
  const tasks = gathered(records.tasks, ({ action, project }) => action ?? project ?? '', [
    ...codesOf(actions),
    ...codesOf(projects),
  ])
  const safeguards = gathered(
    records.safeguards,
    ({ code, parent }) => (parent === null ? code : `under ${parent}`),
    codesOf(inOrder(records.safeguards)).flatMap((code) => [code, `under ${code}`]),
  )
  const targets = gathered(records.targets, ({ task, safeguard }) => task ?? safeguard ?? '', [
    '',
    ...codesOf(tasks),
    ...codesOf(safeguards),
  ])
  return {
    ...records,
    ...{ actions, projects, tasks, safeguards, targets },
    units: inOrder(records.units),
    registers: inOrder(records.registers),
    benchmarks: inOrder(records.benchmarks),
    amendments: inOrder(records.amendments),
  }
}

const codesOf = (rows: readonly { code: string }[]) => rows.map(({ code }) => code)

const counted = <T extends Placed>(rows: readonly T[]): T[] =>
  rows.map((row, position) => ({ ...row, position }))

const inOrder = <T extends Placed>(rows: readonly T[]): T[] =>
  counted([...rows].sort((one, other) => one.position - other.position))

/** The rows by what holds them, in the order of the holders; those of no known holder come last. */
function gathered<T extends Placed>(
  rows: readonly T[],
  holderOf: (row: T) => string,
  holders: readonly string[],
): T[] {
  const held = groupBy(inOrder(rows), holderOf)
  return counted(
    [...new Set([...holders, ...held.keys()])].flatMap((holder) => held.get(holder) ?? []),
  )
}
