import { say } from '@gangyao/domain'
import { type Caller, requireCaller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { type Identified, keyIn } from '../database/rows.ts'
import { write } from '../database/write.ts'
import { invalid } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { observations } from './observation.table.ts'
import { readObservations } from './read-observations.ts'

/**
 * Makes the current values public, in the place of earlier revisions: all of them, or none.
 *
 * @returns them, in the order asked
 * @throws AppError `invalid` naming the ids that there are not
 */
export async function publishObservations(
  db: Db,
  district: string,
  ids: readonly string[],
  caller: Caller | null,
  now: Date,
): Promise<Identified[]> {
  requireCaller(caller)
  return write(db, async (trx) => {
    const found = new Map((await readObservations(trx, district, ids)).map((row) => [row.id, row]))
    const missing = ids.flatMap((id, index) =>
      found.has(id)
        ? []
        : [
            {
              field: `ids.${index}`,
              message: say(`没有数据 ${id}`, `There is no observation ${id}`),
            },
          ],
    )
    if (missing.length > 0) throw invalid(missing)
    for (const plan of new Set([...found.values()].map((row) => row.plan)))
      await requireOpenPlan(trx, district, plan)

    await trx
      .updateTable('observation')
      .set({ published: 0 })
      .where((eb) => eb.and({ district, published: 1, current: 0 }))
      .where(keyIn(observations, ids))
      .execute()
    await trx
      .updateTable('observation')
      .set({ published: 1, publishedAt: now.toISOString() })
      .where((eb) => eb.and({ district, published: 0, current: 1 }))
      .where(keyIn(observations, ids))
      .execute()
    return ids.flatMap((id) => {
      const row = found.get(id)
      return row ? [{ ...row, published: true }] : []
    })
  })
}
