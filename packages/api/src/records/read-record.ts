import { Code, splitId } from '@gangyao/domain'
import { locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import { byName, decodeRow, type Fields, type Identified, identify } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'

/** @throws AppError `not-found` */
export async function readRecord(
  db: Db,
  table: RecordTable,
  district: string,
  id: string,
): Promise<Identified> {
  return found(table, id, await queryFor(db, table, district, id).executeTakeFirst())
}

/**
 * A record that the transaction is about to change: nobody else changes it, or stores what rests on it, before.
 *
 * @throws AppError `not-found`
 */
export async function readToChange(
  db: Db,
  table: RecordTable,
  district: string,
  id: string,
): Promise<Identified> {
  const query = queryFor(db, table, district, id)
  return found(table, id, await locking(db, query).executeTakeFirst())
}

const queryFor = (db: Db, table: RecordTable, district: string, id: string) =>
  byName(db)
    .selectFrom(table.name)
    .selectAll()
    .where((eb) => eb.and({ district, ...table.only, ...keyFromId(table, id) }))

function found(table: RecordTable, id: string, row: Fields | undefined): Identified {
  if (!row) throw notFound(table.noun, id)
  return identify(table, decodeRow(table, row))
}

/**
 * The codes that an id is made of, by field.
 *
 * @throws AppError `not-found` for what can be no id of this kind of record
 */
export function keyFromId(
  { key, entity, noun }: Pick<RecordTable, 'key' | 'entity' | 'noun'>,
  id: string,
): Record<string, string> {
  const codes = splitId(id)
  const fits = key.every(
    (field, index) => (entity.shape[field] ?? Code).safeParse(codes[index]).success,
  )
  if (codes.length !== key.length || !fits) throw notFound(noun, id)
  return Object.fromEntries(key.map((field, index) => [field, codes[index] ?? '']))
}
