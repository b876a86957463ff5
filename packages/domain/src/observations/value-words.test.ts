import { describe, expect, it } from 'vitest'
import { shareOf, valueWords } from './value-words.ts'

const people = { measure: '名', measureEn: 'people' }
const nothing = { state: 'reported', value: null, numerator: null, denominator: null } as const

describe('a value in words', () => {
  it('names the number and its measure', () => {
    expect(valueWords({ ...nothing, value: 1046 }, people, 'zh')).toBe('1,046 名')
    expect(valueWords({ ...nothing, value: 1046 }, people, 'en')).toBe('1,046 people')
  })

  it('says zero where zero was reported', () => {
    expect(valueWords({ ...nothing, state: 'zero', value: 0 }, people, 'zh')).toBe('0 名')
  })

  it('shows a ratio as its two numbers and the share they make', () => {
    const ratio = { ...nothing, numerator: 180, denominator: 200 }
    expect(valueWords(ratio, { measure: '%', measureEn: null }, 'zh')).toBe('180 / 200（90%）')
    expect(valueWords(ratio, { measure: '%', measureEn: null }, 'en')).toBe('180 / 200 (90%)')
  })

  it('says nothing where no number was given', () => {
    expect(valueWords({ ...nothing, state: 'missing' }, people, 'zh')).toBeNull()
    expect(valueWords({ ...nothing, state: 'not-applicable' }, people, 'zh')).toBeNull()
  })

  it('makes no share of nothing', () => {
    expect(shareOf(0, 0)).toBeNull()
    expect(shareOf(null, 200)).toBeNull()
    expect(shareOf(0, 200)).toBe(0)
  })
})
