import { say } from '@gangyao/domain'
import { sql } from 'kysely'
import type { Db } from '../database/open-database.ts'
import type { RecordTable, Reference } from '../database/record-table.ts'
import { byName, type Fields } from '../database/rows.ts'
import type { FieldError } from '../errors/app-error.ts'
import { ALL_TABLES } from './all-tables.ts'

/** The references of a record that lead nowhere, each blamed on its field; one statement. */
export async function missingReferences(
  db: Db,
  table: RecordTable,
  district: string,
  record: Fields,
): Promise<FieldError[]> {
  const asked = table.references.filter((reference) => refersToSomething(reference, record))
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
      : [{ field: blamed(reference), message: unknown(reference, record) }],
  )
}

/** How many records of each kind hang on one; one statement. */
export async function dependentsOf(
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
  return links
    .map(({ from }, index) => ({ table: from, count: Number(counts[`count${index}`]) }))
    .filter(({ count }) => count > 0)
}

/** `columns` of one side with the values that `fields` of the record on the other side hold. */
const matching = (columns: readonly string[], fields: readonly string[], record: Fields): Fields =>
  Object.fromEntries(columns.map((column, index) => [column, record[fields[index] ?? column]]))

const keyOf = (name: string): readonly string[] =>
  ALL_TABLES.find((table) => table.name === name)?.key ?? []

const blamed = ({ columns }: Reference) => columns.at(-1) ?? ''

function refersToSomething(reference: Reference, record: Fields): boolean {
  const value = record[blamed(reference)]
  return value !== null && value !== reference.except
}

function unknown(reference: Reference, record: Fields) {
  const noun = ALL_TABLES.find(({ name }) => name === reference.table)?.noun
  const value = String(record[blamed(reference)])
  return say(`没有这个${noun?.zh}：${value}`, `There is no ${noun?.en} ${value}`)
}
