import { error, type Finding, type Path, type Rule } from '../finding.ts'

/** No text holds control characters or half a character: databases and browsers refuse them. */
export const textIsPrintable: Rule = (document, issuedText) => [
  ...inside(document, []),
  ...inIssuedText(issuedText),
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F\p{Cs}]/u

function inside(value: unknown, path: Path): Finding[] {
  if (typeof value === 'string') return UNPRINTABLE.test(value) ? [unprintable(path, value)] : []
  if (Array.isArray(value)) return value.flatMap((part, index) => inside(part, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => inside(part, [...path, key]))
}

const unprintable = (path: Path, text: string): Finding =>
  error(
    'unprintable-character',
    path,
    `文字里有看不见的控制字符（${firstName(text)}），请删去`,
    `The text contains a control character (${firstName(text)}); remove it`,
  )

function inIssuedText(text: string): Finding[] {
  const start = text.search(UNPRINTABLE)
  if (start < 0) return []
  const line = text.slice(0, start).split('\n').length
  return [
    error(
      'unprintable-character',
      ['plan', 'text'],
      `印发原文第 ${line} 行有看不见的控制字符（${firstName(text)}），请删去`,
      `Line ${line} of the issued text contains a control character (${firstName(text)}); remove it`,
    ),
  ]
}

function firstName(text: string): string {
  const code = UNPRINTABLE.exec(text)?.[0].codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
