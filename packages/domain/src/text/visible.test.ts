import { expect, it } from 'vitest'
import * as z from 'zod'
import { explainIssues } from './explain-issue.ts'
import { isVisible, visible } from './visible.ts'

it.each([
  '\u200b',
  ' \u00a0\u3000',
  '\u2060\ufeff',
  '\u3164',
  '\u115f\u1160',
  '\u2800',
  '\u00ad',
  '\ufe0f',
])('nobody sees %j', (text) => {
  expect(isVisible(text)).toBe(false)
})

it.each(['', '科普', '\u200b科', '👨‍👩‍👧', '𠮷', 'ᠮᠣᠩᠭᠣᠯ', '-'])('%j hides nothing', (text) => {
  expect(isVisible(text)).toBe(true)
})

it('says so once, in both languages', () => {
  const title = visible(z.string().trim().min(1).max(200))
  const explained = (text: string) => {
    const { error } = title.safeParse(text)
    return error ? explainIssues(error).map(({ message }) => message.zh) : []
  }
  expect(explained('\u200b\u200b')).toEqual(['只有看不见的字符，请填写看得见的文字'])
  expect(explained('  ')).toEqual(['不能为空'])
})
