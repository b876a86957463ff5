import type { Revision } from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import { ObservationRow, observations } from './observation.table.ts'
import { ObservedRow } from './observed.ts'
import { keyOf } from './revisions.ts'

/**
 * Every revision of a value, the newest first.
 *
 * @throws AppError `not-found`
 */
export async function readRevisions(db: Db, district: string, id: string) {
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where((eb) => eb.and({ district, ...keyOf(id) }))
    .orderBy('version', 'desc')
    .execute()
  if (rows.length === 0) throw notFound(observations.noun, id)
  return rows.map((row) => {
    const { district: _, ...revision } = z.decode(ObservationRow, row)
    return revision
  })
}

const RevisionRow = ObservedRow.extend({
  version: ObservationRow.shape.version,
  recordedAt: ObservationRow.shape.recordedAt,
})

/** Every revision of every value of a plan, or of one target: what was known on a day is found in them. */
export async function planRevisions(
  db: Db,
  district: string,
  plan: string,
  target?: string,
): Promise<Revision[]> {
  const rows = await db
    .selectFrom('observation')
    .select(RevisionRow.keyof().options)
    .where((eb) => eb.and({ district, plan, ...(target !== undefined && { target }) }))
    .execute()
  return rows.map((row) => z.decode(RevisionRow, row))
}
