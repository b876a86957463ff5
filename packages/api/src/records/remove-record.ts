import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { type RecordTable, writing } from '../database/record-table.ts'
import { byName, decodeRow, type Fields, type Identified, identify } from '../database/rows.ts'
import { conflict, notFound } from '../errors/app-error.ts'
import { keepLoadable } from '../plans/keep-loadable.ts'
import { counted } from '../text/counted.ts'
import { requireOpenPlan } from './check-record.ts'
import { knownAs } from './known-as.ts'
import { keyFromId, readRecord, readToChange } from './read-record.ts'
import { dependentsOf } from './references.ts'

/**
 * Deletes a record that nothing else hangs on.
 *
 * @returns the record as it was
 *
 * @throws AppError `not-found`, or `conflict` saying what hangs on it
 */
export async function removeRecord(
  db: Db,
  table: RecordTable,
  district: string,
  id: string,
  caller: Caller | null,
  now = new Date(),
): Promise<Identified> {
  const somebody = requirePermission(caller, writing(table), { district })
  const key = keyFromId(table, id)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    await requireOpenPlan(trx, district, key.plan)
    if (table.guard)
      await table.guard(trx, district, await readToChange(trx, table, district, id), null, now)
    const dependents = await dependentsOf(trx, table, district, key)
    if (dependents.length > 0)
      throw inUse(table, await readRecord(trx, table, district, id), dependents)
    const row = await byName(trx)
      .deleteFrom(table.name)
      .where((eb) => eb.and({ district, ...key }))
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound(table.noun, id)
    const before = decodeRow(table, row)
    await keepLoadable(trx, district, { table, before, after: null })
    note({ action: 'delete', resource: table.resource, record: id, before })
    return identify(table, before)
  })
}

function inUse(
  held: RecordTable,
  record: Fields,
  dependents: { table: RecordTable; count: number }[],
) {
  const zh = dependents.map(({ table, count }) => `${count} 条${table.noun.zh}`).join('、')
  const en = dependents
    .map(({ table, count }) => counted(count, table.noun.en, table.resource))
    .join(', ')
  const known = knownAs(held, record)
  return conflict(
    `${known.zh}下还有${zh}，请先删除或改到别处`,
    `The ${known.en} is still used by ${en}. Delete or move these first`,
  )
}
