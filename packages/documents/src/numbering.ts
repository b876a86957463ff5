import type { Language } from '@gangyao/domain'

const DIGITS = [...'零一二三四五六七八九']

/** Up to 99, as headings are counted: 一, 十, 十一, 二十三. */
export function chineseNumber(count: number): string {
  const tens = Math.floor(count / 10)
  const ones = count % 10
  if (tens === 0) return DIGITS[ones] ?? ''
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`
}

export type Level = 1 | 2 | 3

/** Counts headings as they come: 一、（一）1. and in English 1. 1.1 (a); a higher one begins the lower ones anew. */
export class Numbering {
  readonly #counts: [number, number, number] = [0, 0, 0]

  next(level: Level, language: Language): string {
    this.#counts[level - 1] = (this.#counts[level - 1] ?? 0) + 1
    this.#counts.fill(0, level)
    const [first, second, third] = this.#counts
    if (language === 'en')
      return level === 1 ? `${first}. ` : level === 2 ? `${first}.${second} ` : `(${third}) `
    return level === 1
      ? `${chineseNumber(first)}、`
      : level === 2
        ? `（${chineseNumber(second)}）`
        : `${third}.`
  }
}
