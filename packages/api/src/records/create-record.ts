import { type Caller, requireCaller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import {
  byName,
  encodeRow,
  type Fields,
  type Identified,
  identify,
  idOf,
} from '../database/rows.ts'
import { write } from '../database/write.ts'
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
  requireCaller(caller)
  const record = { ...input, version: 1 }
  return write(db, async (trx) => {
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
    return identify(table, record)
  })
}

function taken(table: RecordTable, there: Fields) {
  const { zh, en } = knownAs(table, there)
  return conflict(`已经有${zh}`, `There is already the ${en}`)
}
