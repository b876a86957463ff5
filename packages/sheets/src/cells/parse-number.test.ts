import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseNumber, plainNumber } from './parse-number.ts'

it.each([
  ['1200', 1200],
  ['1,200', 1200],
  ['1，200', 1200],
  ['１２３', 123],
  ['1.2万', 12_000],
  ['1.1 万', 11_000],
  ['2亿', 200_000_000],
  ['　-3.50 ', -3.5],
  ['−7', -7],
  ['+0', 0],
  ['-0', 0],
  ['.5', 0.5],
  ['40\u200B', 40],
])('reads %j as %d', (text, number) => {
  expect(parseNumber(text)).toBe(number)
})

it.each([
  '',
  '40人',
  '40%',
  '约40',
  '四十',
  '1,20',
  '12,00',
  '1.2.3',
  '1e5',
  '1.5E+08',
  '0x10',
  '1 200',
  '--1',
  '9007199254740993',
  '9'.repeat(400),
  'NaN',
  'Infinity',
])('refuses %j', (text) => {
  expect(parseNumber(text)).toBeNull()
})

it('reads back every number in plain digits', () => {
  const numbers = fc.double({
    noNaN: true,
    min: -Number.MAX_SAFE_INTEGER,
    max: Number.MAX_SAFE_INTEGER,
  })
  fc.assert(
    fc.property(numbers, (number) => {
      expect(plainNumber(number)).toMatch(/^-?\d+(\.\d+)?$/)
      expect(parseNumber(plainNumber(number))).toBe(number === 0 ? 0 : number)
    }),
  )
})
