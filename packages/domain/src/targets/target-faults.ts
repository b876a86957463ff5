import { compare } from '../collections/compare.ts'
import { isWithin } from '../dates/day.ts'
import type { Period } from '../periods/period.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { formatNumber } from '../text/number.ts'
import { LARGEST, tooLarge } from './amount-faults.ts'
import { exact } from './exact.ts'
import type { Target } from './target.ts'

/** What does not fit in one field of a target; `field` is its path with dots. */
export interface TargetFault {
  code: string
  field: string
  message: Bilingual
}

type Rule = Pick<
  Target,
  'recurrence' | 'accumulation' | 'kind' | 'value' | 'breakdown' | 'dimensions'
>

const fault = (code: string, field: string, zh: string, en: string): TargetFault => ({
  code,
  field,
  message: say(zh, en),
})

/** 年度分解 names periods of the plan once, and comes to what is promised. */
export function breakdownFaults(
  { breakdown, recurrence, accumulation, kind, value }: Rule,
  periods: readonly Pick<Period, 'code' | 'type' | 'start' | 'end' | 'title'>[],
): TargetFault[] {
  if (breakdown === null || breakdown.length === 0) return []
  const whole = recurrence === 'plan' || recurrence === 'once'
  const faults: TargetFault[] = []
  const known = breakdown.map((entry) => periods.find(({ code }) => code === entry.period))
  breakdown.forEach((entry, index) => {
    if (entry.value > LARGEST)
      faults.push({ code: 'too-large', field: `breakdown.${index}.value`, message: tooLarge })
    const period = known[index]
    const place = `breakdown.${index}.period`
    if (!period || period.type === 'plan')
      faults.push(
        fault(
          'unknown-period',
          place,
          `没有周期 ${entry.period}，请写规划期内的年度或更短的周期`,
          `There is no period ${entry.period}; name a year of the plan or a shorter period`,
        ),
      )
    else if (!whole && period.type !== recurrence)
      faults.push(
        fault(
          'wrong-period',
          place,
          `该目标的每个周期各算各的，${entry.period} 不是这样的周期`,
          `Each period of this target is a promise of its own, and ${entry.period} is not such a period`,
        ),
      )
    else if (known.slice(0, index).some((earlier) => earlier && overlap(earlier, period)))
      faults.push(
        fault(
          'periods-overlap',
          place,
          `${period.title} 与前面的周期重叠`,
          `${entry.period} overlaps with a period before it`,
        ),
      )
  })
  if (faults.length > 0 || !whole || value === null || kind === 'milestone') return faults
  const amounts = breakdown
    .map((entry, index) => ({ amount: entry.value, end: known[index]?.end ?? '' }))
    .sort((one, other) => compare(one.end, other.end))
    .map(({ amount }) => amount)
  return sumFaults(amounts, accumulation, value)
}

const overlap = (one: { start: string; end: string }, other: { start: string; end: string }) =>
  isWithin(other.start, { from: one.start, to: one.end }) ||
  isWithin(one.start, { from: other.start, to: other.end })

/** @param amounts what falls to each period, the earliest first */
function sumFaults(
  amounts: readonly number[],
  accumulation: Target['accumulation'],
  value: number,
): TargetFault[] {
  if (accumulation === 'increment' || accumulation === 'distinct') {
    const sum = exact(amounts.reduce((total, amount) => total + amount, 0))
    if (sum === exact(value)) return []
    return [
      fault(
        'breakdown-does-not-add-up',
        'breakdown',
        `各期合计 ${formatNumber(sum)}，与目标 ${formatNumber(value)} 不符`,
        `The periods add up to ${formatNumber(sum, 'en')}, and not to ${formatNumber(value, 'en')}`,
      ),
    ]
  }
  if (amounts.some((amount, index) => index > 0 && amount < (amounts[index - 1] ?? 0)))
    return [
      fault(
        'breakdown-goes-down',
        'breakdown',
        '该目标看累计水平，各期应逐期不减',
        'This target looks at a level, which must not go down from period to period',
      ),
    ]
  return amounts.at(-1) === value
    ? []
    : [
        fault(
          'breakdown-does-not-add-up',
          'breakdown',
          `最后一期应等于目标 ${formatNumber(value)}`,
          `The last period must be the goal itself, ${formatNumber(value, 'en')}`,
        ),
      ]
}

/** A category stands for one thing among all the dimensions of a target. */
export function dimensionFaults({ dimensions }: Rule): TargetFault[] {
  const seen = new Set<string>()
  return (dimensions ?? []).flatMap(({ categories }, at) =>
    categories.flatMap(({ code }, index) => {
      if (!seen.has(code)) {
        seen.add(code)
        return []
      }
      return [
        fault(
          'duplicate-code',
          `dimensions.${at}.categories.${index}.code`,
          `类别代码 ${code} 用了两次`,
          `The category ${code} is there twice`,
        ),
      ]
    }),
  )
}
