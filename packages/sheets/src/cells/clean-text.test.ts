import { expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'

it('takes away spaces of every width around a text, never inside', () => {
  expect(cleanText(' \t　\u00A0区 财政局　\n')).toBe('区 财政局')
})

it('takes away what cannot be seen', () => {
  expect(cleanText('\uFEFF区\u200B财\u202E政\u0007局\u00AD\uD800\uFFFE')).toBe('区财政局')
})

it('keeps line ends, as one character each', () => {
  expect(cleanText('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四')
})
