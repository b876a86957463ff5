import { describe, expect, it } from 'vitest'
import { benchmarkFor } from './benchmark.ts'

const city = {
  code: 'city',
  values: [
    { period: '2021', value: 3.2 },
    { period: '2022', value: 0 },
  ],
}

describe('what a benchmark says of a period', () => {
  it('is the figure of that very period', () => {
    expect(benchmarkFor([city], 'city', '2021')).toBe(3.2)
  })

  it('may be a zero, and is null until it is published', () => {
    expect(benchmarkFor([city], 'city', '2022')).toBe(0)
    expect(benchmarkFor([city], 'city', '2023')).toBeNull()
  })

  it('is null where there is no such benchmark, or none is asked for', () => {
    expect(benchmarkFor([city], 'province', '2021')).toBeNull()
    expect(benchmarkFor([city], null, '2021')).toBeNull()
    expect(benchmarkFor([], 'city', '2021')).toBeNull()
  })
})
