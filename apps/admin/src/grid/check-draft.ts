import type { Bilingual, CurrentObservation, Day, ObservationInput } from '@gangyao/domain'
import type { SavedValue } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { faultsOf } from '../observations/entry.ts'
import type { Book } from '../plan/book.ts'
import { type Report, readCell, type TextTrouble } from './cell-text.ts'
import { type Edits, isStale } from './draft.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** Why a cell cannot be saved: by its text, by the rules of the domain, or by the word of the server. */
export type CellFault =
  | { kind: 'text'; trouble: TextTrouble | 'emptied' | 'stale'; text: string }
  | { kind: 'rule'; message: Bilingual; field: keyof ObservationInput }
  | { kind: 'server'; message: string }

/** A cell that was written over, as it would be saved. */
export interface CheckedCell {
  cell: SheetCell
  input: ObservationInput | null
  /** The version that was seen. */
  version: number | null
  faults: CellFault[]
}

interface Context {
  book: Book
  sheet: Sheet
  observations: readonly Kept<CurrentObservation>[]
  /** Why counted values are overridden and others corrected: one reason for the set. */
  reason: string
  today: Day
  /** What the server said of cells at the last attempt. */
  refusals: ReadonlyMap<string, string>
}

/** Every cell that was written over, checked by the rules the server uses, row by row. */
export function checkDraft(edits: Edits, context: Context): CheckedCell[] {
  const { book, sheet, observations, refusals, today } = context
  return sheet.cells.flat().flatMap((cell) => {
    const edit = edits.get(cell.key)
    if (!edit) return []
    const read = readCell(edit.text, sheet.target.kind)
    const input = read && 'report' in read ? inputFor(cell, read.report, context) : null
    const refusal = refusals.get(cell.key)
    const faults: CellFault[] = [
      ...(isStale(cell, edit) ? [textFault('stale', edit.text)] : []),
      ...(read === null ? [textFault('emptied', edit.text)] : []),
      ...(read && 'trouble' in read ? [textFault(read.trouble, edit.text)] : []),
      ...(input ? faultsOf(book, sheet.target, observations, input, today).map(ruleFault) : []),
      ...(refusal === undefined ? [] : [{ kind: 'server' as const, message: refusal }]),
    ]
    return [{ cell, input, version: edit.seen, faults }]
  })
}

/** The cells that may be saved, as the API takes them, and the keys of their cells in the same order. */
export function batchOf(checked: readonly CheckedCell[]): { keys: string[]; values: SavedValue[] } {
  const good = checked.flatMap(({ cell, input, version, faults }) =>
    input && faults.length === 0 ? [{ key: cell.key, value: { ...input, version } }] : [],
  )
  return { keys: good.map(({ key }) => key), values: good.map(({ value }) => value) }
}

/** What the server said, by cell: `observations.3.value` is about the fourth of those sent. */
export function refusalsOf(
  errors: Readonly<Record<string, string>>,
  keys: readonly string[],
): Map<string, string> {
  const refusals = new Map<string, string>()
  for (const [field, message] of Object.entries(errors)) {
    const key = keys[Number(/^observations\.(\d+)(?:\.|$)/.exec(field)?.[1] ?? Number.NaN)]
    if (key === undefined) continue
    const before = refusals.get(key)
    refusals.set(key, before === undefined ? message : `${before} ${message}`)
  }
  return refusals
}

/** Whether saving the cell changes or overrides a value, so that a reason says something. */
export const takesReason = ({ stored, counted }: SheetCell): boolean =>
  stored !== undefined || counted !== undefined

function inputFor(cell: SheetCell, report: Report, { sheet, reason }: Context): ObservationInput {
  const { target, unit, dimension } = sheet
  const { entity, period, stored } = cell
  const silent = report.state === 'missing' || report.state === 'not-applicable'
  const undone = target.kind === 'milestone' && report.value !== 1
  return {
    plan: target.plan,
    target: target.code,
    ...{ period, unit, entity, dimension },
    source: 'typed',
    ...report,
    happened: silent || undone ? null : (stored?.happened ?? null),
    note: stored?.note ?? null,
    reason: takesReason(cell) ? reason.trim() || null : null,
  }
}

const textFault = (
  trouble: Extract<CellFault, { kind: 'text' }>['trouble'],
  text: string,
): CellFault => ({ kind: 'text', trouble, text })

const ruleFault = ({
  field,
  message,
}: {
  field: keyof ObservationInput
  message: Bilingual
}): CellFault => ({ kind: 'rule', field, message })
