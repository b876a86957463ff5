import type { Db } from '../database/open-database.ts'

/** Who leads which task of a plan, and who answers for it beside them. */
export const responsibilitiesOf = (db: Db, district: string, plan: string) =>
  db
    .selectFrom('responsibility')
    .select(['plan', 'task', 'unit', 'role'])
    .where((eb) => eb.and({ district, plan }))
    .execute()
