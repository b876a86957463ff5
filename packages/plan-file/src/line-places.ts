import type { Place } from './placed-finding.ts'

/** Turns offsets into a text with line feeds into places as editors count them. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    starts.push(end + 1)
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length)
    const line = lastNotAbove(starts, within)
    return { line: line + 1, column: within - (starts[line] ?? 0) + 1 }
  }
}

/** The index of the last number that is not above the bound; the numbers rise and begin at 0. */
function lastNotAbove(numbers: readonly number[], bound: number): number {
  let [below, above] = [0, numbers.length]
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if ((numbers[middle] ?? 0) <= bound) below = middle
    else above = middle
  }
  return below
}
