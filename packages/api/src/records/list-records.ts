import {
  type ExpressionBuilder,
  type ExpressionWrapper,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import {
  byName,
  decodeRow,
  type Identified,
  identify,
  keyIn,
  type TablesByName,
} from '../database/rows.ts'
import type { FilterValue, ListQuery } from './list-query.ts'

type Where = ExpressionBuilder<TablesByName, string>
type Condition = ExpressionWrapper<TablesByName, string, SqlBool>

/**
 * One page of records and how many there are in all.
 *
 * @param within what else must hold of each, where that is no matter of its fields alone
 */
export async function listRecords(
  db: Db,
  table: RecordTable,
  district: string,
  query: ListQuery,
  within?: RawBuilder<SqlBool>,
): Promise<{ records: Identified[]; total: number }> {
  const matching = byName(db)
    .selectFrom(table.name)
    .where((eb) => eb.and([eb.and({ district, ...table.only }), ...conditions(eb, table, query)]))
    .$if(within !== undefined, (matched) => matched.where(within ?? sql<SqlBool>`1 = 1`))

  let page = matching.selectAll()
  // The two databases disagree on where an empty field comes.
  for (const [field, order] of ordering(table, query))
    page = page.orderBy(field, (by) => (order === 'asc' ? by.asc() : by.desc()).nullsLast())
  const rows = await page
    .offset(query.start)
    .limit(query.end - query.start)
    .execute()

  const isWhole = rows.length < query.end - query.start && (rows.length > 0 || query.start === 0)
  const total = isWhole
    ? query.start + rows.length
    : (
        await matching
          .select((eb) => eb.fn.countAll<number>().as('total'))
          .executeTakeFirstOrThrow()
      ).total
  return { records: rows.map((row) => identify(table, decodeRow(table, row))), total }
}

function ordering(table: RecordTable, { sort }: ListQuery): [string, 'asc' | 'desc'][] {
  const order = sort?.order ?? 'asc'
  const asked = !sort ? table.order : sort.field === 'id' ? table.key : [sort.field]
  return [...new Set([...asked, ...table.key])].map((field) => [
    field,
    asked.includes(field) ? order : 'asc',
  ])
}

function conditions(eb: Where, table: RecordTable, { ids, q, filters }: ListQuery): Condition[] {
  return [
    ...(ids ? [eb.and([keyIn(table, ids)])] : []),
    ...(q ? [contains(eb, table, q)] : []),
    ...Object.entries(filters).map(([field, values]) => hasValue(eb, field, values)),
  ]
}

function contains(eb: Where, { search }: RecordTable, words: string): Condition {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return eb.or(
    search.map((column) => sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`),
  )
}

function hasValue(eb: Where, field: string, values: readonly FilterValue[]): Condition {
  const given = values.filter((value) => value !== null)
  return eb.or([
    ...(given.length > 0 ? [eb(field, 'in', given)] : []),
    ...(given.length < values.length ? [eb(field, 'is', null)] : []),
  ])
}
