import { type FieldFault, type ObservationInput, say } from '@gangyao/domain'
import { type Caller, requireCaller, requirePermission } from '../access/caller.ts'
import { change, type Under } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import type { Identified } from '../database/rows.ts'
import { AppError, type FieldError, invalid, stale } from '../errors/app-error.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { inputCheck } from './check-input.ts'
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
  const somebody = requireCaller(caller)
  return change(db, { district, caller: somebody, now }, (trx, note) =>
    writeObservations({ trx, note, district, caller: somebody, now }, values),
  )
}

/**
 * The same within a change that is under way.
 *
 * @throws AppError `forbidden`, `invalid` or `stale`; each error names its value, `observations.3.value`
 */
export async function writeObservations(
  { trx, note, district, caller, now }: Under,
  values: readonly SavedValue[],
): Promise<Identified[]> {
  for (const unit of new Set(values.map(({ input }) => input.unit)))
    requirePermission(caller, 'observations.write', { district, unit })
  const recorded = { recordedAt: now.toISOString(), recordedBy: caller.name }
  await refuseFaults(trx, district, values, now)
  const ids = values.map(({ input }) => idOfInput(input))
  const found = new Map((await readObservations(trx, district, ids)).map((row) => [row.id, row]))
  const saved = new Map<string, Identified>()
  // In one order, so that two batches that share values do not wait for each other in a ring.
  for (const { input, version } of sortedById(values)) {
    const id = idOfInput(input)
    const after = await saveOne(trx, district, found.get(id), { input, version }, recorded)
    if (!after) continue
    saved.set(id, after)
    const before = found.get(id)
    if (after !== before)
      note({
        ...{ action: before ? 'update' : 'create', resource: 'observations', record: id },
        ...{ before, after, reason: input.reason },
      })
  }
  const outrun = ids.flatMap((id, index): FieldError[] =>
    saved.has(id) ? [] : [{ field: `observations.${index}`, message: stale().detail }],
  )
  if (outrun.length > 0) throw new AppError('stale', stale().detail, { errors: outrun })
  return ids.flatMap((id) => saved.get(id) ?? [])
}

const sortedById = (values: readonly SavedValue[]): SavedValue[] =>
  values
    .map((value) => ({ value, id: idOfInput(value.input) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ value }) => value)

/** `null` when the value is not as it was seen. */
async function saveOne(
  db: Db,
  district: string,
  before: Identified | undefined,
  { input, version }: SavedValue,
  recorded: { recordedAt: string; recordedBy: string },
): Promise<Identified | null> {
  if ((before?.version ?? null) !== version) return null
  const revision = { ...input, version: (version ?? 0) + 1, ...recorded }
  if (!before) return addRevision(db, district, revision)
  // Saving what is there already is no correction.
  if (VALUE_FIELDS.every((field) => before[field] === input[field])) return before
  return replaceRevision(db, district, before, revision)
}

async function refuseFaults(
  db: Db,
  district: string,
  values: readonly SavedValue[],
  now: Date,
): Promise<void> {
  const inputs = values.map(({ input }) => input)
  const faults = [...repeated(inputs)]
  for (const code of new Set(inputs.map(({ plan }) => plan))) {
    const plan = await requireOpenPlan(db, district, code)
    const own = inputs.filter((input) => input.plan === code)
    const check = await inputCheck(db, district, plan, own, now)
    for (const [index, input] of inputs.entries())
      if (input.plan === code) faults.push(...check(input).map((fault) => placed(index, fault)))
  }
  if (faults.length > 0) throw invalid(faults)
}

const placed = (index: number, { field, message }: FieldFault): FieldError => ({
  field: `observations.${index}.${field}`,
  message,
})

/** A value stands in a batch once: of two nobody could say which is meant. */
function repeated(inputs: readonly ObservationInput[]): FieldError[] {
  const first = new Map<string, number>()
  return inputs.flatMap((input, index) => {
    const id = idOfInput(input)
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, index)
      return []
    }
    const message = say(
      `与第 ${earlier + 1} 个数值是同一项，请只保留一个`,
      `This is the same as value ${earlier + 1}; keep one of them`,
    )
    return [{ field: `observations.${index}`, message }]
  })
}
