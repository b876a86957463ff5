import type { Trend, TrendPoint } from '@gangyao/domain'
import type { Plot } from './plot.ts'
import { actualOf, latestPoint } from './points.ts'

/**
 * On which side of its point a figure stands, so that it meets neither the expected line nor the
 * axis; null where there is no room for it. The latest figure and a zero always have a place.
 */
export function figureSide(trend: Trend, point: TrendPoint, plot: Plot): 'above' | 'below' | null {
  const actual = actualOf(point)
  if (actual === null) return null
  const gap = point.expected === null ? null : plot.heightOf(point.expected) - plot.heightOf(actual)
  const room = plot.fontSize * 1.75
  const above = gap === null || gap <= 0 || gap > room
  const below = plot.heightOf(actual) > room && (gap === null || gap >= 0 || gap < -room)
  if (gap !== null && gap > 0 && below) return 'below'
  if (above) return 'above'
  return actual === 0 || latestPoint(trend)?.code === point.code ? 'above' : null
}
