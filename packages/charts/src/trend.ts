import type { Day } from '@gangyao/domain'

/** One place on the horizontal axis: what was there on the day, and what should have been. */
export interface TrendPoint {
  /** The period's code, or the day for the point "as of today". */
  code: string
  title: string
  titleEn: string | null
  /** The day the figures of the point are for. */
  day: Day
  /** null: nothing known, or in the future. Zero is a figure and is drawn as zero, never as a gap. */
  actual: number | null
  /** What should be there by then. */
  expected: number | null
  /** The day lies after `asOf`: no actual is drawn. */
  ahead: boolean
}

/** How a target went over time, as the domain computes it. */
export interface Trend {
  /** A cumulative line towards one goal, or one figure for each period against that period's promise. */
  kind: 'progress' | 'periods'
  /** 名, %, 个… */
  measure: string
  measureEn: string | null
  /** The promise is "at most". */
  ceiling: boolean
  /** The goal of a progress trend. */
  required: number | null
  points: TrendPoint[]
}
