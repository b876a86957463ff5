import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/**
 * Since when the figures of each revision stand: since the first of the revisions in a row, up to it, that
 * say the same in numbers.
 */
export async function knownSince(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  await db.schema
    .alterTable('observation')
    .addColumn('knownSince', text, (column) => column.notNull().defaultTo(''))
    .execute()
  await sql`
    update "observation" set "knownSince" = (
      select "first"."recordedAt" from "observation" as "first"
      where ${same('first', 'observation', KEY)}
        and "first"."version" <= "observation"."version"
        and not exists (
          select 1 from "observation" as "before"
          where ${same('before', 'first', KEY)}
            and "before"."version" = "first"."version" - 1
            and ${same('before', 'first', FIGURES)}
        )
      order by "first"."version" desc limit 1
    )`.execute(db)
}

const KEY = 'district plan target period unit entity dimension source'.split(' ')
const FIGURES = 'state value numerator denominator'.split(' ')

/** Two nulls are the same here. */
const same = (one: string, other: string, columns: string[]) =>
  sql.join(
    columns.map(
      (column) =>
        sql`${sql.ref(`${one}.${column}`)} is not distinct from ${sql.ref(`${other}.${column}`)}`,
    ),
    sql` and `,
  )
