import { joinId } from '../codes/code.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { PlanRecords } from './plan-records.ts'
import { titlesOf } from './record-titles.ts'

/** The kinds of record that a plan is made of, in the order in which differences are told. */
export const RESOURCES = [
  'districts',
  'plans',
  'units',
  'actions',
  'projects',
  'safeguards',
  'tasks',
  'responsibilities',
  'targets',
  'periods',
  'memberships',
  'text',
] as const
export type Resource = (typeof RESOURCES)[number]

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
  fields?: ChangedField[]
}

/** What makes `after` out of `before`: resource by resource, then in the issued order. */
export function diffPlans(before: PlanRecords, after: PlanRecords): Change[] {
  const [older, newer] = [rowsOf(before), rowsOf(after)]
  return RESOURCES.flatMap((resource) => diffRows(resource, older[resource], newer[resource]))
}

interface Row {
  id: string
  title: Bilingual
  record: object
}

function rowsOf(records: PlanRecords): Record<Resource, Row[]> {
  const titles = titlesOf(records)
  const { plan } = records
  const coded = (row: {
    plan: string
    code: string
    title: string
    titleEn: string | null
  }): Row => ({
    id: joinId(row.plan, row.code),
    title: titles.coded(row),
    record: row,
  })
  return {
    districts: [
      {
        id: records.district.code,
        title: titles.district(records.district),
        record: records.district,
      },
    ],
    plans: [{ id: plan.code, title: titles.plan(plan), record: plan }],
    units: records.units.map((unit) => ({
      id: unit.code,
      title: titles.unit(unit.code),
      record: unit,
    })),
    actions: records.actions.map(coded),
    projects: records.projects.map(coded),
    safeguards: records.safeguards.map(coded),
    tasks: records.tasks.map(coded),
    responsibilities: records.responsibilities.map((entry) => ({
      id: joinId(entry.plan, entry.task, entry.unit),
      title: titles.responsibility(entry),
      record: entry,
    })),
    targets: records.targets.map(coded),
    periods: records.periods.map(coded),
    memberships: records.memberships.map((entry) => ({
      id: joinId(entry.plan, entry.unit),
      title: titles.unit(entry.unit),
      record: entry,
    })),
    text: [{ id: plan.code, title: titles.plan(plan), record: { text: records.issuedText } }],
  }
}

function diffRows(resource: Resource, before: readonly Row[], after: readonly Row[]): Change[] {
  const older = new Map(before.map((row) => [row.id, row]))
  const newer = new Map(after.map((row) => [row.id, row]))
  const ids = [...[...newer.values()].sort(inOrder), ...[...older.values()].sort(inOrder)].map(
    ({ id }) => id,
  )
  return [...new Set(ids)].flatMap((id) => compare(resource, older.get(id), newer.get(id)))
}

function compare(resource: Resource, before: Row | undefined, after: Row | undefined): Change[] {
  if (!before) return after ? [{ kind: 'added', resource, id: after.id, title: after.title }] : []
  if (!after) return [{ kind: 'removed', resource, id: before.id, title: before.title }]
  const fields = changedFields(before.record, after.record)
  if (fields.length === 0) return []
  const kind = fields.every(({ field }) => field === 'position') ? 'moved' : 'changed'
  return [{ kind, resource, id: after.id, title: after.title, fields }]
}

function changedFields(before: object, after: object): ChangedField[] {
  const [older, newer] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...newer.keys(), ...older.keys()])]
    .map((field) => ({ field, before: older.get(field) ?? null, after: newer.get(field) ?? null }))
    .filter((entry) => canonical(entry.before) !== canonical(entry.after))
}

/** A text that is equal for equal values, whatever the order of their keys; missing and null are one. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, part]) => part !== null && part !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  )

const collator = new Intl.Collator('en', { numeric: true })
const positionOf = ({ record }: Row) =>
  'position' in record && typeof record.position === 'number' ? record.position : 0
const inOrder = (one: Row, other: Row) =>
  positionOf(one) - positionOf(other) || collator.compare(one.id, other.id)

export const NO_CHANGES = say('没有变化', 'Nothing has changed')
