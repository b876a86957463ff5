import { type SqlBool, sql } from 'kysely'

const KNOWING = [
  ...['plan_unit', 'membership', 'responsibility', 'observation', 'access_grant', 'contact'],
  ...['extension', 'report_event', 'contribution'],
]

/** That a unit is in no plan, has no part in one, has reported nothing, has nobody and is nobody's. */
export const isForgotten = () =>
  sql<SqlBool>`${sql.join(
    KNOWING.map(
      (table) => sql`not exists (
        select 1 from ${sql.table(table)}
        where ${sql.ref(`${table}.district`)} = ${sql.ref('unit.district')}
          and ${sql.ref(`${table}.unit`)} = ${sql.ref('unit.code')})`,
    ),
    sql` and `,
  )}`
