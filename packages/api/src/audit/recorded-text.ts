import { sha256 } from './chain.ts'

/** How much of a record enters the log, before or after, in bytes of UTF-8. */
export const MOST_BYTES = 200_000

/** What stands in the place of something too large: its size, and the hash of its JSON text. */
interface Cut {
  $cut: { bytes: number; sha256: string }
}

/**
 * A record as the log keeps it: JSON text with its keys in order, so that equal records have equal texts;
 * without secrets; and where it is larger than the log keeps, with a marker in the place of its largest
 * fields and one for the whole.
 */
export function recordedText(record: unknown): string | null {
  if (record === null || record === undefined) return null
  const text = JSON.stringify(record, withoutSecrets)
  return text === undefined ? null : bytesOf(text) <= MOST_BYTES ? text : cutText(text)
}

/**
 * A text as both databases keep it: no half of a character pair, no NUL, and no longer than an index takes,
 * for what somebody types as a user name lands here too.
 */
export function keptText(text: string, most: number): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text
  return short.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** Anywhere in a name, and as a word of it. */
const SECRET =
  /passw|passphrase|secret|token|credential|cookie|authorization|(api|private)[-_]?key/i
const SECRET_WORD = new Set(['hash', 'salt', 'otp', 'pin'])

const isSecret = (name: string): boolean =>
  SECRET.test(name) ||
  name
    .split(/(?<=[a-z\d])(?=[A-Z])|[^\p{L}\d]+/u)
    .some((word) => SECRET_WORD.has(word.toLowerCase()))

/** Leaves secrets out, whatever they hold, and puts the other keys in order. */
const withoutSecrets = (_key: string, part: unknown): unknown =>
  typeof part === 'bigint'
    ? String(part)
    : isObject(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => !isSecret(name))
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part

function cutText(text: string): string {
  const whole: unknown = JSON.parse(text)
  const fields = Object.entries(isObject(whole) ? whole : {}).map(([name, value]) => ({
    name,
    value: JSON.stringify(value),
  }))
  fields.push({ name: '$cut', value: JSON.stringify(cutOf(text).$cut) })
  let bytes = bytesOf(joined(fields))
  for (const field of fields.toSorted((one, other) => other.value.length - one.value.length)) {
    const marker = JSON.stringify(cutOf(field.value))
    if (bytes <= MOST_BYTES || marker.length >= field.value.length) break
    bytes -= bytesOf(field.value) - bytesOf(marker)
    field.value = marker
  }
  return bytes <= MOST_BYTES ? joined(fields) : JSON.stringify(cutOf(text))
}

const cutOf = (text: string): Cut => ({ $cut: { bytes: bytesOf(text), sha256: sha256(text) } })

const joined = (fields: readonly { name: string; value: string }[]): string =>
  `{${fields.map(({ name, value }) => `${JSON.stringify(name)}:${value}`).join(',')}}`

const bytesOf = (text: string): number => Buffer.byteLength(text)

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
