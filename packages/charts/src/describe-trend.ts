import type { Trend } from '@gangyao/domain'
import { amountOf, type Language } from '@gangyao/domain'
import { latestPoint, titleOf } from './points.ts'
import { ACTUAL, expectedWords, goalWords, NO_DATA } from './words.ts'

/**
 * The trend in one sentence, for those who do not see the picture.
 *
 * @example
 * describeTrend(trend, 'zh')
 * // '2021 年至 2025 年的实际值与按进度应达到的值：2023 年，实际 120 名，按进度应达到 108 名；目标 180 名。'
 * describeTrend(trend, 'en')
 * // 'Actual against expected, 2021 to 2025: 2023, actual 120 people, expected 108 people; goal 180 people.'
 */
export function describeTrend(trend: Trend, language: Language): string {
  const zh = language === 'zh'
  const facts = [latestFact(trend, language), goalFact(trend, language)].filter(Boolean)
  const all = facts.join(zh ? '；' : '; ')
  return zh ? `${subject(trend, language)}：${all}。` : `${subject(trend, language)}: ${all}.`
}

function subject(trend: Trend, language: Language): string {
  const expected = expectedWords(trend)[language]
  const span = spanWords(trend, language)
  if (language === 'en') return `Actual against ${expected.toLowerCase()}${span ? `, ${span}` : ''}`
  const noun = trend.kind === 'progress' && !trend.ceiling ? `${expected}的值` : expected
  return `${span ? `${span}的` : ''}实际值与${noun}`
}

function spanWords({ points }: Trend, language: Language): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const [from, to] = [titleOf(first, language), titleOf(last, language)]
  if (from === to) return from
  return language === 'zh' ? spaced(spaced(from, '至'), to) : `${from} to ${to}`
}

function latestFact(trend: Trend, language: Language): string {
  const point = latestPoint(trend)
  if (!point) return language === 'zh' ? NO_DATA.zh : NO_DATA.en.toLowerCase()
  const parts = [titleOf(point, language), fact(trend, ACTUAL[language], point.actual, language)]
  if (point.expected !== null)
    parts.push(fact(trend, expectedWords(trend)[language], point.expected, language))
  return parts.join(language === 'zh' ? '，' : ', ')
}

const goalFact = (trend: Trend, language: Language): string =>
  trend.kind === 'progress' && trend.required !== null
    ? fact(trend, goalWords(trend)[language], trend.required, language)
    : ''

function fact(trend: Trend, words: string, value: number, language: Language): string {
  const amount = amountOf(trend, value, language)
  return `${language === 'zh' ? words : words.toLowerCase()} ${amount}`
}

/** A space where Chinese meets a figure. */
const spaced = (before: string, after: string): string =>
  /[0-9A-Za-z]$/.test(before) || /^[0-9A-Za-z]/.test(after)
    ? `${before} ${after}`
    : `${before}${after}`
