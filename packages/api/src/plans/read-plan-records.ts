import {
  Code,
  DistrictCode,
  type ObligationRecords,
  PeriodType,
  type PlanRecords,
} from '@gangyao/domain'
import type * as z from 'zod'
import { ActionRow } from '../actions/action.table.ts'
import { AmendmentRow } from '../amendments/amendment.table.ts'
import { BenchmarkRow } from '../benchmarks/benchmark.table.ts'
import type { Db } from '../database/open-database.ts'
import { byName } from '../database/rows.ts'
import { DistrictRow } from '../districts/district.table.ts'
import { PeriodRow } from '../periods/period.table.ts'
import { ProjectRow } from '../projects/project.table.ts'
import { RegisterRow } from '../registers/register.table.ts'
import { ResponsibilityRow } from '../responsibilities/responsibility.table.ts'
import { SafeguardRow } from '../safeguards/safeguard.table.ts'
import { TargetRow } from '../targets/target.table.ts'
import { TaskRow } from '../tasks/task.table.ts'
import { MembershipRow } from '../units/membership.table.ts'
import { UnitRow } from '../units/unit.table.ts'
import { PlanRow, PlanTextRow } from './plan.table.ts'

/** A plan with all its parts in the issued order, or `null`. Read it in a `snapshot` to see one moment. */
export async function readPlanRecords(
  db: Db,
  district: string,
  plan: string,
): Promise<PlanRecords | null> {
  const head = await readPlan(db, district, plan)
  if (!head) return null
  const parts = readerOf(db, { district, plan })
  const units = await readUnits(db, district, plan)
  const places = new Map(units.map(({ code }, place) => [code, place]))
  return {
    district: await readDistrict(db, district),
    plan: head,
    issuedText: (await parts('plan_text', PlanTextRow))[0]?.text ?? '',
    actions: (await parts('action', ActionRow, 'position', 'code')).map(unversioned),
    projects: (await parts('project', ProjectRow, 'position', 'code')).map(unversioned),
    safeguards: (await parts('safeguard', SafeguardRow, 'position', 'code')).map(unversioned),
    tasks: (await parts('task', TaskRow, 'position', 'code')).map(unversioned),
    units,
    memberships: (await parts('membership', MembershipRow))
      .map(unversioned)
      .sort((one, other) => (places.get(one.unit) ?? 0) - (places.get(other.unit) ?? 0)),
    responsibilities: (await parts('responsibility', ResponsibilityRow, 'position')).map(
      ({ position: _, ...responsibility }) => unversioned(responsibility),
    ),
    ...(await readRuleParts(db, district, plan)),
  }
}

/** What assessment needs of a plan, and who answers for what; or `null`. */
export async function readPlanRules(
  db: Db,
  district: string,
  plan: string,
): Promise<Pick<
  PlanRecords,
  | 'plan'
  | 'targets'
  | 'periods'
  | 'registers'
  | 'benchmarks'
  | 'amendments'
  | 'tasks'
  | 'responsibilities'
> | null> {
  const head = await readPlan(db, district, plan)
  if (!head) return null
  const parts = readerOf(db, { district, plan })
  return {
    plan: head,
    ...(await readRuleParts(db, district, plan)),
    tasks: (await parts('task', TaskRow, 'position', 'code')).map(unversioned),
    responsibilities: (await parts('responsibility', ResponsibilityRow, 'position')).map(
      ({ position: _, ...responsibility }) => unversioned(responsibility),
    ),
  }
}

/** What says who owes what in a cycle of a plan, and who may be asked for something; or `null`. */
export async function readObligationRecords(
  db: Db,
  district: string,
  plan: string,
): Promise<(ObligationRecords & Pick<PlanRecords, 'memberships'>) | null> {
  const head = await readPlan(db, district, plan)
  if (!head) return null
  const parts = readerOf(db, { district, plan })
  return {
    plan: head,
    tasks: (await parts('task', TaskRow, 'position', 'code')).map(unversioned),
    units: await readUnits(db, district, plan),
    memberships: (await parts('membership', MembershipRow)).map(unversioned),
    responsibilities: (await parts('responsibility', ResponsibilityRow, 'position')).map(
      ({ position: _, ...responsibility }) => unversioned(responsibility),
    ),
    targets: (await parts('target', TargetRow, 'position', 'code')).map(unversioned),
    amendments: (await parts('amendment', AmendmentRow, 'position', 'code')).map(unversioned),
    periods: (await parts('period', PeriodRow, 'start', 'code')).map(unversioned),
  }
}

async function readRuleParts(db: Db, district: string, plan: string) {
  const parts = readerOf(db, { district, plan })
  return {
    targets: (await parts('target', TargetRow, 'position', 'code')).map(unversioned),
    periods: coarsestFirst((await parts('period', PeriodRow, 'start', 'code')).map(unversioned)),
    registers: (await parts('register', RegisterRow, 'position', 'code')).map(unversioned),
    benchmarks: (await parts('benchmark', BenchmarkRow, 'position', 'code')).map(unversioned),
    amendments: (await parts('amendment', AmendmentRow, 'position', 'code')).map(unversioned),
  }
}

/** Rows of one kind that belong to a plan, decoded. */
const readerOf =
  (db: Db, key: { district: string; plan: string }) =>
  async <Row extends z.ZodObject>(
    table: string,
    row: Row,
    ...order: string[]
  ): Promise<z.output<Row>[]> => {
    let query = byName(db)
      .selectFrom(table)
      .selectAll()
      .where((eb) => eb.and(key))
    for (const column of order) query = query.orderBy(column)
    return (await query.execute()).map((stored) => row.parse(stored))
  }

/** The record without what the store adds to it. */
const unversioned = <T extends { district: string; version: number }>({
  district: _district,
  version: _version,
  ...record
}: T) => record

async function readPlan(db: Db, district: string, code: string) {
  // What cannot be a code is asked of no database: one of ours refuses some characters.
  if (!DistrictCode.safeParse(district).success || !Code.safeParse(code).success) return undefined
  const row = await db
    .selectFrom('plan')
    .selectAll()
    .where((eb) => eb.and({ district, code }))
    .executeTakeFirst()
  return row && unversioned(PlanRow.parse(row))
}

async function readDistrict(db: Db, code: string) {
  const query = db.selectFrom('district').selectAll().where('code', '=', code)
  return DistrictRow.parse(await query.executeTakeFirstOrThrow())
}

/** The units a plan lists, and any other that has a part in it. */
async function readUnits(db: Db, district: string, plan: string) {
  const listed = db
    .selectFrom('plan_unit')
    .select('unit')
    .where((eb) => eb.and({ district, plan }))
  const members = db
    .selectFrom('membership')
    .select('unit')
    .where((eb) => eb.and({ district, plan }))
  const responsible = db
    .selectFrom('responsibility')
    .select('unit')
    .where((eb) => eb.and({ district, plan }))
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('district', '=', district)
    .where('code', 'in', listed.union(members).union(responsible))
    .orderBy('position')
    .orderBy('code')
    .execute()
  return rows.map((row) => unversioned(UnitRow.parse(row)))
}

const rank = ({ type }: { type: PeriodType }) => PeriodType.options.indexOf(type)

/** Coarsest first, then by time: the order in which a document's calendar comes. */
const coarsestFirst = <T extends { type: PeriodType }>(byTime: T[]): T[] =>
  byTime.sort((one, other) => rank(one) - rank(other))
