import { error, type Finding, type Path, type Rule } from '../finding.ts'

/** No text holds control characters or half a character: databases and browsers refuse them. */
export const textIsPrintable: Rule = (document, issuedText) => [
  ...inside(document, []),
  ...(UNPRINTABLE.test(issuedText) ? [unprintable(['plan', 'text'], issuedText)] : []),
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F\p{Cs}]/u

function inside(value: unknown, path: Path): Finding[] {
  if (typeof value === 'string') return UNPRINTABLE.test(value) ? [unprintable(path, value)] : []
  if (Array.isArray(value)) return value.flatMap((part, index) => inside(part, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => inside(part, [...path, key]))
}

function unprintable(path: Path, text: string): Finding {
  const code = UNPRINTABLE.exec(text)?.[0].codePointAt(0) ?? 0
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return error(
    'unprintable-character',
    path,
    `文字里有看不见的控制字符（${name}），请删去`,
    `The text contains a control character (${name}); remove it`,
  )
}
