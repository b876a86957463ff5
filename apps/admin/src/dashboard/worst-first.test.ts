import type { Light } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { worstFirst } from './worst-first.ts'

const anEntry = (name: string, counts: Partial<Record<Light, number>> = {}) => ({
  name,
  counts: {
    met: 0,
    'on-course': 0,
    behind: 0,
    overdue: 0,
    'not-due': 0,
    'no-data': 0,
    ...counts,
  },
})
const order = (...entries: ReturnType<typeof anEntry>[]) =>
  worstFirst(entries).map(({ name }) => name)

describe('sorting by worst', () => {
  it('puts one overdue target before many that are behind', () => {
    expect(order(anEntry('behind', { behind: 5 }), anEntry('overdue', { overdue: 1 }))).toEqual([
      'overdue',
      'behind',
    ])
  })

  it('counts how many share the worst light, then looks at the next', () => {
    expect(
      order(
        anEntry('one', { overdue: 1, met: 9 }),
        anEntry('two', { overdue: 2 }),
        anEntry('one and behind', { overdue: 1, behind: 1 }),
      ),
    ).toEqual(['two', 'one and behind', 'one'])
  })

  it('keeps the order of equals', () => {
    expect(order(anEntry('a', { met: 1 }), anEntry('b', { met: 1 }))).toEqual(['a', 'b'])
  })
})
