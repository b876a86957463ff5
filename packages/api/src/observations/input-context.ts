import { ALL_MEMBERS, type ObservationInput, type PlanRecords, type Target } from '@gangyao/domain'
import { AmendmentRow } from '../amendments/amendment.table.ts'
import { sharing } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import { keyIn } from '../database/rows.ts'
import { RegisterRow } from '../registers/register.table.ts'
import { TargetRow } from '../targets/target.table.ts'
import { observations } from './observation.table.ts'
import { idOfInput } from './revisions.ts'

/** A plan of a district. */
interface Here {
  district: string
  plan: string
}

/**
 * What the check of some values looks at. Targets and registers stay as they are until those are stored;
 * everybody takes hold of them in one order, so that nobody waits in a ring.
 */
export async function readInputContext(db: Db, here: Here, inputs: readonly ObservationInput[]) {
  const targets = await readTargets(db, here, distinct(inputs.map(({ target }) => target)))
  const amendments = await readAmendments(db, here)
  return {
    targets: new Map(targets.map((target) => [target.code, target])),
    amendments,
    periods: await readPeriods(db, here, distinct(inputs.map(({ period }) => period))),
    units: await readUnits(db, here, distinct(inputs.map(({ unit }) => unit))),
    registers: await readRegisters(db, here, [...targets, ...amendments.flatMap(scopesIn)]),
    parties: await readParties(db, here, targets),
    counted: await readCounted(db, here, inputs),
  }
}

const distinct = (codes: readonly string[]): string[] => [...new Set(codes)]

async function readTargets(db: Db, here: Here, codes: readonly string[]) {
  const query = db
    .selectFrom('target')
    .selectAll()
    .where((eb) => eb.and({ ...here }))
    .where('code', 'in', codes)
    .orderBy('code')
  return (await sharing(db, query).execute()).map((row) => TargetRow.parse(row))
}

async function readAmendments(db: Db, here: Here) {
  const query = db.selectFrom('amendment').selectAll()
  const rows = await query.where((eb) => eb.and({ ...here })).execute()
  return rows.map((row) => AmendmentRow.parse(row))
}

const scopesIn = ({ targets }: PlanRecords['amendments'][number]) =>
  targets.flatMap(({ scope }) => (scope ? [{ scope }] : []))

async function readPeriods(db: Db, here: Here, codes: readonly string[]) {
  const query = db.selectFrom('period').selectAll()
  return query
    .where((eb) => eb.and({ ...here }))
    .where('code', 'in', codes)
    .execute()
}

async function readUnits(db: Db, { district }: Here, codes: readonly string[]) {
  const query = db.selectFrom('unit').select('code').where('district', '=', district)
  return query.where('code', 'in', codes).execute()
}

/** The registers that scopes draw on. */
async function readRegisters(db: Db, here: Here, scoped: readonly Pick<Target, 'scope'>[]) {
  const codes = distinct(
    scoped.flatMap(({ scope }) => (scope.kind === 'district' ? [] : [scope.register])),
  )
  if (codes.length === 0) return []
  const query = db
    .selectFrom('register')
    .selectAll()
    .where((eb) => eb.and({ ...here }))
    .where('code', 'in', codes)
    .orderBy('code')
  const rows = await sharing(db, query).execute()
  return rows.map((row) => RegisterRow.parse(row))
}

/** Who the targets' tasks name, and the members where they say 各成员单位. */
async function readParties(db: Db, here: Here, targets: readonly Pick<Target, 'task'>[]) {
  const tasks = distinct(targets.flatMap(({ task }) => task ?? []))
  const responsibilities =
    tasks.length === 0
      ? []
      : await db
          .selectFrom('responsibility')
          .select(['plan', 'task', 'unit', 'role'])
          .where((eb) => eb.and({ ...here }))
          .where('task', 'in', tasks)
          .execute()
  const memberships = responsibilities.some(({ unit }) => unit === ALL_MEMBERS)
    ? await db
        .selectFrom('membership')
        .select(['plan', 'unit', 'from', 'to'])
        .where((eb) => eb.and({ ...here }))
        .execute()
    : []
  return { responsibilities, memberships }
}

/** The ids of counted values for the same things. */
async function readCounted(
  db: Db,
  { district }: Here,
  inputs: readonly ObservationInput[],
): Promise<Set<string>> {
  const typed = inputs.filter(({ source }) => source === 'typed')
  if (typed.length === 0) return new Set()
  const ids = typed.map((input) => idOfInput({ ...input, source: 'counted' }))
  const rows = await db
    .selectFrom('observation')
    .select(['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'])
    .where((eb) => eb.and({ district, current: 1 }))
    .where(keyIn(observations, ids))
    .execute()
  return new Set(rows.map((row) => idOfInput(row)))
}
