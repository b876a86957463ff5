import { describe, expect, it } from 'vitest'
import { faultyRows, matchingRows } from './rows.ts'

describe('the rows of a table that is written in', () => {
  const rows = [
    { code: 'no1', name: '第一小学', from: null },
    { code: 'no2', name: '第二小学', from: '2023-09-01' },
  ]

  it('are found by any of their words, in whatever case', () => {
    expect(matchingRows(rows, '')).toEqual([0, 1])
    expect(matchingRows(rows, ' NO2 ')).toEqual([1])
    expect(matchingRows(rows, '小学')).toEqual([0, 1])
    expect(matchingRows(rows, '2023')).toEqual([1])
    expect(matchingRows(rows, '中学')).toEqual([])
  })

  it('say which of them are at fault, with the holes that errors have', () => {
    const fault = { type: 'server', message: '代码用了两次' }
    expect(faultyRows({ entities: [undefined, { code: fault }] as never }, 'entities')).toEqual({
      rows: [1],
      whole: undefined,
    })
    expect(faultyRows({}, 'entities')).toEqual({ rows: [], whole: undefined })
  })

  it('are at fault as a whole, and inside another list', () => {
    const fault = { type: 'server', message: '至少一个类别' }
    const errors = { dimensions: [{ categories: fault }] as never }
    expect(faultyRows(errors, 'dimensions.0.categories')).toEqual({
      rows: [],
      whole: '至少一个类别',
    })
  })
})
