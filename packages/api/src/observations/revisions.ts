import { knownSince, Observation, type ObservationInput } from '@gangyao/domain'
import type * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow, type Identified, identify, idOf } from '../database/rows.ts'
import { keyFromId } from '../records/read-record.ts'
import { observations } from './observation.table.ts'

const Key = Observation.pick({
  plan: true,
  target: true,
  period: true,
  unit: true,
  entity: true,
  dimension: true,
  source: true,
})
export type ObservationKey = z.infer<typeof Key>

/** The fields that a correction may change. */
export const VALUE_FIELDS = [
  'state',
  'value',
  'numerator',
  'denominator',
  'happened',
  'note',
  'reason',
] as const satisfies (keyof ObservationInput)[]

/**
 * What an id names.
 *
 * @throws AppError `not-found` for what can be no id of an observation
 */
export const keyOf = (id: string): ObservationKey => Key.parse(keyFromId(observations, id))

/** What of a revision tells since when the next one is known. */
const Standing = Observation.pick({
  state: true,
  value: true,
  numerator: true,
  denominator: true,
  knownSince: true,
})
type Standing = z.infer<typeof Standing>

/** A revision as it is handed in: what is public and since when it is known follow from the others. */
type NewRevision = Omit<Observation, 'published' | 'knownSince'>

/** Adds a first revision as the current one and not public; `null` when the key has a current one. */
export const addRevision = (
  db: Db,
  district: string,
  revision: NewRevision,
): Promise<Identified | null> => insertRevision(db, district, revision, undefined)

async function insertRevision(
  db: Db,
  district: string,
  revision: NewRevision,
  before: Standing | undefined,
): Promise<Identified | null> {
  const observation = {
    ...revision,
    knownSince: knownSince(revision, before),
    published: false,
  }
  const { numInsertedOrUpdatedRows } = await byName(db)
    .insertInto(observations.name)
    .values(encodeRow(observations, { ...observation, district, current: true, publishedAt: null }))
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? identify(observations, observation) : null
}

/**
 * Puts a revision in the place of the current one, which stays as an earlier one and stays public until
 * the new one is published; `null` when somebody else was first.
 */
export async function replaceRevision(
  db: Db,
  district: string,
  before: Identified | Observation,
  revision: NewRevision,
): Promise<Identified | null> {
  const { plan, target, period, unit, entity, dimension, source, version } = revision
  const key = { plan, target, period, unit, entity, dimension, source }
  const { numUpdatedRows } = await db
    .updateTable('observation')
    .set({ current: 0 })
    .where((eb) => eb.and({ district, ...key, current: 1, version: version - 1 }))
    .executeTakeFirst()
  return numUpdatedRows === 1n
    ? insertRevision(db, district, revision, Standing.parse(before))
    : null
}

/** The id that a value has, or will have. */
export const idOfInput = (input: ObservationKey): string => idOf(observations, input)
