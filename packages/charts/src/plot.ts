import type { Trend } from '@gangyao/domain'
import { formatNumber, type Language } from '@gangyao/domain'
import { actualOf, titleOf } from './points.ts'
import { type Scale, scaleOf } from './scale.ts'
import { widthOf } from './text.ts'

/** A size to draw for, in pixels. */
export interface Frame {
  width: number
  height: number
}

/** Where the figures stand, on what scale, and in which language. */
export interface Plot extends Frame {
  language: Language
  narrow: boolean
  flat: boolean
  fontSize: number
  left: number
  right: number
  top: number
  scale: Scale
  /** A figure of the axis or beside a point: with the sign of a share, without any other measure. */
  figure: (value: number) => string
  /** How many pixels a figure stands above the axis, about. */
  heightOf: (value: number) => number
}

export const isNarrow = (width: number): boolean => width <= 480

export function plotOf(trend: Trend, language: Language, frame: Frame): Plot {
  const narrow = isNarrow(frame.width)
  const flat = frame.height < 200
  const fontSize = narrow ? 12 : 13
  const percent = trend.measure === '%'
  const scale = scaleOf(figuresOf(trend), flat ? 2 : 4, percent)
  const figure = (value: number) => `${formatNumber(value, language)}${percent ? '%' : ''}`
  const top = narrow ? 36 : 50
  return {
    ...frame,
    language,
    narrow,
    flat,
    fontSize,
    top,
    left: leftOf(scale, figure, fontSize) + (narrow ? 16 : 26),
    right: Math.max(narrow ? 14 : 26, lastTitleReach(trend, language, fontSize)),
    scale,
    figure,
    heightOf: (value) =>
      ((value - scale.min) / (scale.max - scale.min)) * (frame.height - top - fontSize * 2.2),
  }
}

function leftOf(scale: Scale, figure: Plot['figure'], fontSize: number): number {
  const count = Math.round((scale.max - scale.min) / scale.step)
  const figures = Array.from({ length: count + 1 }, (_, index) => scale.min + index * scale.step)
  return Math.ceil(Math.max(...figures.map((value) => widthOf(figure(value), fontSize))))
}

/** A line ends at the edge of its plot, and half of the last title stands beyond. */
function lastTitleReach(trend: Trend, language: Language, fontSize: number): number {
  const last = trend.points.at(-1)
  if (!last || trend.kind === 'periods') return 0
  return Math.min(48, Math.ceil(widthOf(titleOf(last, language), fontSize) / 2))
}

const figuresOf = (trend: Trend): number[] =>
  [
    ...trend.points.flatMap((point) => [actualOf(point), point.expected]),
    trend.kind === 'progress' ? trend.required : null,
  ].filter((value) => value !== null)
