import { describe, expect, it } from 'vitest'
import { shareOf, valueWords } from './value-words.ts'

const people = { kind: 'number', measure: '名', measureEn: 'people' } as const
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
    const share = { kind: 'ratio', measure: '%', measureEn: null } as const
    expect(valueWords(ratio, share, 'zh')).toBe('180 / 200（90%）')
    expect(valueWords(ratio, share, 'en')).toBe('180 / 200 (90%)')
  })

  it('says of a milestone that it is done, or not', () => {
    const milestone = { kind: 'milestone', measure: '街道', measureEn: null } as const
    expect(valueWords({ ...nothing, value: 1 }, milestone, 'zh')).toBe('已完成')
    expect(valueWords({ ...nothing, state: 'zero', value: 0 }, milestone, 'en')).toBe('Not done')
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
