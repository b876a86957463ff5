import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

describe('languageOf', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr, de;q=0.9', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh;q=0.5, en;q=0.7', 'en'],
    ['fr, en;q=0.3', 'en'],
    ['EN-us', 'en'],
    ['en;q=0, zh', 'zh'],
    ['en;q=0', 'zh'],
    [';;;,,q=,', 'zh'],
  ])('reads %s as %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})
