import { amountOf } from '../targets/requirement.ts'
import type { Target } from '../targets/target.ts'
import { type Bilingual, type Language, say } from '../text/bilingual.ts'
import { formatNumber, formatShare } from '../text/number.ts'
import type { Observation } from './observation.ts'

/** A thing to be done, which no number tells better. */
export const milestoneWords = (value: number): Bilingual =>
  value >= 1 ? say('已完成', 'Done') : say('未完成', 'Not done')

/** A part of a whole as a share of 1; `null` while a number is missing or the whole is nothing. */
export const shareOf = (numerator: number | null, denominator: number | null): number | null =>
  numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator

/**
 * A value as people read it: `46 名`, `180 / 200（90%）`, `已完成`; `null` where the report holds no number.
 *
 * @example valueWords({ state: 'reported', value: 46, … }, { measure: '名', … }, 'zh') // '46 名'
 */
export function valueWords(
  {
    state,
    value,
    numerator,
    denominator,
  }: Pick<Observation, 'state' | 'value' | 'numerator' | 'denominator'>,
  target: Pick<Target, 'kind' | 'measure' | 'measureEn'>,
  language: Language,
): string | null {
  if (state === 'missing' || state === 'not-applicable') return null
  if (target.kind === 'milestone') return value === null ? null : milestoneWords(value)[language]
  if (numerator === null || denominator === null)
    return value === null ? null : amountOf(target, value, language)
  const pair = `${formatNumber(numerator, language)} / ${formatNumber(denominator, language)}`
  const share = shareOf(numerator, denominator)
  if (share === null) return pair
  const percent = formatShare(share, language)
  return language === 'zh' ? `${pair}（${percent}）` : `${pair} (${percent})`
}
