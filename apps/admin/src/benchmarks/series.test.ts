import type { Period } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { seriesOf } from './series.ts'

const aPeriod = (code: string, end: string): [string, Period] => [
  code,
  {
    plan: 'p',
    code,
    type: 'year',
    title: code,
    titleEn: null,
    start: `${code}-01-01`,
    end,
    parent: null,
    version: 1,
  },
]
const periods = new Map([aPeriod('2021', '2021-12-31'), aPeriod('2022', '2022-12-31')])

describe('the values of a series', () => {
  it('come as time goes, and zero is one of them', () => {
    const values = [
      { period: '2022', value: 0 },
      { period: '2021', value: 3.2 },
    ]
    expect(seriesOf({ values }, periods).map(({ value }) => value)).toEqual([3.2, 0])
  })

  it('are those of periods that there are', () => {
    expect(seriesOf({ values: [{ period: '1999', value: 1 }] }, periods)).toEqual([])
  })
})
