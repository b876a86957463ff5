import { describeTrend } from '@gangyao/charts'
import { amountOf, type Language, type PlanRecords, trendOf } from '@gangyao/domain'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { formatDay } from '../../text/day.ts'
import { type Phrase, titleOf } from '../../text/phrase.ts'

/** How a target came along: the picture in words, and its figures one by one. */
export interface TrendView {
  description: string
  rows: { name: Phrase; actual: string | null; expected: string | null; ahead: boolean }[]
}

/** `null` where there is nothing to compare: no figure yet, or a single point. */
export function trendView(
  index: PlanIndex,
  target: PlanRecords['targets'][number],
  language: Language,
): TrendView | null {
  const trend = trendOf(target, index.records, index.observations, index.today)
  const known = trend.points.some(({ actual }) => actual !== null)
  if (!known || trend.points.length < 2) return null
  const amount = (value: number | null) =>
    value === null ? null : amountOf(trend, value, language)
  return {
    description: describeTrend(trend, language),
    rows: trend.points.map((point) => ({
      name:
        point.code === point.day
          ? { text: formatDay(point.day, language) }
          : titleOf(point, language),
      actual: amount(point.actual),
      expected: amount(point.expected),
      ahead: point.ahead,
    })),
  }
}
