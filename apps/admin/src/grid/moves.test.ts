import { describe, expect, it } from 'vitest'
import { areaOf, placeAfter, placesIn } from './moves.ts'

const size = { rows: 4, columns: 3 }
const at = (row: number, column: number) => ({ row, column })

describe('a key', () => {
  it.each([
    ['ArrowDown', {}, at(2, 1)],
    ['ArrowUp', {}, at(0, 1)],
    ['ArrowLeft', {}, at(1, 0)],
    ['ArrowRight', {}, at(1, 2)],
    ['ArrowDown', { far: true }, at(3, 1)],
    ['ArrowRight', { far: true }, at(1, 2)],
    ['Enter', {}, at(2, 1)],
    ['Enter', { back: true }, at(0, 1)],
    ['Tab', {}, at(1, 2)],
    ['Tab', { back: true }, at(1, 0)],
    ['Home', {}, at(1, 0)],
    ['End', { far: true }, at(3, 2)],
    ['PageDown', {}, at(3, 1)],
  ])('%s %j leads from the middle to %j', (key, held, place) => {
    expect(placeAfter(at(1, 1), { key, ...held }, size)).toEqual(place)
  })

  it('stops at the edges', () => {
    expect(placeAfter(at(0, 0), { key: 'ArrowUp' }, size)).toEqual(at(0, 0))
    expect(placeAfter(at(3, 2), { key: 'Enter' }, size)).toEqual(at(3, 2))
  })

  it('leaves the grid with Tab at the end of a row', () => {
    expect(placeAfter(at(1, 2), { key: 'Tab' }, size)).toBeNull()
    expect(placeAfter(at(1, 0), { key: 'Tab', back: true }, size)).toBeNull()
  })

  it('that means nothing leads nowhere', () => {
    expect(placeAfter(at(1, 1), { key: 'a' }, size)).toBeNull()
  })
})

it('a range is the same from whichever corner it was drawn', () => {
  const range = { from: at(2, 2), to: at(1, 0) }
  expect(areaOf(range)).toEqual({ row: 1, column: 0, rows: 2, columns: 3 })
  expect(placesIn(range).flat()).toHaveLength(6)
  expect(placesIn(range)[0]).toEqual([at(1, 0), at(1, 1), at(1, 2)])
})
