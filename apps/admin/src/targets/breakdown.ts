import { type Instalment, isWhole, type Period, type Target } from '@gangyao/domain'

/** What of a target decides how it is divided. */
export type DividedRule = Pick<
  Target,
  'recurrence' | 'accumulation' | 'kind' | 'value' | 'measure' | 'measureEn' | 'due'
>

/** The coarsest periods first: what a promise over the whole plan is divided into, unless it is already. */
const COARSEST = ['year', 'half', 'quarter', 'month', 'term'] as const

/**
 * The periods a promise is divided over: those of its own where each is a promise, else the years of the plan
 * until it falls due, or periods of whatever type it is divided into already.
 */
export function stepsOf(
  { recurrence, due }: DividedRule,
  breakdown: readonly Instalment[] | null,
  periods: readonly Period[],
): Period[] {
  const ofType = (type: Period['type']) =>
    periods
      .filter((period) => period.type === type)
      .filter(({ start }) => recurrence !== 'once' || due === null || start <= due)
      .sort((one, other) => one.start.localeCompare(other.start))
  if (recurrence !== 'once' && recurrence !== 'plan') return ofType(recurrence)
  const [first] = breakdown ?? []
  const used = periods.find(({ code }) => code === first?.period)?.type
  if (used !== undefined && used !== 'plan') return ofType(used)
  return COARSEST.map(ofType).find((steps) => steps.length > 0) ?? []
}

/** The breakdown with one of its values written anew, as time goes; `null` takes it out. */
export function withInstalment(
  breakdown: readonly Instalment[] | null,
  period: string,
  value: number | null,
  steps: readonly Pick<Period, 'code'>[],
): Instalment[] | null {
  const others = (breakdown ?? []).filter((entry) => entry.period !== period)
  const all = value === null ? others : [...others, { period, value }]
  const place = (code: string) => steps.findIndex((step) => step.code === code)
  const sorted = all.toSorted((one, other) => place(one.period) - place(other.period))
  return sorted.length > 0 ? sorted : null
}

/** Whether the values of several periods add up; otherwise each is a level. */
export const addsUp = ({ accumulation, recurrence }: DividedRule): boolean =>
  isWhole({ recurrence }) && (accumulation === 'increment' || accumulation === 'distinct')
