import { DOMParser, type Element } from '@xmldom/xmldom'
import { PALETTE } from '../src/palette.ts'

/** What a reader sees of a drawing: read from the wide picture, the narrow one aside. */
export interface Drawing {
  texts: string[]
  /** The actual line: one entry for every unbroken piece, with as many points. */
  lines: number[]
  /** Filled markers on the actual line. */
  markers: number
  /** Hollow markers of what should be there. */
  hollow: number
  bars: number
}

/** Parses a document and fails on anything that is not well-formed. */
export function parsed(svg: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(svg, 'image/svg+xml')
  if (!document.documentElement) throw new Error('an empty document')
  return document.documentElement
}

export function drawingOf(svg: string): Drawing {
  const wide = [...parsed(svg).getElementsByTagName('g')].find(
    (group) => group.getAttribute('class') === 'trend-wide',
  )
  const root = wide ?? parsed(svg)
  const paths = [...root.getElementsByTagName('path')]
  const having = (attribute: string, value: string) =>
    paths.filter((path) => path.getAttribute(attribute) === value)
  const circles = [...root.getElementsByTagName('circle')]
  return {
    texts: [...root.getElementsByTagName('text')].map((text) => text.textContent ?? ''),
    lines: having('stroke', PALETTE.accent)
      .filter((path) => path.getAttribute('fill') === 'none')
      .flatMap((path) => pieces(path.getAttribute('d') ?? '')),
    markers: circles.filter((circle) => circle.getAttribute('fill') === PALETTE.accent).length,
    hollow: circles.filter((circle) => circle.getAttribute('stroke') === PALETTE.ink).length,
    bars: having('fill', PALETTE.bar).filter((path) => !path.getAttribute('transform')).length,
  }
}

const pieces = (d: string): number[] =>
  d
    .split('M')
    .slice(1)
    .map((piece) => piece.split('L').length)
