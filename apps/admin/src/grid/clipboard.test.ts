import { parsePasted } from '@gangyao/sheets/cells'
import { describe, expect, it } from 'vitest'
import { aBook, aTarget } from '../../test/factories.ts'
import { asTsv, layOut, type Pasting } from './clipboard.ts'
import { buildSheet } from './sheet.ts'

const words = { zero: '零', missing: '未报', 'not-applicable': '不适用', estimated: '约' }
const sheet = buildSheet(
  aBook(),
  { target: aTarget(), unit: 'u', dimension: '', every: 'term' },
  [],
  '2025-01-01',
  words,
)
const headings = {
  rows: ['甲校', '乙校', '丙校'],
  columns: sheet.columns.map(({ title }) => title),
}
const at = (row: number, column: number, toRow = row, toColumn = column) => ({
  from: { row, column },
  to: { row: toRow, column: toColumn },
})
const paste = (text: string, range = at(0, 0)) => layOut(parsePasted(text), range, sheet, headings)
const written = ({ changes }: Pasting) =>
  Object.fromEntries(changes.map(({ cell, text }) => [cell.key, text]))

describe('a pasted block', () => {
  it('fills from the chosen cell, and keeps text that is no number', () => {
    const pasting = paste('2\t三次\r\n4\t5\r\n', at(0, 1))
    expect(written(pasting)).toEqual({
      'a~2024-spring': '2',
      'a~2024-autumn': '三次',
      'b~2024-spring': '4',
      'b~2024-autumn': '5',
    })
    expect(pasting.beyond).toBeNull()
  })

  it('starts at the upper left of what is selected', () => {
    expect(written(paste('1\t2', at(1, 2, 0, 1)))).toEqual({
      'a~2024-spring': '1',
      'a~2024-autumn': '2',
    })
  })

  it('fills nothing beyond the grid, and says both shapes', () => {
    const pasting = paste('1\t2\t3\n4\t5\t6\n7\t8\t9', at(1, 1))
    expect(pasting.beyond).toEqual({ rows: 3, columns: 3, roomRows: 2, roomColumns: 2 })
    expect(Object.keys(written(pasting))).toEqual([
      'b~2024-spring',
      'b~2024-autumn',
      'c~2024-spring',
      'c~2024-autumn',
    ])
  })

  it('changes nothing where its own cells are empty', () => {
    expect(written(paste('1\t\t3'))).toEqual({ 'a~2023-autumn': '1', 'a~2024-autumn': '3' })
  })

  it('counts values for a term in which the school was not there', () => {
    const pasting = paste('1\n2\n3')
    expect(Object.keys(written(pasting))).toEqual(['a~2023-autumn', 'b~2023-autumn'])
    expect(pasting.notOwed).toBe(1)
  })

  it('of one value fills all that is selected', () => {
    expect(Object.values(written(paste('零', at(0, 0, 1, 1))))).toEqual(['零', '零', '零', '零'])
  })
})

describe('a whole pasted table', () => {
  it('goes by its headings, in whatever order', () => {
    const text = '学校\t2024 年秋季学期\t2024 年春季学期\n乙校\t1\t2\n甲校\t3\t4\n'
    expect(written(paste(text, at(2, 2)))).toEqual({
      'b~2024-autumn': '1',
      'b~2024-spring': '2',
      'a~2024-autumn': '3',
      'a~2024-spring': '4',
    })
  })

  it('names the schools there are not', () => {
    const pasting = paste('\t2024 年秋季学期\n丁校\t1\n甲校\t3')
    expect(pasting.unknown).toEqual(['丁校'])
    expect(written(pasting)).toEqual({ 'a~2024-autumn': '3' })
  })
})

it('what is copied is what would be pasted', () => {
  const rows = [
    ['甲\t校', '1'],
    ['"乙"', ''],
  ]
  expect(parsePasted(asTsv(rows))).toEqual(rows)
})
