import { expect, test } from 'vitest'
import { aPoint, aTrend, aYearlyTrend } from '../test/a-trend.ts'
import { describeTrend } from './describe-trend.ts'

test('says the latest figure against what was expected by then, and the goal', () => {
  expect(describeTrend(aTrend(), 'zh')).toBe(
    '2021 年至 2025 年的实际值与按进度应达到的值：2023 年，实际 128 名，按进度应达到 120 名；目标 200 名。',
  )
  expect(describeTrend(aTrend(), 'en')).toBe(
    'Actual against expected, 2021 to 2025: 2023, actual 128 people, expected 120 people; goal 200 people.',
  )
})

test('takes a zero for a figure', () => {
  expect(describeTrend(aYearlyTrend([46, 0]), 'zh')).toBe(
    '2021 年至 2025 年的实际值与每期要求：2022 年，实际 0 名，每期要求 40 名。',
  )
})

test('says when nothing is known, whatever a point ahead holds', () => {
  const points = [aPoint(2021), aPoint(2022, { actual: 7, ahead: true })]
  expect(describeTrend(aTrend({ points }), 'zh')).toBe(
    '2021 年至 2022 年的实际值与按进度应达到的值：尚无数据；目标 200 名。',
  )
  expect(describeTrend(aTrend({ points: [], required: null }), 'en')).toBe(
    'Actual against expected: no data yet.',
  )
})

test('calls a promise of at most a limit', () => {
  expect(describeTrend(aYearlyTrend([46], { ceiling: true, measure: '%' }), 'en')).toBe(
    'Actual against promised limit, 2021 to 2025: 2021, actual 46%, promised limit 40%.',
  )
})

test('leaves out what was expected when nothing was', () => {
  const points = [aPoint(2021, { actual: 7 })]
  expect(describeTrend(aTrend({ points, required: null }), 'zh')).toBe(
    '2021 年的实际值与按进度应达到的值：2021 年，实际 7 名。',
  )
})
