import { expect, it } from 'vitest'
import { sortBurden } from './sort-burden.ts'

const units = [
  { unit: 'b', forms: 1, fields: 4, held: 0 },
  { unit: 'a', forms: 1, fields: 2, held: 2 },
  { unit: 'c', forms: 1, fields: 4, held: 1 },
]
const order = (...sort: [Parameters<typeof sortBurden>[1]['by'], boolean]) =>
  sortBurden(units, { by: sort[0], down: sort[1] }, (unit) => unit).map(({ unit }) => unit)

it('units stand by name or by a figure, equal ones by name', () => {
  expect(order('unit', false)).toEqual(['a', 'b', 'c'])
  expect(order('fields', true)).toEqual(['b', 'c', 'a'])
  expect(order('held', false)).toEqual(['b', 'c', 'a'])
})
