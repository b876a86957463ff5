import type { ObservedValue } from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { ObservationRow } from '../observations/observation.table.ts'

/** The columns that assessment looks at. */
export const ObservedRow = ObservationRow.pick({
  target: true,
  period: true,
  unit: true,
  entity: true,
  dimension: true,
  state: true,
  value: true,
  numerator: true,
  denominator: true,
  happened: true,
  recordedAt: true,
})
export const OBSERVED = ObservedRow.keyof().options

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
