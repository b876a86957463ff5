import type { AuditEntry } from '@gangyao/domain'
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { notFound } from '../errors/app-error.ts'
import type { FilterValue, ListQuery } from '../records/list-query.ts'
import { type AuditRow, auditNoun } from './audit.table.ts'
import { startOf, startOfNext } from './audit-days.ts'

/** An entry as a list gives it: what it was before and after is read one by one, for it may be large. */
export type ListedAudit = Omit<AuditEntry, 'before' | 'after'> & { id: string }
export type ReadAudit = AuditEntry & { id: string }

const LISTED = [
  'seq',
  'at',
  'actor',
  'via',
  'address',
  'request',
  'action',
  'resource',
  'record',
  'reason',
  'previous',
  'hash',
] as const satisfies (keyof AuditEntry)[]

/**
 * A page of the log of a district and how many entries there are in all, the newest first where no order
 * is asked. Of the filters, `from` and `to` are days in China, both included.
 */
export async function listAudit(
  db: Db,
  district: string,
  query: ListQuery,
): Promise<{ records: ListedAudit[]; total: number }> {
  const matching = matchingAudit(db, district, query)
  const column = columnOf(query.sort?.field ?? 'seq')
  const order = query.sort?.order ?? 'desc'
  // What is never empty is sorted as its index is.
  const sorted = matching
    .select(LISTED)
    .orderBy(column, (by) => {
      const directed = order === 'asc' ? by.asc() : by.desc()
      return column === 'seq' || column === 'at' ? directed : directed.nullsLast()
    })
    .orderBy('seq', order)
  const rows = await sorted
    .offset(query.start)
    .limit(query.end - query.start)
    .execute()
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { records: rows.map((row) => ({ id: String(row.seq), ...row })), total }
}

/** @throws AppError `not-found` */
export async function readAudit(db: Db, district: string, seq: number): Promise<ReadAudit> {
  const row = await db
    .selectFrom('audit')
    .selectAll()
    .where((eb) => eb.and({ district, seq }))
    .executeTakeFirst()
  if (!row) throw notFound(auditNoun, String(seq))
  return asRead(row)
}

/** What happened to one record, the newest first. */
export async function auditHistory(
  db: Db,
  district: string,
  { resource, record }: { resource: string; record: string },
  { most = 100 } = {},
): Promise<ReadAudit[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where((eb) => eb.and({ district, resource, record }))
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
  return rows.map(asRead)
}

/** The rows that a query asks for, in no order. */
export const matchingAudit = (
  db: Db,
  district: string,
  { ids, q, filters: { from, to, ...fields } }: Pick<ListQuery, 'ids' | 'q' | 'filters'>,
) =>
  db
    .selectFrom('audit')
    .where((eb) =>
      eb.and([
        eb('district', '=', district),
        ...(ids ? [isOneOf(eb, 'seq', ids.map(Number).filter(Number.isSafeInteger))] : []),
        ...(from ? [eb('at', '>=', startOf(String(from[0])))] : []),
        ...(to ? [eb('at', '<', startOfNext(String(to[0])))] : []),
        ...(q ? [contains(eb, q)] : []),
        ...Object.entries(fields).map(([field, values]) => isOneOf(eb, columnOf(field), values)),
      ]),
    )

type Where = ExpressionBuilder<Tables, 'audit'>

const columnOf = (field: string) =>
  LISTED.find((column) => column === field) ?? COLUMNS[field] ?? 'seq'
const COLUMNS: Record<string, 'at' | 'seq'> = { from: 'at', to: 'at', id: 'seq' }

function isOneOf(eb: Where, column: (typeof LISTED)[number], values: readonly FilterValue[]) {
  const given = values.filter((value) => value !== null)
  return eb.or([
    ...(given.length > 0 ? [sql<SqlBool>`${sql.ref(column)} in (${sql.join(given)})`] : []),
    ...(given.length < values.length ? [eb(column, 'is', null)] : []),
  ])
}

const contains = (eb: Where, words: string) => {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return eb.or(
    SEARCHED.map((column) => sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`),
  )
}
const SEARCHED = ['actor', 'record', 'reason'] as const

const asRead = ({ district: _, ...row }: AuditRow): ReadAudit => ({ id: String(row.seq), ...row })
