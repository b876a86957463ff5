import { type SqlBool, sql } from 'kysely'

/** That a unit is in no plan, has no part in one, has reported nothing, has nobody and is nobody's. */
export const isForgotten = () =>
  sql<SqlBool>`${sql.join(
    ['plan_unit', 'membership', 'responsibility', 'observation', 'access_grant', 'contact'].map(
      (table) => sql`not exists (
        select 1 from ${sql.table(table)}
        where ${sql.ref(`${table}.district`)} = ${sql.ref('unit.district')}
          and ${sql.ref(`${table}.unit`)} = ${sql.ref('unit.code')})`,
    ),
    sql` and `,
  )}`
