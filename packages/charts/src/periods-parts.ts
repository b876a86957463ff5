import type { Trend } from '@gangyao/domain'
import { amountOf } from '@gangyao/domain'
import type { BarSeriesOption } from 'echarts/charts'
import { slotLabels } from './axis-labels.ts'
import { figureSide } from './figure-side.ts'
import { withAmount } from './legend.ts'
import { PALETTE } from './palette.ts'
import { expectedLine, figureStyle, HORIZONTAL, labelStyle, type Parts, STILL } from './parts.ts'
import type { Plot } from './plot.ts'
import { actualOf, samePromise, titleOf } from './points.ts'
import { widthOf } from './text.ts'
import { ACTUAL, expectedWords } from './words.ts'

/** A bar for each period, and the promise as a dashed step over them. */
export function periodsParts(trend: Trend, plot: Plot): Parts {
  const slot = (plot.width - plot.left - plot.right) / Math.max(1, trend.points.length)
  const titles = trend.points.map((point) => titleOf(point, plot.language))
  const labels = slotLabels(titles, { ...plot, slot, lines: plot.flat ? 1 : 2 })
  return {
    lines: Math.max(1, ...labels.map((label) => label.split('\n').length)),
    xAxis: {
      ...HORIZONTAL,
      type: 'category',
      data: labels.map((_, index) => String(index)),
      axisLabel: {
        ...labelStyle(plot),
        interval: 0,
        lineHeight: Math.round(plot.fontSize * 1.35),
        formatter: (_: string, index: number) => labels[index] ?? '',
      },
    },
    series: [
      bars(trend, plot, slot),
      {
        ...expectedLine(plot, trend.points.length),
        name: promiseName(trend, plot),
        step: 'middle',
        data: trend.points.map((point) => point.expected ?? '-'),
      },
    ],
  }
}

function promiseName(trend: Trend, plot: Plot): string {
  const { language, figure } = plot
  const same = samePromise(trend)
  const words = expectedWords(trend)[language]
  if (same === null) return words
  const amount = { full: amountOf(trend, same, language), short: figure(same) }
  return withAmount(words, amount, [ACTUAL[language]], plot)
}

function bars(trend: Trend, plot: Plot, slot: number): BarSeriesOption {
  const barWidth = Math.round(Math.min(64, slot * 0.56))
  return {
    ...STILL,
    type: 'bar',
    name: ACTUAL[plot.language],
    barWidth,
    // A zero has no height; a thin line says that somebody reported it.
    barMinHeight: 2,
    itemStyle: { color: PALETTE.bar, borderColor: PALETTE.accent, borderWidth: 1 },
    z: 2,
    data: trend.points.map((point) => {
      const actual = actualOf(point)
      const figure = plot.figure(actual ?? 0)
      const side = figureSide(trend, point, plot)
      const room = side === 'below' ? barWidth - 6 : slot - 4
      return {
        value: actual ?? '-',
        label: {
          ...figureStyle(plot, side === 'below' ? PALETTE.bar : PALETTE.card),
          show: side !== null && widthOf(figure, plot.fontSize) <= room,
          formatter: figure,
          position: side === 'below' ? 'insideTop' : 'top',
        },
      }
    }),
  }
}
