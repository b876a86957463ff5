import { expect, it } from 'vitest'
import { fileWords, sizeWords } from './evidence.ts'

it('says how large a file is as people do', () => {
  expect([1, 1499, 999_499, 1_234_567, 20_000_000].map(sizeWords)).toEqual([
    '1 KB',
    '1 KB',
    '999 KB',
    '1.2 MB',
    '20.0 MB',
  ])
})

it('says what a file is, and nothing of what is none', () => {
  expect(fileWords({ mediaType: 'image/png', size: 2000 })).toEqual({
    zh: 'PNG 图片，2 KB',
    en: 'PNG picture, 2 KB',
  })
  expect(fileWords({ mediaType: null, size: null })).toEqual({ zh: '', en: '' })
})
