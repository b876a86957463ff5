import type { Trend } from '@gangyao/domain'
import { amountOf, type Day, daysBetween } from '@gangyao/domain'
import type { LineSeriesOption } from 'echarts/charts'
import { placedLabels } from './axis-labels.ts'
import { figureSide } from './figure-side.ts'
import { withAmount } from './legend.ts'
import { PALETTE } from './palette.ts'
import { expectedLine, figureStyle, HORIZONTAL, labelStyle, type Parts, STILL } from './parts.ts'
import type { Plot } from './plot.ts'
import { actualOf, latestPoint, titleOf } from './points.ts'
import { widthOf } from './text.ts'
import { ACTUAL, expectedWords, goalWords } from './words.ts'

const EPOCH: Day = '2000-01-01'

/** Lines on a scale of days, so that a pace that is even looks even. */
export function progressParts(trend: Trend, plot: Plot): Parts {
  const days = trend.points.map((point) => daysBetween(EPOCH, point.day))
  const [min, max] = bounds(days)
  const labels = dayLabels(trend, plot, days)
  const labelled = days.filter((_, index) => labels[index])
  return {
    lines: 1,
    xAxis: {
      ...HORIZONTAL,
      type: 'value',
      min,
      max,
      axisTick: { customValues: labelled, length: 4, lineStyle: { color: PALETTE.soft } },
      axisLabel: {
        ...labelStyle(plot),
        customValues: labelled,
        formatter: (day: number) => labels.find((label, at) => label && days[at] === day) ?? '',
      },
    },
    series: [
      actualLine(trend, plot, days),
      {
        ...expectedLine(plot, days.length),
        name: expectedWords(trend)[plot.language],
        data: trend.points.map((point, index) => [days[index] ?? 0, point.expected ?? '-']),
      },
      ...goalLine(trend, plot, [min, max]),
    ],
  }
}

/** The days from first to last with a little room, so that no marker stands on the edge. */
function bounds(days: readonly number[]): [number, number] {
  if (days.length === 0) return [0, 1]
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const room = Math.max(1, (last - first) * 0.03)
  return [first - room, last + room]
}

/** Pixels from the left edge of the picture. */
function placesOf({ left, right, width }: Plot, days: readonly number[]): number[] {
  const [min, max] = bounds(days)
  return days.map((day) => left + ((day - min) / (max - min)) * (width - left - right))
}

function dayLabels(trend: Trend, plot: Plot, days: readonly number[]): string[] {
  const latest = latestPoint(trend)?.code
  const first = trend.points.findIndex(({ code }) => code === latest)
  const titles = trend.points.map((point) => titleOf(point, plot.language))
  return placedLabels(titles, placesOf(plot, days), { ...plot, first })
}

function actualLine(trend: Trend, plot: Plot, days: readonly number[]): LineSeriesOption {
  const shown = figuresShown(trend, plot, days)
  return {
    ...STILL,
    type: 'line',
    name: ACTUAL[plot.language],
    symbol: 'circle',
    symbolSize: days.length > 12 || plot.narrow ? 6 : 8,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color: PALETTE.accent, width: plot.narrow ? 2 : 2.5 },
    itemStyle: { color: PALETTE.accent },
    z: 5,
    data: trend.points.map((point, index) => {
      const actual = actualOf(point)
      const below = figureSide(trend, point, plot) === 'below'
      return {
        value: [days[index] ?? 0, actual ?? '-'],
        label: {
          ...figureStyle(plot),
          show: shown.has(index),
          formatter: plot.figure(actual ?? 0),
          position: below ? 'bottom' : 'top',
        },
      }
    }),
  }
}

/** Which figures have room, counted from the latest. */
function figuresShown(trend: Trend, plot: Plot, days: readonly number[]): Set<number> {
  const places = placesOf(plot, days)
  const shown = new Set<number>()
  let edge = Number.POSITIVE_INFINITY
  for (const [index, point] of [...trend.points.entries()].toReversed()) {
    const half = (widthOf(plot.figure(actualOf(point) ?? 0), plot.fontSize) + 14) / 2
    const place = places[index] ?? 0
    if (!figureSide(trend, point, plot) || place + half > edge) continue
    shown.add(index)
    edge = place - half
  }
  return shown
}

function goalLine(trend: Trend, plot: Plot, ends: readonly number[]): LineSeriesOption[] {
  const { required } = trend
  if (required === null) return []
  const { language, figure } = plot
  const amount = { full: amountOf(trend, required, language), short: figure(required) }
  const others = [ACTUAL[language], expectedWords(trend)[language]]
  return [
    {
      ...STILL,
      type: 'line',
      name: withAmount(goalWords(trend)[language], amount, others, plot),
      showSymbol: false,
      lineStyle: { color: PALETTE.goal, width: 2, type: [0.1, 5], cap: 'round' },
      itemStyle: { color: PALETTE.goal, opacity: 0 },
      z: 3,
      data: ends.map((day) => [day, required]),
    },
  ]
}
