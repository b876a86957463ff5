import { expect, it } from 'vitest'
import { chineseNumber, Numbering } from './numbering.ts'

it('counts in Chinese', () => {
  expect([1, 9, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual([
    ...['一', '九', '十', '十一', '二十', '二十一', '九十九'],
  ])
})

it('begins lower headings anew under each higher one', () => {
  const numbering = new Numbering()
  const levels = [1, 2, 3, 3, 2, 3, 1, 3] as const
  expect(levels.map((level) => numbering.next(level, 'zh'))).toEqual([
    ...['一、', '（一）', '1.', '2.', '（二）', '1.', '二、', '1.'],
  ])
})
