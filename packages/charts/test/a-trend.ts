import type { Trend, TrendPoint } from '@gangyao/domain'

/** A year of the plan; the figures are for its last day. */
export const aPoint = (year: number, part: Partial<TrendPoint> = {}): TrendPoint => ({
  code: `${year}`,
  title: `${year} 年`,
  titleEn: `${year}`,
  day: `${year}-12-31`,
  actual: null,
  expected: null,
  ahead: false,
  ...part,
})

/** 200 people in five years, three of them passed. */
export const aTrend = (part: Partial<Trend> = {}): Trend => ({
  kind: 'progress',
  measure: '名',
  measureEn: 'people',
  ceiling: false,
  required: 200,
  points: [
    aPoint(2021, { actual: 30, expected: 40 }),
    aPoint(2022, { actual: 62, expected: 80 }),
    aPoint(2023, { actual: 128, expected: 120 }),
    aPoint(2024, { expected: 160, ahead: true }),
    aPoint(2025, { expected: 200, ahead: true }),
  ],
  ...part,
})

/** 40 people every year, with these actual figures; the years after them lie ahead. */
export const aYearlyTrend = (actual: (number | null)[], part: Partial<Trend> = {}): Trend =>
  aTrend({
    kind: 'periods',
    required: null,
    points: [2021, 2022, 2023, 2024, 2025].map((year, index) =>
      aPoint(year, {
        actual: actual[index] ?? null,
        expected: 40,
        ahead: index >= actual.length,
      }),
    ),
    ...part,
  })

/** As many points as a chart ever gets, with the longest titles. */
export const aLongTrend = (kind: Trend['kind']): Trend =>
  aTrend({
    kind,
    measure: '场次',
    measureEn: 'science lectures in schools',
    required: kind === 'progress' ? 24_690 : null,
    points: Array.from({ length: 20 }, (_, index) => {
      const year = 2016 + Math.floor(index / 2)
      const second = index % 2 === 1
      return aPoint(year, {
        code: `${year}-${second ? 'S2' : 'S1'}`,
        title: `${year}—${year + 1} 学年第${second ? '二' : '一'}学期`,
        titleEn: `${year}–${year + 1}, ${second ? 'second' : 'first'} term`,
        day: second ? `${year + 1}-07-31` : `${year + 1}-01-31`,
        actual: 1_111.25 * (index + 1),
        expected: 1_234.5 * (index + 1),
      })
    }),
  })
