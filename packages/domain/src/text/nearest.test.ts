import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

const UNITS = ['区教育体育局', '区科学技术协会', '区财政局', '区民政局', '区委宣传部', '区委组织部']

describe('the nearest known word', () => {
  it('is found where a character is missing, turned round or one too many', () => {
    expect(nearest('区教体育局', UNITS)).toBe('区教育体育局')
    expect(nearest('区体育教育局', UNITS)).toBe('区教育体育局')
    expect(nearest('区科学与技术协会', UNITS)).toBe('区科学技术协会')
    expect(nearest('titel', ['title', 'titleEn', 'tag'])).toBe('title')
  })

  it('is found across upper and lower case and characters of either width', () => {
    expect(nearest('ＪIAOTIJU', ['jiaotiju', 'kexie'])).toBe('jiaotiju')
  })

  it('is none where nothing comes near', () => {
    expect(nearest('东胜供电分公司', UNITS)).toBeNull()
    expect(nearest('', UNITS)).toBeNull()
    expect(nearest('区教育体育局', [])).toBeNull()
  })

  it('of a known word is itself, though another has the same pairs of characters', () => {
    expect(nearest('区局区区', ['区区局区', '区局区区'])).toBe('区局区区')
    expect(nearest('区区局区', ['区局区区', '区区局区'])).toBe('区区局区')
  })

  it('of a known word is the word itself', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z局区委部]{1,12}$/u), { minLength: 1 }),
        (words) => {
          for (const word of words) expect(nearest(word, words)).toBe(word)
        },
      ),
    )
  })
})
