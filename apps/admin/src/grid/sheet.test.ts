import type { Target } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { aBook, anAmendment, aTarget, aValue } from '../../test/factories.ts'
import { shelve } from '../data/records.ts'
import type { Book } from '../plan/book.ts'
import type { StateWords } from './cell-text.ts'
import { buildSheet, kindsAcross, type SheetChoice, usualKind } from './sheet.ts'

const words: StateWords = {
  zero: '零报告',
  missing: '未报',
  'not-applicable': '不适用',
  estimated: '约',
}
const book = aBook()
const choice = (fields: Partial<SheetChoice> = {}): SheetChoice => ({
  target: aTarget(),
  unit: 'u',
  dimension: '',
  every: 'term',
  ...fields,
})

describe('the sheet of a target', () => {
  const values = [
    aValue({ entity: 'a', value: 3 }),
    aValue({ entity: 'b', state: 'zero', value: 0 }),
    aValue({ entity: 'b', unit: 'v', value: 9 }),
    aValue({ entity: 'a', source: 'counted', value: 4 }),
  ]
  const sheet = buildSheet(book, choice(), values, '2024-09-01', words)
  const texts = sheet.cells.map((row) => row.map(({ text }) => text))

  it('has entities down and the periods that have begun across, oldest first', () => {
    expect(sheet.rows.map((entity) => entity?.code)).toEqual(['a', 'b', 'c'])
    expect(sheet.columns.map(({ code }) => code)).toEqual([
      '2023-autumn',
      '2024-spring',
      '2024-autumn',
    ])
  })

  it('shows what its own unit reported, zero apart from nothing', () => {
    expect(texts).toEqual([
      ['', '3', ''],
      ['', '零报告', ''],
      ['', '', ''],
    ])
  })

  it('asks nothing of a school for a term in which it was not there', () => {
    expect(sheet.cells[2]?.map(({ owed }) => owed)).toEqual([false, true, true])
  })

  it('keeps a counted value apart from the typed one', () => {
    expect(sheet.cells[0]?.[1]).toMatchObject({ text: '3', counted: { value: 4 } })
  })

  it('has one row for the district', () => {
    const target = aTarget({ scope: { kind: 'district' }, recurrence: 'year' })
    const sheet = buildSheet(book, choice({ target, every: 'quarter' }), [], '2021-07-01', words)
    expect(sheet.rows).toEqual([null])
    expect(sheet.columns.map(({ code }) => code)).toEqual(['2021-Q1', '2021-Q2', '2021-Q3'])
  })
})

describe('the sheet of a target that a later notice changes', () => {
  const changed = (change: Omit<Parameters<typeof anAmendment>[0], 'effective'>) =>
    aBook({ amendments: shelve([anAmendment({ effective: '2024-03-01', ...change })]) })
  const sheetOf = (book: Book, target: Partial<Target>, today = '2024-09-01') =>
    buildSheet(book, choice({ target: aTarget(target) }), [], today, words)
  const owedBy = ({ rows, cells }: ReturnType<typeof sheetOf>) =>
    rows.map((entity, row) => [
      entity?.code ?? '',
      ...(cells[row] ?? []).map(({ owed }) => (owed ? 1 : 0)),
    ])

  it('asks the schools until the notice and the district from then on', () => {
    const sheet = sheetOf(changed({ scope: { kind: 'district' } }), {})
    expect(owedBy(sheet)).toEqual([
      ['', 0, 1, 1],
      ['a', 1, 0, 0],
      ['b', 1, 0, 0],
    ])
    expect(sheet.register?.code).toBe('schools')
  })

  it('asks the district until the notice and the schools from then on', () => {
    const scope: Target['scope'] = { kind: 'list', register: 'schools', entities: ['b'] }
    const sheet = sheetOf(changed({ scope }), { scope: { kind: 'district' } })
    expect(owedBy(sheet)).toEqual([
      ['', 1, 0, 0],
      ['b', 0, 1, 1],
    ])
    expect(sheet.register?.code).toBe('schools')
  })

  it('has the title of the day', () => {
    const book = changed({ title: '科普报告' })
    expect(sheetOf(book, {}, '2024-02-29').inForce.title).toBe('科普讲座')
    expect(sheetOf(book, {}).inForce.title).toBe('科普报告')
  })
})

describe('what stands across', () => {
  const target = aTarget({ scope: { kind: 'district' }, recurrence: 'plan' })
  const kinds = (periods: string[]) =>
    kindsAcross(
      book,
      target,
      periods.map((period) => aValue({ period })),
      '2024-09-01',
    )

  it('is the target’s own kind of period or a finer one', () => {
    expect(kinds([]).map(({ every }) => every)).toEqual(['plan', 'year', 'half', 'quarter', 'term'])
    expect(usualKind(kinds([]))).toBe('plan')
  })

  it('is at first the kind in which values were given', () => {
    expect(usualKind(kinds(['2024-Q1', '2024-Q2', '2023']))).toBe('quarter')
    expect(usualKind(kinds(['2024-Q1', '2024-Q2', '2021-2025']))).toBe('plan')
  })
})
