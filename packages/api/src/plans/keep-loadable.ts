import { newFaults, type PlanRecords } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import { type Fields, idOf } from '../database/rows.ts'
import { conflict, type FieldError, invalid } from '../errors/app-error.ts'
import { partsOf } from './plan-parts.ts'
import { readPlanRecords } from './read-plan-records.ts'

/** A record before and after a write; null where there was or is none. */
export interface Written {
  table: RecordTable
  before: Fields | null
  after: Fields | null
}

/**
 * The last look of a write, at the plan as it now stands: what `plan check` refuses in a file is not stored
 * either, so that a plan that was exported can always be loaded again.
 *
 * @throws AppError `invalid` with the fields at fault, or `conflict` where the fault shows elsewhere
 */
export async function keepLoadable(db: Db, district: string, written: Written): Promise<void> {
  const { table, before, after } = written
  const code = String((after ?? before)?.[table.key.at(-1) ?? ''])
  const faults = []
  for (const plan of await plansWith(db, district, after ?? before ?? {})) {
    const records = await readPlanRecords(db, district, plan)
    if (records) faults.push(...newFaults(records, () => undone(records, written), code))
  }
  if (faults.length === 0) return
  const own = faults.flatMap(({ field, message }): FieldError[] =>
    after && field ? [{ field, message }] : [],
  )
  if (own.length > 0) throw invalid(own)
  throw conflict(
    `这样一来规划就无法再导出、载入：${faults.map(({ message }) => message.zh).join('；')}。请先改好这些地方`,
    `With this the plan could not be exported and loaded again: ${faults.map(({ message }) => message.en).join('; ')}. Mend these first`,
  )
}

/** The plan a record belongs to; units are known to every plan of their district. */
async function plansWith(db: Db, district: string, { plan }: Fields): Promise<string[]> {
  if (typeof plan === 'string') return [plan]
  const rows = await db.selectFrom('plan').select('code').where('district', '=', district).execute()
  return rows.map((row) => row.code)
}

/** The plan as it was before the record was written. */
function undone(records: PlanRecords, { table, before, after }: Written): PlanRecords {
  const rows = partsOf(records).find((part) => part.table === table)?.rows ?? []
  const id = idOf(table, after ?? before ?? {})
  const others = rows.filter((row) => idOf(table, row) !== id)
  // Another plan's unit.
  if (after && others.length === rows.length) return records
  const { id: _id, version: _version, ...earlier } = before ?? {}
  return { ...records, [table.resource]: before ? [...others, earlier] : others }
}
