import { joinId } from '../codes/code.ts'
import { compare } from '../collections/compare.ts'
import { ALL_MEMBERS } from '../responsibilities/responsibility.ts'
import { type Bilingual, nameIn, say, titleIn } from '../text/bilingual.ts'
import type { PlanRecords } from './plan-records.ts'

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
  'registers',
  'benchmarks',
  'amendments',
  'memberships',
  'text',
] as const
export type Resource = (typeof RESOURCES)[number]

/** A record with the id and the title by which people know it. */
export interface Row {
  id: string
  title: Bilingual
  record: object
}

/** All records of a plan by resource, each in its readable order. */
export function rowsOf(records: PlanRecords): Record<Resource, Row[]> {
  const { district, plan } = records
  const nameOf = unitNames(records)
  const placeOf = {
    task: places(records.tasks),
    unit: places(records.units),
  }
  const title = say(plan.title, titleIn(plan, 'en'))
  return {
    districts: [
      { id: district.code, title: say(district.name, nameIn(district, 'en')), record: district },
    ],
    plans: [{ id: plan.code, title, record: plan }],
    units: sortedBy(records.units, ({ position }) => [position]).map((unit) => ({
      id: unit.code,
      title: nameOf(unit.code),
      record: unit,
    })),
    actions: codedRows(records.actions),
    projects: codedRows(records.projects),
    safeguards: codedRows(records.safeguards),
    tasks: codedRows(records.tasks),
    responsibilities: sortedBy(records.responsibilities, (entry) => [
      placeOf.task(entry.task),
      entry.role === 'lead' ? 0 : 1,
      placeOf.unit(entry.unit),
    ]).map((entry) => ({
      id: joinId(entry.plan, entry.task, entry.unit),
      title: partInTask(entry, nameOf(entry.unit)),
      record: entry,
    })),
    targets: codedRows(records.targets),
    periods: [...records.periods]
      .sort((one, other) => compare(one.start, other.start) || compare(one.code, other.code))
      .map(codedRow),
    registers: codedRows(records.registers),
    benchmarks: codedRows(records.benchmarks),
    amendments: codedRows(records.amendments),
    memberships: sortedBy(records.memberships, ({ unit }) => [placeOf.unit(unit)]).map((entry) => ({
      id: joinId(entry.plan, entry.unit),
      title: nameOf(entry.unit),
      record: entry,
    })),
    text: [{ id: plan.code, title, record: { text: records.issuedText } }],
  }
}

interface Coded {
  plan: string
  code: string
  title: string
  titleEn: string | null
}

const codedRow = (row: Coded): Row => ({
  id: joinId(row.plan, row.code),
  title: say(`${row.code} ${row.title}`, `${row.code} ${titleIn(row, 'en')}`),
  record: row,
})

const codedRows = (rows: readonly (Coded & { position: number })[]): Row[] =>
  sortedBy(rows, ({ position }) => [position]).map(codedRow)

const partInTask = (entry: PlanRecords['responsibilities'][number], unit: Bilingual) =>
  entry.role === 'lead'
    ? say(`${entry.task} 牵头单位 ${unit.zh}`, `${entry.task} lead unit ${unit.en}`)
    : say(`${entry.task} 责任单位 ${unit.zh}`, `${entry.task} responsible unit ${unit.en}`)

function unitNames({ units }: PlanRecords): (code: string) => Bilingual {
  const known = new Map(units.map((unit) => [unit.code, unit]))
  return (code) => {
    if (code === ALL_MEMBERS) return say('各成员单位', 'all member units')
    const unit = known.get(code)
    return unit ? say(unit.name, nameIn(unit, 'en')) : say(code, code)
  }
}

/** The place of each code in the issued order; what is not there comes last. */
function places(rows: readonly { code: string; position: number }[]): (code: string) => number {
  const known = new Map(rows.map(({ code, position }) => [code, position]))
  return (code) => known.get(code) ?? Number.MAX_SAFE_INTEGER
}

/** Sorted by numbers, the first that differ deciding. */
function sortedBy<T>(rows: readonly T[], keysOf: (row: T) => number[]): T[] {
  const keyed = rows.map((row) => ({ row, keys: keysOf(row) }))
  return keyed
    .sort((one, other) => {
      const index = one.keys.findIndex((key, place) => key !== other.keys[place])
      return (one.keys[index] ?? 0) - (other.keys[index] ?? 0)
    })
    .map(({ row }) => row)
}
