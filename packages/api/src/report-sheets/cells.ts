import { type Bilingual, type ObservationInput, say } from '@gangyao/domain'
import { cleanText } from '@gangyao/sheets'
import type { ReportText } from '../reports/report.table.ts'
import type { FigureColumn, ProgressColumn } from './report-sheet.ts'
import { NO, stateWord, YES } from './report-sheet.ts'

/** What stands in a cell, a word of ours in both languages. */
export type Standing = string | number | Bilingual | null

export const TEXT_FIELDS = [
  'narrative',
  'noProgress',
  'why',
  'completedOn',
  'evidence',
] as const satisfies (keyof ReportText & ProgressColumn)[]
export type TextField = (typeof TEXT_FIELDS)[number]

export const VALUE_CELLS = [
  'state',
  'value',
  'numerator',
  'denominator',
  'happened',
  'note',
  'reason',
] as const satisfies (keyof ObservationInput & FigureColumn)[]
export type ValueField = (typeof VALUE_CELLS)[number]

/** A draft as it stands in its row; of nothing written, nothing. */
export const progressCells = (text: ReportText | null): Record<TextField, Standing> => ({
  narrative: text?.narrative || null,
  noProgress: text ? (text.noProgress ? YES : NO) : null,
  why: text?.why ?? null,
  completedOn: text?.completedOn ?? null,
  evidence: text?.evidence.join('、') || null,
})

/** A value as it stands in its row. A reason is given anew for each correction. */
export const valueCells = (
  value: Pick<ObservationInput, ValueField> | undefined,
): Record<Exclude<ValueField, 'reason'>, Standing> => ({
  state: value ? stateWord(value.state) : null,
  value: value?.value ?? null,
  numerator: value?.numerator ?? null,
  denominator: value?.denominator ?? null,
  happened: value?.happened ?? null,
  note: value?.note ?? null,
})

/** A standing cell as it is read back, for people who compare. */
export const wordsOf = (cell: Standing): Bilingual | null => {
  if (cell === null) return null
  if (typeof cell === 'object') return cell
  const text = cleanText(String(cell))
  return say(text, text)
}
