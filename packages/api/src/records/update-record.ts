import { say } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { type RecordTable, writing } from '../database/record-table.ts'
import { byName, encodeRow, type Fields, type Identified, identify } from '../database/rows.ts'
import { invalid, stale } from '../errors/app-error.ts'
import { keepLoadable } from '../plans/keep-loadable.ts'
import { checkRecord } from './check-record.ts'
import { keyFromId, readToChange } from './read-record.ts'

/**
 * Replaces a record that is still as the caller saw it. Of two at once, one wins.
 *
 * @throws AppError `not-found`, `invalid`, or `stale` when somebody else was first
 */
export async function updateRecord(
  db: Db,
  table: RecordTable,
  district: string,
  id: string,
  input: Fields & { version: number },
  caller: Caller | null,
  now = new Date(),
): Promise<Identified> {
  const somebody = requirePermission(caller, writing(table), { district })
  const key = keyFromId(table, id)
  requireSameCodes(key, input)
  const record = { ...input, version: input.version + 1 }
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    await checkRecord(trx, table, district, record)
    const before = await readToChange(trx, table, district, id)
    if (before.version !== input.version) throw stale()
    if (table.guard) await table.guard(trx, district, before, record, now)
    const { district: _, ...row } = encodeRow(table, { ...table.defaults, ...record, district })
    const stored = Object.fromEntries(
      Object.entries(row).filter(([column]) => column in table.entity.shape),
    )
    const { numUpdatedRows } = await byName(trx)
      .updateTable(table.name)
      .set(stored)
      .where((eb) => eb.and({ district, ...key, version: input.version }))
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw stale()
    await keepLoadable(trx, district, { table, before, after: record })
    const { id: _id, ...earlier } = before
    note({ action: 'update', resource: table.resource, record: id, before: earlier, after: record })
    return identify(table, record)
  })
}

/**
 * Codes are for ever; a record with other codes is another record.
 *
 * @throws AppError `invalid`
 */
export function requireSameCodes(key: Record<string, string>, input: Fields) {
  const changed = Object.entries(key).filter(([field, code]) => input[field] !== code)
  if (changed.length > 0)
    throw invalid(
      changed.map(([field, code]) => ({
        field,
        message: say(`代码不能改，应仍是 ${code}`, `A code cannot change; this is still ${code}`),
      })),
    )
}
