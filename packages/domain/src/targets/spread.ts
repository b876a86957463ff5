import type { Period } from '../periods/period.ts'
import { isWhole } from './requirement.ts'
import type { Instalment, Target } from './target.ts'

type Rule = Pick<Target, 'recurrence' | 'accumulation' | 'value'>

/** Two decimals, the most that is ever shown. */
const STEP = 100

/**
 * The promise spread evenly over periods, the remainder to the last: amounts where periods add up, a level
 * that rises evenly where the latest counts, the promise itself where every period is one of its own.
 *
 * @example spreadEvenly({ recurrence: 'plan', accumulation: 'increment', value: 103 }, fiveYears)
 * // 20, 20, 20, 20, 23
 */
export function spreadEvenly(rule: Rule, periods: readonly Pick<Period, 'code'>[]): Instalment[] {
  const { recurrence, accumulation, value } = rule
  if (value === null) return []
  if (!isWhole({ recurrence })) return periods.map(({ code }) => ({ period: code, value }))
  const step = Number.isInteger(value) ? 1 : STEP
  // Counted in whole steps, so that no fraction is lost on the way.
  const whole = Math.round(value * step)
  const each = Math.floor(whole / periods.length)
  const addsUp = accumulation === 'increment' || accumulation === 'distinct'
  return periods.map(({ code }, index) => {
    const last = index === periods.length - 1
    const steps = addsUp ? (last ? whole - each * index : each) : last ? whole : each * (index + 1)
    return { period: code, value: steps / step }
  })
}
