import type { Language, Trend } from '@gangyao/domain'
import { chartOption } from './chart-option.ts'
import { describeTrend } from './describe-trend.ts'
import { loadDraw } from './echarts.ts'
import { FONTS, PALETTE } from './palette.ts'
import { isNarrow } from './plot.ts'
import { escapeXml } from './text.ts'

/** Pixels. */
export interface DrawOptions {
  width?: number
  height?: number
}

/**
 * The trend as an SVG document that stands alone: no script, no font, no id, and the same text for
 * the same trend. A wide picture carries a second drawing with larger text, shown where it is
 * squeezed to a phone's width.
 *
 * @example
 * await drawTrend(trend, 'zh') // '<svg xmlns="http://www.w3.org/2000/svg" lang="zh-CN" role="img" …'
 */
export async function drawTrend(
  trend: Trend,
  language: Language,
  { width = 680, height = 280 }: DrawOptions = {},
): Promise<string> {
  const draw = await loadDraw()
  const drawn = (frame: { width: number; height: number }) =>
    draw(chartOption(trend, language, frame), frame)
  const pictures = isNarrow(width) ? drawn({ width, height }) : both({ width, height }, drawn)
  return `<svg xmlns="http://www.w3.org/2000/svg" lang="${language === 'zh' ? 'zh-CN' : 'en'}" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}">
<title>${escapeXml(describeTrend(trend, language))}</title>
<rect width="${width}" height="${height}" fill="${PALETTE.card}"/>
${pictures}
</svg>
`
}

/** Where styles are not read, the wide drawing shows. */
function both(wide: { width: number; height: number }, drawn: (frame: typeof wide) => string) {
  const narrow = { width: wide.width / 2, height: wide.height / 2 }
  return `<style>@media(max-width:${Math.round(wide.width * 0.75)}px){.trend-wide{display:none}.trend-narrow{display:inline}}</style>
<g class="trend-wide">${drawn(wide)}</g>
<g class="trend-narrow" display="none" transform="scale(2)">${drawn(narrow)}</g>`
}
