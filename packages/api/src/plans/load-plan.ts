import {
  type Change,
  diffPlans,
  diffRecords,
  type PlanRecords,
  say,
  titleIn,
} from '@gangyao/domain'
import type { Transaction } from 'kysely'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import { byName, type Fields, idOf, keyIn } from '../database/rows.ts'
import type { Tables } from '../database/tables.ts'
import { upsertRows } from '../database/upsert.ts'
import { closedPlan } from '../records/check-record.ts'
import { responsibilities } from '../responsibilities/responsibility.table.ts'
import { isForgotten } from '../units/is-forgotten.ts'
import { units } from '../units/unit.table.ts'
import { checkPlanRecords } from './check-plan-records.ts'
import { plans } from './plan.table.ts'
import { readPlanRecords } from './read-plan-records.ts'
import { refuseToLoseReports } from './refuse-to-lose-reports.ts'

/**
 * Makes the stored plan equal to these records, in one transaction. Loading twice equals loading once,
 * and only what changed gets a new version. Units outlive a plan: one that leaves it goes only when
 * nothing else knows it.
 *
 * @returns what changed
 * @throws AppError `invalid` with the place of each fault; `conflict` when a record that has reports
 *   under it would be lost, or the plan is closed
 */
export async function loadPlan(
  db: Db,
  records: PlanRecords,
  caller: Caller | null,
): Promise<Change[]> {
  const { district, plan } = records
  const somebody = requirePermission(caller, 'plans.write', { district: district.code })
  const rows = checkPlanRecords(records)
  return change(db, { district: district.code, caller: somebody }, async (trx, note) => {
    await lockDistrict(trx, district)
    await lockPlaces(trx, records)
    const before = await readPlanRecords(trx, district.code, plan.code)
    const changes = before ? diffPlans(before, records) : everythingIn(records)
    if (before?.plan.status === 'closed' && plan.status === 'closed' && changes.length > 0)
      throw closedPlan(plan.code)
    if (before) await refuseToLoseReports(trx, before, records, changes)

    // Where anything changes, all places are counted anew.
    const writes = before && changes.length > 0 ? diffRecords(before, records) : changes
    for (const [table, all] of rows) await upsertRows(trx, table, changed(table, all, writes))
    await storeText(trx, records)
    await listUnits(trx, records)
    for (const table of [...rows.keys()].reverse()) await removeRows(trx, table, records, writes)
    if (changes.length > 0)
      note({ action: 'load', resource: 'plans', record: plan.code, after: { changes } })
    return changes
  })
}

type Trx = Transaction<Tables>

/** Two loads of one district wait for each other here, as both write this row. */
async function lockDistrict(trx: Trx, { code, name, nameEn, parent }: PlanRecords['district']) {
  const names = { name, nameEn: nameEn ?? null, parent: parent ?? null }
  await trx
    .insertInto('district')
    .values({ code, ...names })
    .onConflict((clash) => clash.column('code').doUpdateSet(names))
    .execute()
}

/** Nobody stores a value under a target or an entity while it is decided whether these may go. */
async function lockPlaces(trx: Trx, { district, plan }: PlanRecords) {
  for (const table of ['target', 'register'] as const) {
    const query = trx.selectFrom(table).select('code')
    await locking(
      trx,
      query.where((eb) => eb.and({ district: district.code, plan: plan.code })).orderBy('code'),
    ).execute()
  }
}

const NOTHING = {
  actions: [],
  projects: [],
  safeguards: [],
  tasks: [],
  units: [],
  memberships: [],
  responsibilities: [],
  targets: [],
  periods: [],
  registers: [],
  benchmarks: [],
  amendments: [],
} satisfies Partial<PlanRecords>

function everythingIn(records: PlanRecords): Change[] {
  const { plan } = records
  const title = say(plan.title, titleIn(plan, 'en'))
  return [
    { kind: 'added', resource: 'plans', id: plan.code, title },
    ...diffPlans({ ...records, ...NOTHING }, records),
    { kind: 'added', resource: 'text', id: plan.code, title },
  ]
}

/** The rows to write. The order of responsibilities is the store's own, so all of them are looked at. */
function changed(table: RecordTable, rows: readonly Fields[], changes: readonly Change[]) {
  if (table === responsibilities) return rows
  const ids = idsOf(table, changes, ['added', 'changed', 'moved'])
  return rows.filter((row) => ids.has(idOf(table, row)))
}

const idsOf = (
  { resource }: RecordTable,
  changes: readonly Change[],
  kinds: readonly Change['kind'][],
): Set<string> =>
  new Set(
    changes
      .filter((change) => change.resource === resource && kinds.includes(change.kind))
      .map(({ id }) => id),
  )

async function storeText(trx: Trx, { district, plan, issuedText }: PlanRecords) {
  await trx
    .insertInto('plan_text')
    .values({ district: district.code, plan: plan.code, text: issuedText })
    .onConflict((clash) =>
      clash
        .columns(['district', 'plan'])
        .doUpdateSet({ text: issuedText })
        .where('plan_text.text', '!=', issuedText),
    )
    .execute()
}

async function listUnits(trx: Trx, { district, plan, units: listed }: PlanRecords) {
  const codes = listed.map(({ code }) => code)
  await trx
    .deleteFrom('plan_unit')
    .where((eb) => eb.and({ district: district.code, plan: plan.code }))
    .$if(codes.length > 0, (query) => query.where('unit', 'not in', codes))
    .execute()
  if (codes.length === 0) return
  await trx
    .insertInto('plan_unit')
    .values(codes.map((unit) => ({ district: district.code, plan: plan.code, unit })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}

async function removeRows(
  trx: Trx,
  table: RecordTable,
  { district }: PlanRecords,
  changes: readonly Change[],
) {
  const ids = [...idsOf(table, changes, ['removed'])]
  if (ids.length === 0 || table === plans) return
  await byName(trx)
    .deleteFrom(table.name)
    .where('district', '=', district.code)
    .where(keyIn(table, ids))
    .$if(table === units, (query) => query.where(isForgotten))
    .execute()
}
