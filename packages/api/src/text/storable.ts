import { say } from '@gangyao/domain'
import type { FieldError } from '../errors/app-error.ts'

const MAX_DEPTH = 20

/** So many faults are told; a text of nothing else would be answered with one many times as long. */
const MOST_FAULTS = 50

/** Where a value of any shape holds text that cannot be stored, or a key that reaches for the prototype. */
export function textFaults(value: unknown): FieldError[] {
  const faults: FieldError[] = []
  for (const fault of faultsIn(value, [])) if (faults.push(fault) === MOST_FAULTS) break
  return faults
}

function* faultsIn(value: unknown, path: readonly string[]): Generator<FieldError> {
  if (path.length > MAX_DEPTH) yield at(path, '层级过深', 'This is nested too deeply')
  else if (typeof value === 'string') {
    if (!isStorable(value)) yield unstorable(path)
  } else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      const place = [...path, key]
      if (key === '__proto__' || !isStorable(key)) yield at(place, '没有这个字段', 'No such field')
      else yield* faultsIn(part, place)
    }
}

/** Half of a character pair, which has no UTF-8, NUL, which PostgreSQL refuses, and controls that nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNSTORABLE = /[\p{Surrogate}\0-\x08\x0B\x0C\x0E-\x1F\x7F]/u

export const isStorable = (text: string): boolean => !UNSTORABLE.test(text)

const unstorable = (path: readonly string[]) =>
  at(
    path,
    '含有无法保存的字符（控制字符或半个字符），请删去',
    'This contains characters that cannot be stored (controls or half a character); remove them',
  )

const at = (path: readonly string[], zh: string, en: string): FieldError => ({
  field: path.join('.'),
  message: say(zh, en),
})
