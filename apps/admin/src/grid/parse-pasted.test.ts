import { expect, it } from 'vitest'
import { parsePasted } from './parse-pasted.ts'

it('reads rows of cells, without a row after the last line end', () => {
  expect(parsePasted('甲\t1\r\n乙\t\r\n')).toEqual([
    ['甲', '1'],
    ['乙', ''],
  ])
  expect(parsePasted('甲')).toEqual([['甲']])
  expect(parsePasted('')).toEqual([])
})

it('keeps empty rows, so that the rows below stay in their places', () => {
  expect(parsePasted('甲\n\n乙\n')).toEqual([['甲'], [''], ['乙']])
})

it('keeps line ends, tabs and quotes inside quoted cells', () => {
  expect(parsePasted('"第一行\r\n第二行"\t"说""好""\t了"\n乙\t2')).toEqual([
    ['第一行\n第二行', '说"好"\t了'],
    ['乙', '2'],
  ])
})

it('takes a quote that opens nothing for what it is', () => {
  expect(parsePasted('"甲\t1\n5" 管\t"乙"丙')).toEqual([
    ['"甲', '1'],
    ['5" 管', '"乙"丙'],
  ])
})
