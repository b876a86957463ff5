import {
  type Day,
  type ResolvedResponsibility,
  resolveResponsibilities,
  type Task,
  type Unit,
  type UnitKind,
} from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { type Book, type Programme, programmesOf, tasksOf } from '../plan/book.ts'

/** 牵头 ●, 责任 ○, or one of 各成员单位 ◌. */
export type Mark = 'lead' | 'responsible' | 'member'

export const SIGNS: Record<Mark, string> = { lead: '●', responsible: '○', member: '◌' }

export interface Choice {
  on: Day
  kind?: UnitKind | undefined
  /** Part of a unit's name or of another way it is written. */
  words?: string | undefined
  /** `action~A1`, `project~P2`. */
  programme?: string | undefined
}

export interface Matrix {
  groups: { programme: Programme; tasks: Kept<Task>[] }[]
  tasks: Kept<Task>[]
  rows: { unit: Kept<Unit>; marks: ReadonlyMap<string, Mark> }[]
  /** How many of the units shown take part in a task. */
  unitsOf: (task: string) => number
}

/** 责任分工表: units down, tasks across, resolved for a day. */
export function buildMatrix(book: Book, { on, kind, words = '', programme }: Choice): Matrix {
  const groups = programmesOf(book)
    .filter(({ kind, record }) => !programme || programme === `${kind}~${record.code}`)
    .map((one) => ({ programme: one, tasks: tasksOf(book, one) }))
    .filter(({ tasks }) => tasks.length > 0)
  const tasks = groups.flatMap((group) => group.tasks)
  const shown = new Set(tasks.map(({ code }) => code))

  const marksOf = new Map<string, Map<string, Mark>>()
  for (const entry of resolveResponsibilities(book.responsibilities, book.memberships, on)) {
    if (!shown.has(entry.task)) continue
    const marks = marksOf.get(entry.unit) ?? new Map<string, Mark>()
    marksOf.set(entry.unit, marks.set(entry.task, markOf(entry)))
  }
  const rows = [...book.units.values()]
    .filter((unit) => (!kind || unit.kind === kind) && isNamed(unit, words))
    .map((unit) => ({ unit, marks: marksOf.get(unit.code) ?? new Map<string, Mark>() }))
  return {
    groups,
    tasks,
    rows,
    unitsOf: (task) => rows.filter(({ marks }) => marks.has(task)).length,
  }
}

const markOf = ({ role, via }: ResolvedResponsibility): Mark =>
  via === 'membership' && role === 'responsible' ? 'member' : role

const isNamed = ({ name, nameEn, aliases }: Unit, words: string) =>
  [name, nameEn ?? '', ...aliases].some((known) =>
    known.toLowerCase().includes(words.trim().toLowerCase()),
  )

/** Where an arrow key leads from a mark: to the next mark in that direction, over empty cells. */
export function neighbour(
  marks: readonly { row: number; column: number }[],
  from: { row: number; column: number },
  key: string,
): { row: number; column: number } | undefined {
  const inRow = marks.filter(({ row }) => row === from.row)
  const inColumn = marks.filter(({ column }) => column === from.column)
  switch (key) {
    case 'ArrowRight':
      return inRow.find(({ column }) => column > from.column)
    case 'ArrowLeft':
      return inRow.findLast(({ column }) => column < from.column)
    case 'ArrowDown':
      return inColumn.find(({ row }) => row > from.row)
    case 'ArrowUp':
      return inColumn.findLast(({ row }) => row < from.row)
    case 'Home':
      return inRow[0]
    case 'End':
      return inRow.at(-1)
    default:
      return undefined
  }
}
