import { type Day, knownOn, type ObservedValue } from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { OBSERVED, ObservedRow } from '../observations/observed.ts'
import { planRevisions } from '../observations/read-revisions.ts'

/** The values of a plan as they stand, published or not; of one target where it is named. */
export async function currentValues(
  db: Db,
  district: string,
  plan: string,
  target?: string,
): Promise<ObservedValue[]> {
  const rows = await db
    .selectFrom('observation')
    .select(OBSERVED)
    .where((eb) => eb.and({ district, plan, current: 1, ...(target !== undefined && { target }) }))
    .execute()
  return rows.map((row) => z.decode(ObservedRow, row))
}

/** The values as they stand, or, with a day, as they were known then. */
export async function valuesKnown(
  db: Db,
  district: string,
  plan: string,
  { knownOn: day, target }: { knownOn?: Day | undefined; target?: string },
): Promise<ObservedValue[]> {
  if (day === undefined) return currentValues(db, district, plan, target)
  return knownOn(await planRevisions(db, district, plan, target), day)
}
