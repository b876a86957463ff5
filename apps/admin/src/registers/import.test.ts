import { describe, expect, it } from 'vitest'
import { cellOf, changing, wordsOf } from './import.ts'

describe('a fault in a file', () => {
  it('is named by its cell, as far as that is known', () => {
    expect(cellOf({ row: 12, column: 'B' })).toBe('B12')
    expect(cellOf({ row: 12 })).toBe('12')
    expect(cellOf({})).toBe('')
  })

  it('does not say its place twice', () => {
    const at = { row: 12, column: 'B' }
    expect(wordsOf({ ...at, message: 'B12：缺少名称，请填写' })).toBe('缺少名称，请填写')
    expect(wordsOf({ ...at, message: 'B12: the name is missing' })).toBe('the name is missing')
    expect(wordsOf({ ...at, message: '缺少名称' })).toBe('缺少名称')
    expect(wordsOf({ message: '文件里没有表头' })).toBe('文件里没有表头')
  })
})

describe('what a file changes', () => {
  it('leaves out the rows that are as they were', () => {
    const row = { row: 2, code: 'a', name: '甲' }
    const rows = [
      { ...row, kind: 'unchanged' as const },
      { ...row, kind: 'added' as const, row: 3 },
      { ...row, kind: 'changed' as const, row: 4 },
    ]
    const comparison = { added: 1, changed: 1, unchanged: 1, rows, faults: [] }
    expect(changing(comparison).map(({ row }) => row)).toEqual([3, 4])
  })
})
