import { inTwoLines, shortened, widthOf } from './text.ts'

const GAP = 10

/**
 * The titles of equally wide slots, `''` where one is left out: all of them when they fit into their
 * slots, otherwise every second, third… with the room of the slots around it.
 */
export function slotLabels(
  titles: readonly string[],
  { slot, lines, fontSize }: { slot: number; lines: 1 | 2; fontSize: number },
): string[] {
  for (let every = 1; every <= titles.length; every++) {
    const room = slot * every - GAP
    const labels = titles.map((title, index) => {
      if ((titles.length - 1 - index) % every !== Math.floor(every / 2)) return ''
      if (lines === 2) return inTwoLines(title, room, fontSize)
      return widthOf(title, fontSize) <= room ? title : null
    })
    if (labels.every((label) => label !== null)) return labels
  }
  const room = slot * titles.length - GAP
  const middle = Math.floor(titles.length / 2)
  return titles.map((title, index) => (index === middle ? shortened(title, room, fontSize) : ''))
}

/**
 * The titles at the given places, `''` where one would touch another or the edge. Those come first
 * that tell most: `first` of all, then the two ends, then the others from the left.
 */
export function placedLabels(
  titles: readonly string[],
  places: readonly number[],
  { first, width, fontSize }: { first: number; width: number; fontSize: number },
): string[] {
  const labels = titles.map((title) => shortened(title, fontSize * 12, fontSize))
  const spans = labels.map((label, index) => {
    const half = (widthOf(label, fontSize) + GAP) / 2
    return { from: (places[index] ?? 0) - half, to: (places[index] ?? 0) + half }
  })
  const kept = new Set<number>()
  for (const index of [first, titles.length - 1, 0, ...titles.keys()]) {
    const span = spans[index]
    if (!span || span.from < 0 || span.to > width) continue
    if ([...kept].every((other) => apart(span, spans[other] ?? span))) kept.add(index)
  }
  return labels.map((label, index) => (kept.has(index) ? label : ''))
}

interface Span {
  from: number
  to: number
}

const apart = (one: Span, other: Span) => one.to <= other.from || other.to <= one.from
