import { say } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { type Identified, keyIn } from '../database/rows.ts'
import { AppError, invalid, stale } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { observations } from './observation.table.ts'
import { readObservations } from './read-observations.ts'
import { idOfInput } from './revisions.ts'
import { SHOWN, shown } from './shown.ts'

/** A value to publish: the version that was seen, or null for whichever is current. */
export interface SeenValue {
  id: string
  version: number | null
}

/**
 * Makes the current values public, in the place of earlier revisions: all of them, or none.
 *
 * @param values an id alone stands for whichever version is current
 * @returns them, in the order asked
 * @throws AppError `invalid` naming the ids that there are not, `stale` naming those that were changed since
 */
export async function publishObservations(
  db: Db,
  district: string,
  values: readonly (SeenValue | string)[],
  caller: Caller | null,
  now: Date,
): Promise<Identified[]> {
  const somebody = requirePermission(caller, 'observations.publish', { district })
  const seen = values.map((value) =>
    typeof value === 'string' ? { id: value, version: null } : value,
  )
  const ids = seen.map(({ id }) => id)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
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
    refuseChanged(seen, found)
    for (const plan of new Set([...found.values()].map((row) => row.plan)))
      await requireOpenPlan(trx, district, plan)

    const earlier = await trx
      .updateTable('observation')
      .set({ published: 0 })
      .where((eb) => eb.and({ district, published: 1, current: 0 }))
      .where(keyIn(observations, ids))
      .returning(SHOWN)
      .execute()
    const made = await trx
      .updateTable('observation')
      .set({ published: 1, publishedAt: now.toISOString() })
      .where((eb) => eb.and({ district, published: 0, current: 1 }))
      .where(keyIn(observations, ids))
      .returning(SHOWN)
      .execute()
    const before = new Map(earlier.map((row) => [idOfInput(row), shown(row)]))
    const after = new Map(made.map((row) => [idOfInput(row), shown(row)]))
    // What was public already is no news.
    for (const id of new Set(ids.filter((id) => after.has(id))))
      note({
        ...{ action: 'publish', resource: 'observations', record: id },
        ...{ before: before.get(id), after: after.get(id) },
      })
    return ids.flatMap((id) => {
      const row = found.get(id)
      return row ? [{ ...row, published: true }] : []
    })
  })
}

function refuseChanged(seen: readonly SeenValue[], found: ReadonlyMap<string, Identified>): void {
  const { detail } = stale()
  const errors = seen.flatMap(({ id, version }, index) =>
    version === null || found.get(id)?.version === version
      ? []
      : [{ field: `ids.${index}`, message: detail }],
  )
  if (errors.length > 0) throw new AppError('stale', detail, { errors })
}

/**
 * Ids with the versions beside them.
 *
 * @throws AppError `invalid` where there are more or fewer of these
 */
export function seenValues({
  ids,
  versions,
}: {
  ids: readonly string[]
  versions?: readonly (number | null)[] | undefined
}): SeenValue[] {
  if (versions && versions.length !== ids.length)
    throw invalid([
      {
        field: 'versions',
        message: say(
          `应与 ids 一一对应，共 ${ids.length} 个`,
          `Must be one for each of the ids, ${ids.length} in all`,
        ),
      },
    ])
  return ids.map((id, index) => ({ id, version: versions?.[index] ?? null }))
}
