import { say } from '@gangyao/domain'
import { sql } from 'kysely'
import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import { byName, decodeRow, type Fields } from '../database/rows.ts'
import type { FieldError } from '../errors/app-error.ts'
import { ALL_TABLES } from './all-tables.ts'

/** The references that a record makes, with the field to blame where one leads nowhere. */
export const referencesOf = ({ references }: RecordTable, record: Fields) =>
  references
    .map((reference) => ({ ...reference, field: reference.columns.at(-1) ?? '' }))
    .filter(({ field, except }) => record[field] !== null && record[field] !== except)

/** The references of a record that lead nowhere, each blamed on its field; one statement. */
export async function missingReferences(
  db: Db,
  table: RecordTable,
  district: string,
  record: Fields,
): Promise<FieldError[]> {
  const asked = referencesOf(table, record)
  if (asked.length === 0) return []
  const found = await byName(db)
    .selectNoFrom((eb) =>
      asked.map((reference, index) =>
        eb
          .exists(
            eb
              .selectFrom(reference.table)
              .select(sql<number>`1`.as('one'))
              .where((row) =>
                row.and({
                  district,
                  ...matching(keyOf(reference.table), reference.columns, record),
                }),
              ),
          )
          .as(`found${index}`),
      ),
    )
    .executeTakeFirstOrThrow()
  return asked.flatMap((reference, index) =>
    Object.entries(found).some(([name, exists]) => name === `found${index}` && Boolean(exists))
      ? []
      : [{ field: reference.field, message: unknown(reference.table, record[reference.field]) }],
  )
}

/** How many records of each kind hang on one. */
export async function dependentsOf(
  db: Db,
  table: RecordTable,
  district: string,
  record: Fields,
): Promise<{ table: RecordTable; count: number }[]> {
  const dependents = [
    ...(await referrers(db, table, district, record)),
    ...(await mentioners(db, table, district, record)),
  ]
  return dependents.filter(({ count }) => count > 0)
}

/** Those whose columns refer to it; one statement. */
async function referrers(
  db: Db,
  table: RecordTable,
  district: string,
  record: Fields,
): Promise<{ table: RecordTable; count: number }[]> {
  const links = ALL_TABLES.flatMap((from) =>
    from.references
      .filter((reference) => reference.table === table.name)
      .map(({ columns }) => ({ from, columns })),
  )
  if (links.length === 0) return []
  const counts = await byName(db)
    .selectNoFrom((eb) =>
      links.map(({ from, columns }, index) =>
        eb
          .selectFrom(from.name)
          .select((row) => row.fn.countAll<number>().as('count'))
          .where((row) =>
            row.and({ district, ...from.only, ...matching(columns, table.key, record) }),
          )
          .as(`count${index}`),
      ),
    )
    .executeTakeFirstOrThrow()
  return links.map(({ from }, index) => ({ table: from, count: Number(counts[`count${index}`]) }))
}

/** Those that name it inside of JSON. */
async function mentioners(
  db: Db,
  table: RecordTable,
  district: string,
  { plan, code }: Fields,
): Promise<{ table: RecordTable; count: number }[]> {
  // Only parts of a plan are named so, and those have a code of their own in it.
  if (plan === undefined || code === undefined) return []
  const found: { table: RecordTable; count: number }[] = []
  for (const from of ALL_TABLES) {
    if (!from.mentions) continue
    const rows = await byName(db)
      .selectFrom(from.name)
      .selectAll()
      .where((eb) => eb.and({ district, plan }))
      .execute()
    const naming = rows.filter((row) =>
      from
        .mentions?.(decodeRow(from, row))
        .some((mention) => mention.table === table.name && mention.code === code),
    )
    found.push({ table: from, count: naming.length })
  }
  return found
}

/** `columns` of one side with the values that `fields` of the record on the other side hold. */
const matching = (columns: readonly string[], fields: readonly string[], record: Fields): Fields =>
  Object.fromEntries(columns.map((column, index) => [column, record[fields[index] ?? column]]))

const keyOf = (name: string): readonly string[] =>
  ALL_TABLES.find((table) => table.name === name)?.key ?? []

function unknown(table: string, value: unknown) {
  const noun = ALL_TABLES.find(({ name }) => name === table)?.noun
  return say(`没有这个${noun?.zh}：${value}`, `There is no ${noun?.en} ${value}`)
}
