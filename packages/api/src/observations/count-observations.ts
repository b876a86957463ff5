import type { Observation, ObservationInput } from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { ObservationRow } from './observation.table.ts'
import { addRevision, idOfInput, replaceRevision } from './revisions.ts'

/** What a counter found for one period, unit, entity and category. */
export type Counted = Pick<ObservationInput, 'target' | 'period' | 'unit'> &
  Partial<Pick<ObservationInput, 'entity' | 'dimension' | 'numerator' | 'denominator'>> & {
    value: number | null
  }

/**
 * Keeps what a counter found beside what people typed. Only what changed gets a new revision; what the
 * counter no longer finds becomes zero, for its records were taken back.
 *
 * @param counter as targets name it, `activities.lectures`; its targets are those that name it
 */
export async function countObservations(
  db: Db,
  district: string,
  plan: string,
  counter: string,
  counts: readonly Counted[],
  now: Date,
): Promise<void> {
  await write(db, async (trx) => {
    await requireOpenPlan(trx, district, plan)
    const targets = await trx
      .selectFrom('target')
      .select('code')
      .where((eb) => eb.and({ district, plan, counter }))
      .execute()
    const own = new Set(targets.map(({ code }) => code))
    const found = counts
      .filter(({ target }) => own.has(target))
      .map((count): ObservationInput => ({ ...NOTHING, ...count, plan, state: stateOf(count) }))
    const ids = new Set(found.map(idOfInput))
    const before = await countedBefore(trx, district, plan, [...own])
    const gone = before
      .filter((row) => !ids.has(idOfInput(row)) && (row.value ?? row.numerator) !== 0)
      .map(zeroOf)
    const known = new Map(before.map((row) => [idOfInput(row), row]))
    for (const input of [...found, ...gone]) {
      const earlier = known.get(idOfInput(input))
      const version = (earlier?.version ?? 0) + 1
      const revision = { ...input, version, recordedAt: now.toISOString(), recordedBy: counter }
      if (!earlier) await addRevision(trx, district, revision)
      else if (FIGURES.some((field) => earlier[field] !== input[field]))
        await replaceRevision(trx, district, revision)
    }
  })
}

const FIGURES = ['state', 'value', 'numerator', 'denominator'] as const

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

const stateOf = ({ value, numerator = null }: Counted): ObservationInput['state'] =>
  (value ?? numerator) === 0 ? 'zero' : 'reported'

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
