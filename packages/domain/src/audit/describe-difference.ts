import { fieldName } from '../plan/field-names.ts'
import { type Bilingual, say } from '../text/bilingual.ts'

/** One place in which two versions of a record differ. */
export interface Difference {
  kind: 'added' | 'changed' | 'removed'
  /** From the outside in: a field, then the code or place of an entry, then its field. */
  path: readonly string[]
  /** The path in words: `条目 › no1 › 名称`. */
  label: Bilingual
  /** `null` where there was none. */
  before: unknown
  after: unknown
}

/**
 * Where two versions of a record differ, place by place. A missing field and an empty one are the same;
 * entries that all have codes are compared by code, so that one more at the top changes nothing below,
 * and their new order, if it is one, is a change of the list. `null` stands for no record.
 *
 * @example describeDifference({ value: 40 }, { value: 50 }) // [{ kind: 'changed', path: ['value'], … }]
 */
export const describeDifference = (before: unknown, after: unknown): Difference[] =>
  compareParts(before ?? {}, after ?? {}, [])

function compareParts(before: unknown, after: unknown, path: readonly string[]): Difference[] {
  if (isEmpty(before) && isEmpty(after)) return []
  if (isEmpty(before)) return [difference('added', path, null, after)]
  if (isEmpty(after)) return [difference('removed', path, before, null)]
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path)
  if (isObject(before) && isObject(after)) return compareFields(fields(before), fields(after), path)
  return Object.is(before, after) || before === after
    ? []
    : [difference('changed', path, before, after)]
}

function compareFields(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  path: readonly string[],
): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    compareParts(before.get(key), after.get(key), [...path, key]),
  )
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): Difference[] {
  const [older, newer] = [codesOf(before), codesOf(after)]
  if (!older || !newer) return compareEntries(before, after, path)
  const byCode = (list: readonly unknown[], codes: readonly string[]) =>
    new Map(codes.map((code, index) => [code, list[index]]))
  const inside = compareFields(byCode(before, older), byCode(after, newer), path)
  const kept = (codes: readonly string[], others: readonly string[]) => {
    const there = new Set(others)
    return codes.filter((code) => there.has(code))
  }
  const [order, newOrder] = [kept(older, newer), kept(newer, older)]
  return order.every((code, index) => code === newOrder[index])
    ? inside
    : [difference('changed', path, order, newOrder), ...inside]
}

/** Entries without codes are known by their places, and an empty one is an entry too. */
const compareEntries = (
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): Difference[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const place = [...path, String(index + 1)]
    if (index >= before.length) return [difference('added', place, null, after[index])]
    if (index >= after.length) return [difference('removed', place, before[index], null)]
    return compareParts(before[index], after[index], place)
  }).flat()

/** The codes of the entries of a list, where each has one of its own. */
function codesOf(list: readonly unknown[]): string[] | null {
  const codes = list.flatMap((entry) =>
    isObject(entry) && 'code' in entry && typeof entry.code === 'string' ? [entry.code] : [],
  )
  return codes.length === list.length && new Set(codes).size === codes.length ? codes : null
}

const difference = (
  kind: Difference['kind'],
  path: readonly string[],
  before: unknown,
  after: unknown,
): Difference => {
  const names = path.map(fieldName)
  const label = say(names.map(({ zh }) => zh).join(' › '), names.map(({ en }) => en).join(' › '))
  return { kind, path, label, before, after }
}

const isEmpty = (value: unknown): value is null | undefined => value === null || value === undefined
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fields = (record: object) => new Map<string, unknown>(Object.entries(record))
