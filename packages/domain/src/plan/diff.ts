import { compare } from '../collections/compare.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { PlanRecords } from './plan-records.ts'
import { RESOURCES, type Resource, type Row, rowsOf } from './plan-rows.ts'
import { renumber } from './renumber.ts'

export interface ChangedField {
  field: string
  before: unknown
  after: unknown
}

/** One record that is not the same in two versions of a plan; `moved` where only its place differs. */
export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  resource: Resource
  /** The record's codes joined, as in URLs. */
  id: string
  title: Bilingual
  /** What differs in a record that both versions have. */
  fields?: ChangedField[]
}

/**
 * What makes `after` out of `before`: resource by resource, in the order of the new version, then what
 * is removed. Every record that is not equal in both is named; none is where the plans are equal.
 */
export const diffPlans = (before: PlanRecords, after: PlanRecords): Change[] =>
  diffRecords(renumber(before), renumber(after))

/** The same of the records as they are kept, whose places may be other numbers in the same order. */
export function diffRecords(before: PlanRecords, after: PlanRecords): Change[] {
  const [older, newer] = [rowsOf(before), rowsOf(after)]
  return RESOURCES.flatMap((resource) => diffRows(resource, older[resource], newer[resource]))
}

function diffRows(resource: Resource, before: readonly Row[], after: readonly Row[]): Change[] {
  const older = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((row) => compareRows(resource, older.get(row.id), row)),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title }): Change => ({ kind: 'removed', resource, id, title })),
  ]
}

function compareRows(resource: Resource, before: Row | undefined, after: Row): Change[] {
  const { id, title } = after
  if (!before) return [{ kind: 'added', resource, id, title }]
  const fields = changedFields(before.record, after.record)
  if (fields.length === 0) return []
  const kind = fields.every(({ field }) => field === 'position') ? 'moved' : 'changed'
  return [{ kind, resource, id, title, fields }]
}

function changedFields(before: object, after: object): ChangedField[] {
  const [older, newer] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...newer.keys(), ...older.keys()])]
    .map((field) => ({ field, before: older.get(field) ?? null, after: newer.get(field) ?? null }))
    .filter((entry) => canonical(entry.before) !== canonical(entry.after))
}

/** A text that is equal for equal values: the order of keys is nothing, and missing and null are one. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== null && inner !== undefined)
            .sort(([one], [other]) => compare(one, other)),
        )
      : part,
  )
