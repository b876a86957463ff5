/**
 * The known word most like the one written, or `null` when none comes near. Compares pairs of
 * neighbouring characters, which suits Chinese names, where one missing character is the usual slip.
 *
 * @example nearest('区教体育局', ['区教育体育局', '区财政局']) // '区教育体育局'
 */
export function nearest(written: string, known: readonly string[]): string | null {
  // Two words may have the same pairs in another order: 区局区区 and 区区局区.
  if (known.includes(written)) return written
  let best: string | null = null
  let bestLikeness = 0.34
  for (const word of known) {
    const likeness = diceCoefficient(pairs(written), pairs(word))
    if (likeness > bestLikeness) [best, bestLikeness] = [word, likeness]
  }
  return best
}

const pairs = (word: string) => {
  const characters = [...`^${word.normalize('NFKC').toLowerCase()}$`]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

function diceCoefficient(one: string[], other: string[]): number {
  const left = new Map<string, number>()
  for (const pair of one) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of other) {
    const count = left.get(pair) ?? 0
    if (count > 0) {
      shared++
      left.set(pair, count - 1)
    }
  }
  return (2 * shared) / (one.length + other.length)
}
