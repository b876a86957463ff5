/**
 * The lines of a title: each part on its own, one that is too long broken into lines of about the same length, the
 * words whole.
 */
export const breakTitle = (parts: readonly string[], most: number): string[] =>
  parts.flatMap((part) => (widthOf(part) <= most ? [part] : evenLines(part, most)))

/** In Chinese characters: two of Latin are one. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u024F]/.test(character) ? 0.5 : 1), 0)

/** No line begins with one of these, and none ends with one of those. */
const NOT_FIRST = /^[，。、；：！？》）」』”’—…年月日的和]/u
const NOT_LAST = /[《（「『“‘—]$/u

function evenLines(part: string, most: number): string[] {
  const words = wordsOf(part)
  const count = Math.ceil(widthOf(part) / most)
  const ideal = widthOf(part) / count
  // For each word the best way to break all that come before it.
  const best: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }]
  for (let end = 1; end <= words.length; end++) {
    let found: { cost: number; lines: string[] } = { cost: Number.POSITIVE_INFINITY, lines: [] }
    for (let start = end - 1; start >= 0; start--) {
      const line = words.slice(start, end).join('').trim()
      const width = widthOf(line)
      if (width > most && end - start > 1) break
      const before = best[start]
      const cost = (before?.cost ?? 0) + (width - ideal) ** 2
      if (before && cost < found.cost) found = { cost, lines: [...before.lines, line] }
    }
    best.push(found)
  }
  return best[words.length]?.lines ?? [part]
}

/** What stays in one piece: a word, with the marks that belong to it. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    if (
      last !== undefined &&
      (NOT_FIRST.test(segment) || NOT_LAST.test(last) || bothPlain(last, segment))
    )
      words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

/** 2021—2025 and 2024年 are not torn. */
const bothPlain = (last: string, next: string) => /[0-9—]$/.test(last) && /^[0-9—]/.test(next)
