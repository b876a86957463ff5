import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeDifference } from './describe-difference.ts'

const said = (before: unknown, after: unknown) =>
  describeDifference(before, after).map(
    ({ kind, path, before: older, after: newer }) =>
      `${kind} ${path.join('.')} ${JSON.stringify(older)} ${JSON.stringify(newer)}`,
  )

describe('the difference between two versions of a record', () => {
  it('names every field that is new, gone or different, and zero is not nothing', () => {
    expect(
      said(
        { value: 40, note: 'x', title: '培训', spent: 0 },
        { value: 0, title: '培训', due: '2025' },
      ),
    ).toEqual([
      'changed value 40 0',
      'removed note "x" null',
      'removed spent 0 null',
      'added due null "2025"',
    ])
  })

  it('takes a record that was not there, or is no longer, field by field', () => {
    expect(said(null, { code: 'T01', titleEn: null })).toEqual(['added code null "T01"'])
    expect(said({ code: 'T01' }, null)).toEqual(['removed code "T01" null'])
    expect(said(null, null)).toEqual([])
  })

  it('compares entries by code, so that one more at the top leaves the others alone', () => {
    const school = (code: string, name: string) => ({ code, name })
    expect(
      said(
        { entities: [school('no1', '一小'), school('no2', '二小')] },
        { entities: [school('no0', '实验小学'), school('no1', '第一小学'), school('no2', '二小')] },
      ),
    ).toEqual([
      'changed entities.no1.name "一小" "第一小学"',
      'added entities.no0 null {"code":"no0","name":"实验小学"}',
    ])
  })

  it('tells of a new order', () => {
    const [a, b] = [{ code: 'a' }, { code: 'b' }]
    expect(said({ entities: [a, b] }, { entities: [b, a] })).toEqual([
      'changed entities ["a","b"] ["b","a"]',
    ])
  })

  it('says the path in words', () => {
    const [first] = describeDifference(
      { entities: [{ code: 'no1', name: '一小' }] },
      { entities: [{ code: 'no1', name: '二小' }] },
    )
    expect(first?.label).toEqual({ zh: '条目 › no1 › 名称', en: 'entities › no1 › name' })
  })

  it('is nothing exactly where the two are the same', () => {
    const coded = fc.uniqueArray(
      fc.record({
        code: fc.constantFrom('a', 'b', 'c', 'd'),
        name: fc.constantFrom('x', 'y', null),
      }),
      { selector: ({ code }) => code },
    )
    const record = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue({ maxDepth: 3 }), coded))
    const list = fc.record({ entities: coded })
    fc.assert(
      fc.property(fc.oneof(record, list), fc.oneof(record, list), (one, other) => {
        expect(describeDifference(one, JSON.parse(JSON.stringify(one)))).toEqual([])
        expect(describeDifference(one, other).length === 0).toBe(bare(one) === bare(other))
      }),
    )
  })
})

/** Equal for what is the same: without empty fields, keys in order. */
const bare = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== null)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  )
