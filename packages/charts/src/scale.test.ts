import { expect, test } from 'vitest'
import { scaleOf } from './scale.ts'

test.each([
  { values: [30, 62, 128, 200], expected: { min: 0, max: 200, step: 50 } },
  { values: [46, 0, 38], expected: { min: 0, max: 60, step: 20 } },
  { values: [1, 3], expected: { min: 0, max: 3, step: 1 } },
  { values: [9.8, 15.6], expected: { min: 0, max: 20, step: 5 } },
  { values: [0.1, 0.3], expected: { min: 0, max: 0.3, step: 0.1 } },
  { values: [-3, 8], expected: { min: -5, max: 10, step: 5 } },
  { values: [0], expected: { min: 0, max: 1, step: 1 } },
  { values: [], expected: { min: 0, max: 1, step: 1 } },
])('holds zero and $values between round numbers', ({ values, expected }) => {
  expect(scaleOf(values, 4)).toEqual(expected)
})

test('ends a share at a hundred per cent unless there is more', () => {
  expect(scaleOf([95], 3, true)).toMatchObject({ max: 100 })
  expect(scaleOf([104], 4, true).max).toBeGreaterThanOrEqual(104)
})
