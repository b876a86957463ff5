import { type Observation, type ObservationInput, sameFigures, say } from '@gangyao/domain'
import * as z from 'zod'
import { EVERYTHING } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import { type FieldError, invalid, notFound, stale } from '../errors/app-error.ts'
import { plans } from '../plans/plan.table.ts'
import { type OpenPlan, requireOpenPlan } from '../records/check-record.ts'
import { inputCheck } from './check-input.ts'
import { ObservationRow } from './observation.table.ts'
import { addRevision, idOfInput, replaceRevision } from './revisions.ts'

/** What a counter found for one period, unit, entity and category. */
export type Counted = Pick<ObservationInput, 'target' | 'period' | 'unit'> &
  Partial<Pick<ObservationInput, 'entity' | 'dimension' | 'numerator' | 'denominator'>> & {
    value: number | null
  }

/**
 * Keeps what a counter found beside what people typed: all of it, or nothing. Only what changed gets a new
 * revision; what the counter no longer finds becomes zero, for its records were taken back. What it found
 * for other targets is passed over.
 *
 * @param counter as targets name it, `activities.lectures`; its targets are those that name it
 * @throws AppError `invalid` naming what fits no target, `counts.3.period`; `not-found`, `conflict` for a
 *   closed plan, or `stale` when a counted value was deleted meanwhile: count again
 */
export async function countObservations(
  db: Db,
  district: string,
  plan: string,
  counter: string,
  counts: readonly Counted[],
  now: Date,
): Promise<void> {
  const caller = { name: `counter:${counter}`, grants: EVERYTHING, via: 'module' } as const
  await change(db, { district, caller, now }, async (trx, note) => {
    const open = await requireOpenPlan(trx, district, plan)
    if (!open) throw notFound(plans.noun, plan)
    const own = await targetsOf(trx, district, plan, counter)
    const found = await checkCounts(trx, district, open, own, counts, now)
    const ids = new Set(found.map(idOfInput))
    const before = await countedBefore(trx, district, plan, own)
    const gone = before
      .filter((row) => !ids.has(idOfInput(row)) && (row.value ?? row.numerator) !== 0)
      .map(zeroOf)
    const known = new Map(before.map((row) => [idOfInput(row), row]))
    for (const input of [...found, ...gone]) {
      const earlier = known.get(idOfInput(input))
      if (earlier && sameFigures(earlier, input)) continue
      const version = (earlier?.version ?? 0) + 1
      const revision = { ...input, version, recordedAt: now.toISOString(), recordedBy: counter }
      const kept = earlier
        ? await replaceRevision(trx, district, earlier, revision)
        : await addRevision(trx, district, revision)
      if (!kept) throw stale()
      note({
        ...{ action: earlier ? 'update' : 'create', resource: 'observations', record: kept.id },
        ...{ before: earlier, after: kept },
      })
    }
  })
}

/** Two that count for the same targets wait for each other here. */
async function targetsOf(db: Db, district: string, plan: string, counter: string) {
  const query = db
    .selectFrom('target')
    .select('code')
    .where((eb) => eb.and({ district, plan, counter }))
    .orderBy('code')
  const rows = await locking(db, query).execute()
  return rows.map(({ code }) => code)
}

/** The counts as values of these targets, once nothing is wrong with any of them. */
async function checkCounts(
  db: Db,
  district: string,
  plan: OpenPlan,
  own: readonly string[],
  counts: readonly Counted[],
  now: Date,
): Promise<ObservationInput[]> {
  const placed = counts.flatMap((count, index) =>
    own.includes(count.target) ? [{ index, input: asInput(plan.code, count) }] : [],
  )
  const inputs = placed.map(({ input }) => input)
  if (inputs.length === 0) return []
  const check = await inputCheck(db, district, plan, inputs, now)
  const seen = new Set<string>()
  const faults = placed.flatMap(({ index, input }): FieldError[] => {
    const twice = seen.has(idOfInput(input))
    seen.add(idOfInput(input))
    return [
      ...(twice ? [{ field: `counts.${index}`, message: TWICE }] : []),
      ...check(input).map(({ field, message }) => ({ field: `counts.${index}.${field}`, message })),
    ]
  })
  if (faults.length > 0) throw invalid(faults)
  return inputs
}

const TWICE = say('同一项统计了两次', 'The same thing was counted twice')

const NOTHING = {
  entity: '',
  dimension: '',
  source: 'counted',
  numerator: null,
  denominator: null,
  happened: null,
  note: null,
  reason: null,
} as const

const asInput = (plan: string, count: Counted): ObservationInput => ({
  ...NOTHING,
  ...count,
  plan,
  state: (count.value ?? count.numerator) === 0 ? 'zero' : 'reported',
})

async function countedBefore(db: Db, district: string, plan: string, targets: string[]) {
  if (targets.length === 0) return []
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where((eb) => eb.and({ district, plan, source: 'counted', current: 1 }))
    .where('target', 'in', targets)
    .execute()
  return rows.map((row) => z.decode(ObservationRow, row))
}

function zeroOf(row: Observation): ObservationInput {
  const { plan, target, period, unit, entity, dimension, value, denominator } = row
  const figures = value === null ? { value, numerator: 0 } : { value: 0, numerator: null }
  return {
    ...NOTHING,
    ...{ plan, target, period, unit, entity, dimension },
    ...{ ...figures, denominator },
    state: 'zero',
  }
}
