import { describe, expect, test } from 'vitest'
import { placedLabels, slotLabels } from './axis-labels.ts'

const TERMS = Array.from({ length: 20 }, (_, index) => `${2016 + index} 学年第一学期`)

describe('slots', () => {
  test('show every title that fits', () => {
    const titles = ['2021 年', '2022 年']
    expect(slotLabels(titles, { slot: 100, lines: 2, fontSize: 13 })).toEqual(titles)
  })

  test('break a title at its space before one is left out', () => {
    expect(slotLabels(TERMS.slice(0, 3), { slot: 95, lines: 2, fontSize: 13 })).toEqual([
      '2016\n学年第一学期',
      '2017\n学年第一学期',
      '2018\n学年第一学期',
    ])
  })

  test('leave out evenly what has no room', () => {
    const labels = slotLabels(TERMS, { slot: 30, lines: 2, fontSize: 13 })
    const shown = [...labels.keys()].filter((index) => labels[index])
    expect(shown).toEqual([0, 3, 6, 9, 12, 15, 18])
  })

  test('cut off a title that is longer than the picture', () => {
    const [label] = slotLabels(['很'.repeat(80)], { slot: 200, lines: 1, fontSize: 13 })
    expect(label).toMatch(/^很+…$/)
  })
})

describe('places', () => {
  test('prefer the latest point to its neighbours', () => {
    const titles = ['2022 年', '2023 年', '今日', '2025 年']
    expect(
      placedLabels(titles, [60, 200, 215, 380], { first: 2, width: 420, fontSize: 13 }),
    ).toEqual(['2022 年', '', '今日', '2025 年'])
  })

  test('show nothing that the edge would cut', () => {
    expect(placedLabels(['2022 年'], [10], { first: -1, width: 400, fontSize: 13 })).toEqual([''])
  })
})
