import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { type RecordTable, writing } from '../database/record-table.ts'
import {
  byName,
  encodeRow,
  type Fields,
  type Identified,
  identify,
  idOf,
} from '../database/rows.ts'
import { conflict } from '../errors/app-error.ts'
import { keepLoadable } from '../plans/keep-loadable.ts'
import { checkRecord } from './check-record.ts'
import { knownAs } from './known-as.ts'
import { readRecord } from './read-record.ts'

/**
 * Adds a record, as version 1.
 *
 * @throws AppError `invalid`, or `conflict` when there is one with its codes already
 */
export async function createRecord(
  db: Db,
  table: RecordTable,
  district: string,
  input: Fields,
  caller: Caller | null,
): Promise<Identified> {
  const somebody = requirePermission(caller, writing(table), { district })
  const record = { ...input, version: 1 }
  return change(db, { district, caller: somebody }, async (trx, note) => {
    await checkRecord(trx, table, district, record)
    const row = encodeRow(table, { ...table.defaults, ...record, district })
    const { numInsertedOrUpdatedRows } = await byName(trx)
      .insertInto(table.name)
      .values(row)
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n)
      throw taken(table, await readRecord(trx, table, district, idOf(table, record)))
    await keepLoadable(trx, district, { table, before: null, after: record })
    const made = identify(table, record)
    note({ action: 'create', resource: table.resource, record: made.id, after: record })
    return made
  })
}

function taken(table: RecordTable, there: Fields) {
  const { zh, en } = knownAs(table, there)
  return conflict(`已经有${zh}`, `There is already the ${en}`)
}
