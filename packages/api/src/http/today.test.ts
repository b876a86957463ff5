import { expect, it } from 'vitest'
import { today } from './today.ts'

it.each([
  ['2024-12-31T15:59:59Z', '2024-12-31'],
  ['2024-12-31T16:00:00Z', '2025-01-01'],
  ['2024-02-28T16:00:00Z', '2024-02-29'],
])('at %s it is %s in China', (instant, day) => {
  expect(today(new Date(instant))).toBe(day)
})
