import { describe, expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

describe('a number as Excel and people write it', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1，200', 1200],
    ['１２３', 123],
    ['1.2万', 12_000],
    ['1.1 万', 11_000],
    ['2亿', 200_000_000],
    ['　-3.50 ', -3.5],
    ['−7', -7],
    ['-0', 0],
    ['.5', 0.5],
    ['40\u200B', 40],
  ])('reads %j as %d', (text, number) => {
    expect(parseNumber(text)).toBe(number)
  })

  it.each(['', '40人', '40%', '约40', '四十', '1,20', '1.2.3', '1e5', '1 200', '9'.repeat(17)])(
    'does not guess at %j',
    (text) => {
      expect(parseNumber(text)).toBeNull()
    },
  )
})
