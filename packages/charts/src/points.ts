import type { Trend, TrendPoint } from '@gangyao/domain'
import { type Language, titleIn } from '@gangyao/domain'
import { onOneLine } from './text.ts'

/** What may be drawn as actual: nothing that lies ahead, whatever the point says. */
export const actualOf = (point: TrendPoint): number | null => (point.ahead ? null : point.actual)

/** The last point whose figure is known. */
export function latestPoint({ points }: Trend): (TrendPoint & { actual: number }) | null {
  const point = points.findLast((one) => actualOf(one) !== null)
  return point && point.actual !== null ? { ...point, actual: point.actual } : null
}

/** The point's title in the reader's language, as one line. */
export const titleOf = (point: TrendPoint, language: Language): string =>
  onOneLine(titleIn(point, language))

/** The one promise that every period has; null when they differ. */
export function samePromise({ points }: Trend): number | null {
  const promises = new Set(points.map((point) => point.expected))
  const [only] = promises
  return promises.size === 1 && only !== undefined ? only : null
}
