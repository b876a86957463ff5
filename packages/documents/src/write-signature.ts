import type { Language, Paper } from '@gangyao/domain'
import { AlignmentType, Paragraph } from 'docx'
import { widthOf } from './break-title.ts'
import { dayWords } from './day-words.ts'
import { CHARACTER } from './measures.ts'
import { inOneLine } from './plain-text.ts'

/**
 * 署名 above 成文日期, in the middle over it, the day four characters from the right; a longer name stands two from
 * the right and the day moves under its middle (GB/T 9704-2012, 7.3.5.1).
 */
export function writeSignature(
  { signer, day }: NonNullable<Paper['signature']>,
  language: Language,
): Paragraph[] {
  const words = dayWords(day, language)
  const name = signer === null ? '' : inOneLine(signer)
  const beyond = (widthOf(name) - widthOf(words)) / 2
  const [nameFrom, dayFrom] = beyond > 2 ? [2, 2 + beyond] : [4 - beyond, 4]
  const line = (text: string, from: number) =>
    new Paragraph({
      style: 'PaperLine',
      text,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(from * CHARACTER) },
      keepLines: true,
      keepNext: text === name,
    })
  return [
    ...[1, 2].map(() => new Paragraph({ style: 'PaperLine', keepNext: true })),
    ...(name === '' ? [] : [line(name, nameFrom)]),
    line(words, dayFrom),
  ]
}
