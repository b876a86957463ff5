import type { Language, Trend } from '@gangyao/domain'
import type { TitleComponentOption } from 'echarts/components'
import type { ChartOption } from './echarts.ts'
import { legendOf, plainTitle, unitTitle } from './legend.ts'
import { PALETTE } from './palette.ts'
import { labelStyle } from './parts.ts'
import { periodsParts } from './periods-parts.ts'
import { type Frame, type Plot, plotOf } from './plot.ts'
import { latestPoint } from './points.ts'
import { progressParts } from './progress-parts.ts'
import { NO_DATA } from './words.ts'

/** The picture as an ECharts option: nothing in it moves, answers or depends on the day. */
export function chartOption(trend: Trend, language: Language, frame: Frame): ChartOption {
  const plot = plotOf(trend, language, frame)
  const parts = trend.kind === 'periods' ? periodsParts(trend, plot) : progressParts(trend, plot)
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    title: [...unitTitle(trend, parts.series, plot), ...noDataTitle(trend, plot)],
    legend: legendOf(parts.series, plot),
    grid: {
      left: plot.left,
      right: plot.right,
      top: plot.top,
      bottom: parts.lines * Math.round(plot.fontSize * 1.35) + (plot.narrow ? 10 : 20),
      outerBoundsMode: 'none',
    },
    xAxis: parts.xAxis,
    yAxis: {
      type: 'value',
      min: plot.scale.min,
      max: plot.scale.max,
      interval: plot.scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...labelStyle(plot), margin: 8, formatter: plot.figure },
      splitLine: { lineStyle: { color: PALETTE.grid, width: 1 } },
    },
    series: parts.series,
  }
}

/** Low and to the right, where a line that rises leaves room. */
function noDataTitle(trend: Trend, plot: Plot): TitleComponentOption[] {
  if (latestPoint(trend)) return []
  return [
    {
      ...plainTitle(plot.fontSize + (plot.flat ? 1 : 3)),
      text: NO_DATA[plot.language],
      left: trend.kind === 'periods' ? '50%' : '70%',
      top: Math.round(plot.height * (plot.flat ? 0.56 : 0.6)),
      textAlign: 'center',
    },
  ]
}
