import type { ObservationInput } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import { type Caller, requireCaller } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import type { Tables } from '../database/tables.ts'
import { write } from '../database/write.ts'
import { AppError, type FieldError, invalid, stale } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { type InputCheck, inputCheck } from './check-input.ts'
import { readObservations } from './read-observations.ts'
import { addRevision, idOfInput, replaceRevision, VALUE_FIELDS } from './revisions.ts'

/** A value to enter, or, with the version that was seen, to correct. */
export interface SavedValue {
  input: ObservationInput
  version: number | null
}

/**
 * Enters and corrects many values: all of them, or none.
 *
 * @returns them, in the order given
 * @throws AppError `invalid` or `stale`; each error names its value, `observations.3.value`
 */
export async function saveObservations(
  db: Db,
  district: string,
  values: readonly SavedValue[],
  caller: Caller | null,
  now: Date,
): Promise<Identified[]> {
  const { name } = requireCaller(caller)
  return write(db, async (trx) => {
    await refuseFaults(trx, district, values, now)
    const ids = values.map(({ input }) => idOfInput(input))
    const found = new Map((await readObservations(trx, district, ids)).map((row) => [row.id, row]))
    const saved: Identified[] = []
    const outrun: FieldError[] = []
    for (const [index, { input, version }] of values.entries()) {
      const before = found.get(ids[index] ?? '')
      const revision = {
        ...input,
        version: (version ?? 0) + 1,
        recordedAt: now.toISOString(),
        recordedBy: name,
      }
      const after =
        (before?.version ?? null) !== version
          ? null
          : before === undefined
            ? await addRevision(trx, district, revision)
            : VALUE_FIELDS.every((field) => before[field] === input[field])
              ? before
              : await replaceRevision(trx, district, revision)
      if (after) saved.push(after)
      else outrun.push({ field: `observations.${index}`, message: stale().detail })
    }
    if (outrun.length > 0) throw new AppError('stale', stale().detail, { errors: outrun })
    return saved
  })
}

async function refuseFaults(
  trx: Transaction<Tables>,
  district: string,
  values: readonly SavedValue[],
  now: Date,
): Promise<void> {
  const checks = new Map<string, InputCheck>()
  for (const plan of new Set(values.map(({ input }) => input.plan))) {
    await requireOpenPlan(trx, district, plan)
    checks.set(plan, await inputCheck(trx, district, plan, now))
  }
  const faults = values.flatMap(({ input }, index) =>
    (checks.get(input.plan)?.(input) ?? []).map(({ field, message }) => ({
      field: `observations.${index}.${field}`,
      message,
    })),
  )
  if (faults.length > 0) throw invalid(faults)
}
