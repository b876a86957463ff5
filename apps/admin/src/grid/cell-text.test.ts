import { describe, expect, it } from 'vitest'
import { type Report, readCell, type StateWords, writeCell } from './cell-text.ts'

const nothing = { value: null, numerator: null, denominator: null }
const report = (fields: Partial<Report>): { report: Report } => ({
  report: { state: 'reported', ...nothing, ...fields },
})
const words: StateWords = {
  zero: '零报告',
  missing: '未报',
  'not-applicable': '不适用',
  estimated: '约',
}

describe('what is written in a cell', () => {
  it('is a number, however Excel writes it', () => {
    expect(readCell('46', 'number')).toEqual(report({ value: 46 }))
    expect(readCell(' １，２００ ', 'number')).toEqual(report({ value: 1200 }))
    expect(readCell('1.2万', 'number')).toEqual(report({ value: 12_000 }))
    expect(readCell('0', 'number')).toEqual(report({ value: 0 }))
    expect(readCell('-3', 'number')).toEqual(report({ value: -3 }))
  })

  it('is nothing, which is not zero', () => {
    expect(readCell('', 'number')).toBeNull()
    expect(readCell(' \u200B', 'ratio')).toBeNull()
  })

  it.each([
    ['零', report({ state: 'zero', value: 0 })],
    ['零报告', report({ state: 'zero', value: 0 })],
    ['未报', report({ state: 'missing' })],
    ['暂无数据', report({ state: 'missing' })],
    ['不适用', report({ state: 'not-applicable' })],
    ['-', report({ state: 'not-applicable' })],
    ['－', report({ state: 'not-applicable' })],
    ['N/A', report({ state: 'not-applicable' })],
    ['约46', report({ state: 'estimated', value: 46 })],
  ])('is a state: %s', (text, expected) => {
    expect(readCell(text, 'number')).toEqual(expected)
  })

  it('is two numbers of a ratio', () => {
    const expected = report({ numerator: 180, denominator: 200 })
    for (const text of ['180/200', '180 / 200', '１８０／２００', '180/ 200 '])
      expect(readCell(text, 'ratio')).toEqual(expected)
    expect(readCell('零/200', 'ratio')).toEqual(
      report({ state: 'zero', numerator: 0, denominator: 200 }),
    )
    expect(readCell('零', 'ratio')).toEqual(report({ state: 'zero', numerator: 0 }))
  })

  it('is a share in per cent, or its two numbers, where it was surveyed', () => {
    expect(readCell('11.6%', 'survey')).toEqual(report({ value: 11.6 }))
    expect(readCell('116/1000', 'survey')).toEqual(report({ numerator: 116, denominator: 1000 }))
  })

  it('is a tick for what is done', () => {
    for (const text of ['✓', '√', '1', '是', '已完成'])
      expect(readCell(text, 'milestone')).toEqual(report({ value: 1 }))
    for (const text of ['✗', '×', '0', '否', '未完成'])
      expect(readCell(text, 'milestone')).toEqual(report({ value: 0 }))
  })

  it.each([
    ['三次', 'number', 'number'],
    ['46人', 'number', 'number'],
    ['90%', 'ratio', 'ratio'],
    ['180', 'ratio', 'ratio'],
    ['1/2/3', 'ratio', 'ratio'],
    ['很高', 'survey', 'percent'],
    ['快了', 'milestone', 'milestone'],
    ['约', 'number', 'number'],
  ] as const)('is no report: %s', (text, kind, trouble) => {
    expect(readCell(text, kind)).toEqual({ trouble })
  })
})

it.each([
  ['number', { value: 1200 }],
  ['number', { value: 0 }],
  ['number', { state: 'zero', value: 0 }],
  ['number', { state: 'missing' }],
  ['number', { state: 'not-applicable' }],
  ['number', { state: 'estimated', value: 0.5 }],
  ['ratio', { numerator: 0, denominator: 200 }],
  ['ratio', { state: 'zero', numerator: 0, denominator: 200 }],
  ['ratio', { state: 'estimated', numerator: 180, denominator: 200 }],
  ['survey', { value: 11.6 }],
  ['survey', { numerator: 116, denominator: 1000 }],
  ['milestone', { value: 1 }],
  ['milestone', { value: 0 }],
] as const)('a stored %s %j is read back from its cell', (kind, fields) => {
  const stored = report(fields)
  expect(readCell(writeCell(stored.report, kind, words), kind)).toEqual(stored)
})
