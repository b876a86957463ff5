import { expect, it } from 'vitest'
import { nextCode } from './next-code.ts'

it.each([
  [['T01', 'T09'], 'T10'],
  [['A1.1', 'P4.6'], 'P4.7'],
  [['A5'], 'A6'],
  [['schools'], null],
  [[], null],
])('after %j comes %s', (codes, next) => {
  expect(nextCode(codes)).toBe(next)
})
