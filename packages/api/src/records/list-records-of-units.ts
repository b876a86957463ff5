import type { Permission } from '@gangyao/domain'
import { type Caller, unitsReached } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import type { ListQuery } from './list-query.ts'
import { listRecords } from './list-records.ts'

/**
 * A page of records of units, of which a unit’s people see their own.
 *
 * @throws AppError `forbidden`
 */
export function listRecordsOfUnits(
  db: Db,
  table: RecordTable,
  district: string,
  query: ListQuery,
  { caller, permission }: { caller: Caller | null; permission: Permission },
): ReturnType<typeof listRecords> {
  const units = unitsReached(caller, permission, district)
  if (units === null) return listRecords(db, table, district, query)
  const { unit: asked = units, ...filters } = query.filters
  const unit = asked.filter((one) => units.includes(String(one)))
  return listRecords(db, table, district, { ...query, filters: { ...filters, unit } })
}
