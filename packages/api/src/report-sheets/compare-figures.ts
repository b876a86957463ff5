import { explainIssues, type ObservationInput, say } from '@gangyao/domain'
import type { ReadRow, ReadTable } from '@gangyao/sheets'
import { verdictFor } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { momentInChina } from '../http/today.ts'
import { inputCheck } from '../observations/check-input.ts'
import { idOfInput } from '../observations/revisions.ts'
import type { SavedValue } from '../observations/save-observations.ts'
import type { OpenPlan } from '../records/check-record.ts'
import { VALUE_CELLS, valueCells, wordsOf } from './cells.ts'
import { inputIn, Said } from './figure-input.ts'
import { type KnownValue, periodsWithin } from './read-cycle-work.ts'
import type { FigureColumn } from './report-sheet.ts'
import { idOfCycle, keyOfValue } from './report-workbook.ts'
import {
  type Compared,
  type Importing,
  ofCycle,
  type SheetChange,
  SheetLook,
  twice,
  unknownCode,
  versionIn,
  writtenSince,
} from './sheet-change.ts'

/** A value that a row enters or corrects. */
export interface ValueChange {
  change: SheetChange
  saved: SavedValue
}

type Row = ReadRow<FigureColumn>
type Look = SheetLook<FigureColumn>

/** What sheets of figures would change in a cycle, and what is wrong with them. */
export async function compareFigures(
  db: Db,
  plan: OpenPlan | null,
  tables: readonly ReadTable<FigureColumn>[],
  importing: Importing,
): Promise<Compared & { values: ValueChange[] }> {
  const known = new Map(
    importing.work.values
      .filter(({ source }) => source === 'typed')
      .map((value) => [keyOfValue(value), value]),
  )
  const seen = new Map<string, { sheet: string | null; row: number }>()
  const told = new Set<string>()
  const found: { look: Look; row: Row; value: ValueChange }[] = []
  const looks = tables.map((table) => ({ table, look: new SheetLook(table) }))
  let unchanged = 0
  for (const { look } of looks)
    for (const row of look.rows([...VALUE_CELLS])) {
      if (!ofCycle(look, row, idOfCycle(importing.work), told)) continue
      const key = keyIn(look, row, importing)
      if (!key) continue
      const id = keyOfValue(key)
      const first = seen.get(id)
      if (first) {
        look.at(row.row, 'target', twice(first))
        continue
      }
      seen.set(id, { sheet: look.name, row: row.row })
      const value = valueIn(look, row, key, known.get(id), importing)
      if (value) found.push({ look, row, value })
      else unchanged++
    }
  const { district, now } = importing
  for (let next = 0; next < found.length; next += AT_ONCE) {
    const some = found.slice(next, next + AT_ONCE)
    const inputs = some.map(({ value }) => value.saved.input)
    const check = await inputCheck(db, district, plan, inputs, now)
    for (const { look, row, value } of some)
      for (const { field, message } of check(value.saved.input))
        look.at(row.row, isColumn(field) ? field : 'target', message)
  }
  return {
    values: found.map(({ value }) => value),
    faults: looks.flatMap(({ table, look }) => [...table.faults, ...look.faults]),
    unchanged,
    forbidden: looks.find(({ look }) => look.forbidden)?.look.forbidden ?? null,
  }
}

/** A database takes only so many parameters in one question. */
export const AT_ONCE = 1000

const KEYS = ['target', 'period', 'unit', 'entity', 'dimension'] as const
const isColumn = (field: string): field is FigureColumn =>
  [...KEYS, ...VALUE_CELLS].some((one) => one === field)

type ValueKey = Pick<ObservationInput, (typeof KEYS)[number]>

/** What a row is about; null and a fault where the caller may not give it, or the unit does not owe it. */
function keyIn(
  look: Look,
  { row, values }: Row,
  { work, district, caller }: Importing,
): ValueKey | null {
  const { targets, units, periods } = work.records
  const target = targets.find(({ code }) => code === values.target)
  if (!target) {
    const names = targets.map(({ code, title }) => ({ code, name: title }))
    look.at(row, 'target', unknownCode(values.target, say('指标', 'target'), names))
  }
  const within = periodsWithin(work.cycle, periods)
  const period = within.find(({ code }) => code === values.period)
  if (!period) {
    const names = within.map(({ code, title }) => ({ code, name: title }))
    const what = say('本期的周期', 'period of this cycle')
    look.at(row, 'period', unknownCode(values.period, what, names))
  }
  const unit = units.find(({ code }) => code === values.unit)
  if (!unit) look.at(row, 'unit', unknownCode(values.unit, say('单位', 'unit'), units))
  if (!target || !period || !unit) return null
  const verdict = verdictFor(caller, 'observations.write', { district, unit: unit.code })
  if (!verdict.allowed) {
    look.forbid(row, 'unit', verdict.reason)
    return null
  }
  const owed = work.duties.some(
    (duty) => duty.unit === unit.code && duty.targets.some((one) => one.target === target.code),
  )
  if (!owed) {
    look.at(
      row,
      'target',
      say(
        `本期不由${unit.name}填报 ${target.code}`,
        `${unit.nameEn ?? unit.name} does not report ${target.code} in this cycle`,
      ),
    )
    return null
  }
  const part = { entity: values.entity ?? '', dimension: values.dimension ?? '' }
  return { target: target.code, period: period.code, unit: unit.code, ...part }
}

/** What a row makes of a value; null where it says what is there. */
function valueIn(
  look: Look,
  row: Row,
  key: ValueKey,
  stored: KnownValue | undefined,
  { work, caller }: Importing,
): ValueChange | null {
  const input = inputIn(row, { ...key, plan: work.cycle.plan, source: 'typed' }, stored)
  if (!input) {
    look.at(row.row, 'value', NO_FIGURE)
    return null
  }
  if (stored && VALUE_CELLS.every((field) => stored[field] === input[field])) return null
  const parsed = Said.safeParse(input, { reportInput: true })
  if (!parsed.success) {
    for (const { field, message } of explainIssues(parsed.error))
      look.at(row.row, isColumn(field) ? field : 'target', message)
    return null
  }
  const since =
    stored && stored.version > versionIn(row.values.version) && stored.recordedBy !== caller.name
  const reason = since ? writtenSince(stored.recordedBy, momentInChina(stored.recordedAt)) : null
  const cells = [valueCells(stored), valueCells(input)] as const
  return {
    saved: { input, version: stored?.version ?? null },
    change: {
      ...{ sheet: look.name, row: row.row, kind: 'observation', id: idOfInput(input) },
      ...{ unit: key.unit, code: key.target },
      ...{ outcome: reason ? 'kept' : 'changed', reason },
      fields: VALUE_CELLS.flatMap((field) => {
        const [was, is] =
          field === 'reason'
            ? [wordsOf(stored?.reason ?? null), wordsOf(input.reason)]
            : [wordsOf(cells[0][field]), wordsOf(cells[1][field])]
        return was?.zh === is?.zh
          ? []
          : [{ field, cell: look.cell(row.row, field), before: was, after: is }]
      }),
    },
  }
}

const NO_FIGURE = say(
  '写了备注或理由，没有数值；请填数值，或选数据状态',
  'there are words beside it and no number; give the number or choose a state',
)
