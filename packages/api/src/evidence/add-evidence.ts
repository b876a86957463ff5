import { randomBytes } from 'node:crypto'
import { type Evidence, evidenceFaults } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow, type Identified, identify } from '../database/rows.ts'
import type { Tables } from '../database/tables.ts'
import { invalid } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { missingReferences } from '../records/references.ts'
import { evidence } from './evidence.table.ts'
import { recordFaults } from './record-sources.ts'

/** What is said of a link or a record; a file is sent instead. */
export type NewEvidence = Pick<
  Evidence,
  'plan' | 'unit' | 'title' | 'url' | 'resource' | 'record'
> & {
  kind: 'link' | 'record'
}

/**
 * Adds a link or a record as evidence of a unit.
 *
 * @throws AppError `forbidden`, `invalid`, `conflict` for a closed plan
 */
export async function addEvidence(
  db: Db,
  district: string,
  input: NewEvidence,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const { unit, resource, record } = input
  const somebody = requirePermission(caller, 'evidence.write', { district, unit })
  const made = newEvidence({ ...input, ...NO_FILE }, somebody, now)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    await requirePlace(trx, district, made)
    const faults = evidenceFaults(made)
    if (faults.length > 0) throw invalid(faults)
    if (resource !== null && record !== null) {
      const unknown = await recordFaults(trx, district, { resource, record })
      if (unknown.length > 0) throw invalid(unknown)
    }
    await insertEvidence(trx, district, made)
    const answer = identify(evidence, { ...made, uses: [] })
    note({ action: 'create', resource: evidence.resource, record: answer.id, after: made })
    return answer
  })
}

const NO_FILE = { fileName: null, mediaType: null, size: null, sha256: null }
export const NO_LINK = { url: null, resource: null, record: null }

/** A piece of evidence that somebody adds, under a code of its own. */
export const newEvidence = (
  fields: Omit<Evidence, 'code' | 'addedBy' | 'addedAt' | 'version'>,
  { name }: Caller,
  now: Date,
): Evidence => ({
  ...fields,
  code: `E${randomBytes(6).toString('hex')}`,
  addedBy: name,
  addedAt: now.toISOString(),
  version: 1,
})

/**
 * That the plan is open and there are such a plan and unit.
 *
 * @throws AppError `invalid`, `conflict`
 */
export async function requirePlace(
  db: Db,
  district: string,
  { plan, unit }: Pick<Evidence, 'plan' | 'unit'>,
): Promise<void> {
  await requireOpenPlan(db, district, plan)
  const missing = await missingReferences(db, evidence, district, { plan, unit })
  if (missing.length > 0) throw invalid(missing)
}

/** @returns whether it was added; not so where the unit has a file of the same content */
export async function insertEvidence(
  trx: Transaction<Tables>,
  district: string,
  made: Evidence,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await byName(trx)
    .insertInto(evidence.name)
    .values(encodeRow(evidence, { ...made, district }))
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
