import { explainIssues, joinId, splitId } from '@gangyao/domain'
import { type Kysely, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import { invalid } from '../errors/app-error.ts'
import type { Db } from './open-database.ts'
import type { RecordTable } from './record-table.ts'
import type { Tables } from './tables.ts'

/** A record whose kind is known only at run time. */
export type Fields = Record<string, unknown>

/** A record as the API gives it. */
export type Identified = Fields & { id: string }

/** Tables that are known by name only. */
export type TablesByName = Tables & Record<string, Fields>

/** The database for code that takes its tables by name, from a `RecordTable`. */
export const byName = (db: Db): Kysely<TablesByName> => db.withTables<Record<string, Fields>>()

/**
 * The row of a record, with what the store adds to it. Encoding checks what decoding checks, so nothing
 * reaches the database that could not be read back.
 *
 * @throws AppError `invalid`, field by field
 */
export function encodeRow(table: Pick<RecordTable, 'row'>, record: Fields): Fields {
  const row = z.safeEncode(table.row, record)
  if (row.success) return row.data
  throw invalid(explainIssues(row.error))
}

/** The entity in a row, without its district and what else the store keeps. */
export function decodeRow({ row, entity }: Pick<RecordTable, 'row' | 'entity'>, stored: Fields) {
  const decoded: Fields = z.decode(row, stored)
  return Object.fromEntries(Object.keys(entity.shape).map((field) => [field, decoded[field]]))
}

/** A record as the API gives it: its id first. */
export const identify = (table: Pick<RecordTable, 'key'>, record: Fields): Identified => ({
  id: idOf(table, record),
  ...record,
})

export const idOf = ({ key }: Pick<RecordTable, 'key'>, record: Fields): string =>
  joinId(...key.map((field) => String(record[field])))

/** That a row is one of these records; an id of the wrong shape is none. */
export function keyIn({ key }: Pick<RecordTable, 'key'>, ids: readonly string[]) {
  const keys = ids.map(splitId).filter((codes) => codes.length === key.length)
  if (keys.length === 0) return sql<SqlBool>`1 = 0`
  // Rows of values are the one form that both databases look up in the primary key.
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const values = sql.join(keys.map((codes) => sql`(${sql.join(codes)})`))
  return sql<SqlBool>`(${columns}) in (values ${values})`
}
