import { describe, expect, it } from 'vitest'
import { parseAmount } from './amount.ts'

describe('an amount as people write it', () => {
  it.each([
    ['46', 46],
    ['0', 0],
    ['1,200', 1200],
    ['１２００', 1200],
    ['１，２００．５', 1200.5],
    [' 3.5 ', 3.5],
    ['-2', -2],
  ])('reads %s', (text, number) => {
    expect(parseAmount(text)).toBe(number)
  })

  it('keeps nothing apart from zero', () => {
    expect(parseAmount('')).toBeNull()
    expect(parseAmount('  ')).toBeNull()
  })

  it.each(['四十六', '46人', '1.2.3', '-', '1e3'])('does not guess at %s', (text) => {
    expect(parseAmount(text)).toBeUndefined()
  })
})
