import type { Trend } from '@gangyao/domain'
import { nameIn } from '@gangyao/domain'
import type { LegendComponentOption, TitleComponentOption } from 'echarts/components'
import type { ChartSeries } from './echarts.ts'
import { PALETTE } from './palette.ts'
import type { Plot } from './plot.ts'
import { onOneLine, widthOf } from './text.ts'
import { UNIT } from './words.ts'

// Three dashes of six and two gaps of four: the dashed line looks the same on both sides of its marker.
const ICON_WIDTH = 26
const ICON_GAP = 5

/** The words for what is drawn, at the right above the plot. */
export function legendOf(series: readonly ChartSeries[], plot: Plot): LegendComponentOption {
  return {
    data: series.map(({ name }) => String(name)),
    right: plot.narrow ? 12 : 22,
    top: plot.narrow ? 5 : 12,
    padding: 0,
    itemWidth: ICON_WIDTH,
    itemHeight: 9,
    itemGap: itemGap(plot),
    itemStyle: { borderWidth: 'inherit' },
    selectedMode: false,
    textStyle: { fontFamily: 'inherit', fontSize: plot.fontSize, color: PALETTE.ink },
  }
}

/** 单位：名, where the legend leaves room. A share says % at every figure. */
export function unitTitle(
  trend: Trend,
  series: readonly ChartSeries[],
  plot: Plot,
): TitleComponentOption[] {
  if (trend.measure === '%') return []
  const { fontSize, narrow, language } = plot
  const unit = onOneLine(nameIn({ name: trend.measure, nameEn: trend.measureEn }, language))
  const names = series.map(({ name }) => String(name))
  const room = plot.width - legendWidth(names, plot) - (narrow ? 34 : 64)
  const text = [`${UNIT[language]}${unit}`, unit].find((one) => widthOf(one, fontSize) <= room)
  if (!text) return []
  return [{ ...plainTitle(fontSize), text, left: narrow ? 10 : 22, top: narrow ? 5 : 12 }]
}

/** The words with an amount in full where the legend has room for it, otherwise with the bare figure. */
export function withAmount(
  words: string,
  { full, short }: { full: string; short: string },
  others: readonly string[],
  plot: Plot,
): string {
  const room = plot.width - (plot.narrow ? 24 : 44)
  return legendWidth([...others, `${words} ${full}`], plot) <= room
    ? `${words} ${full}`
    : `${words} ${short}`
}

export const plainTitle = (fontSize: number): TitleComponentOption => ({
  padding: 0,
  textStyle: { fontFamily: 'inherit', fontSize, fontWeight: 'normal', color: PALETTE.soft },
})

function legendWidth(names: readonly string[], plot: Plot): number {
  const widths = names.map((name) => ICON_WIDTH + ICON_GAP + widthOf(name, plot.fontSize))
  return widths.reduce((sum, width) => sum + width, 0) + (names.length - 1) * itemGap(plot)
}

const itemGap = ({ narrow }: Plot) => (narrow ? 10 : 18)
