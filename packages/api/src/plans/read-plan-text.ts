import type { Db } from '../database/open-database.ts'

/** The issued text to the letter, or `null` where there is no such plan. */
export async function readPlanText(db: Db, district: string, plan: string): Promise<string | null> {
  const row = await db
    .selectFrom('plan_text')
    .select('text')
    .where((eb) => eb.and({ district, plan }))
    .executeTakeFirst()
  return row?.text ?? null
}
