import {
  Observation,
  type ObservationInput,
  type ValueState as State,
  ValueState,
} from '@gangyao/domain'
import type { ReadRow } from '@gangyao/sheets'
import { wordsOf } from './cells.ts'
import type { KnownValue } from './read-cycle-work.ts'
import { type FigureColumn, isClear, stateWord } from './report-sheet.ts'

/** What may be said of a value; whether it fits its target is looked at later. */
export const Said = Observation.pick({
  ...{ entity: true, dimension: true, state: true, value: true, numerator: true },
  ...{ denominator: true, happened: true, note: true, reason: true },
})

type Key = Pick<
  ObservationInput,
  'plan' | 'source' | 'target' | 'period' | 'unit' | 'entity' | 'dimension'
>

/**
 * What a row reports: state and numbers are those of the row as soon as it has any; of the words an empty cell changes
 * nothing. Null where it has words only and there is no value yet.
 */
export function inputIn(
  { values }: Pick<ReadRow<FigureColumn>, 'values'>,
  key: Key,
  stored: KnownValue | undefined,
): ObservationInput | null {
  const said = figuresIn(values) ?? (stored && figuresOf(stored))
  if (!said) return null
  const there = stored?.note ?? null
  const keeps = values.note === null || values.note === wordsOf(there)?.zh
  const note = keeps ? there : isClear(values.note) ? null : values.note
  const changed =
    !stored || FIGURES.some((field) => said[field] !== stored[field]) || note !== stored.note
  return { ...key, ...said, note, reason: values.reason ?? (changed ? null : stored.reason) }
}

const FIGURES = ['state', 'value', 'numerator', 'denominator', 'happened'] as const
type Figures = Pick<ObservationInput, (typeof FIGURES)[number]>

const figuresOf = ({ state, value, numerator, denominator, happened }: KnownValue): Figures => ({
  ...{ state, value, numerator, denominator, happened },
})

function figuresIn(values: ReadRow<FigureColumn>['values']): Figures | null {
  const number = (cell: string | null) => (cell === null ? null : Number(cell))
  const numbers = {
    value: number(values.value),
    numerator: number(values.numerator),
    denominator: number(values.denominator),
    happened: values.happened,
  }
  if (values.state === null && Object.values(numbers).every((one) => one === null)) return null
  const figures = { ...numbers, state: stateIn(values.state) }
  // A zero report has the value that it reports, written or not.
  const zero = figures.state === 'zero' && numbers.value === null && numbers.denominator === null
  return zero ? { ...figures, value: 0 } : figures
}

const stateIn = (word: string | null): State =>
  ValueState.options.find((state) => Object.values(stateWord(state)).includes(word ?? '')) ??
  'reported'
