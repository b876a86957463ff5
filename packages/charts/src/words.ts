import type { Trend } from '@gangyao/domain'
import { type Bilingual, say } from '@gangyao/domain'

export const ACTUAL = say('实际', 'Actual')
export const NO_DATA = say('尚无数据', 'No data yet')
export const UNIT = say('单位：', 'Unit: ')

/** What the dashed line stands for. */
export function expectedWords({ kind, ceiling }: Pick<Trend, 'kind' | 'ceiling'>): Bilingual {
  if (kind === 'periods')
    return ceiling ? say('每期上限', 'Promised limit') : say('每期要求', 'Promised')
  return ceiling ? say('按进度的上限', 'Limit by then') : say('按进度应达到', 'Expected')
}

/** What the dotted line stands for. */
export const goalWords = ({ ceiling }: Pick<Trend, 'ceiling'>): Bilingual =>
  ceiling ? say('上限', 'Limit') : say('目标', 'Goal')
