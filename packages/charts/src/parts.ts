import type { LineSeriesOption } from 'echarts/charts'
import type { ChartOption, ChartSeries } from './echarts.ts'
import { PALETTE } from './palette.ts'
import type { Plot } from './plot.ts'

/** What the two kinds of trend draw differently. */
export interface Parts {
  xAxis: ChartOption['xAxis']
  series: ChartSeries[]
  /** How many lines the labels below the axis take. */
  lines: number
}

/** Nothing answers to a pointer. */
export const STILL = { silent: true, clip: false, emphasis: { disabled: true } } as const

export const HORIZONTAL = {
  axisLine: { lineStyle: { color: PALETTE.soft, width: 1 } },
  axisTick: { show: false },
  splitLine: { show: false },
} as const

export const labelStyle = ({ fontSize }: Plot) =>
  ({ fontFamily: 'inherit', fontSize, color: PALETTE.soft }) as const

/** A figure beside its point, with a rim of what lies behind it. */
export const figureStyle = ({ fontSize }: Plot, behind: string = PALETTE.card) =>
  ({
    fontFamily: 'inherit',
    fontSize,
    fontWeight: 'bold',
    color: PALETTE.accent,
    textBorderColor: behind,
    textBorderWidth: 3,
  }) as const

/** Dashed with hollow markers: what should be there. */
export const expectedLine = (plot: Plot, points: number) =>
  ({
    ...STILL,
    type: 'line',
    symbol: 'emptyCircle',
    symbolSize: points > 12 || plot.narrow ? 5 : 7,
    showAllSymbol: true,
    lineStyle: { color: PALETTE.ink, width: 1.5, type: [6, 4] },
    itemStyle: { color: PALETTE.ink, borderWidth: 1.5 },
    z: 4,
  }) satisfies LineSeriesOption
