import { describe, expect, it } from 'vitest'
import { aValue } from '../../test/factories.ts'
import { knownOn } from './known-on.ts'

const revision = (version: number, recordedAt: string, fields = {}) => ({
  ...aValue({ value: version, knownSince: recordedAt, ...fields }),
  version,
  recordedAt,
})
const values = (...args: Parameters<typeof knownOn>) => knownOn(...args).map(({ value }) => value)

describe('what was known on a day', () => {
  const history = [
    revision(1, '2024-01-10T02:00:00Z'),
    revision(2, '2024-03-10T02:00:00Z'),
    revision(3, '2024-05-10T02:00:00Z'),
  ]

  it('is nothing before the first record', () => {
    expect(values(history, '2024-01-09')).toEqual([])
  })

  it('is the newest revision recorded by the evening of that day', () => {
    expect(values(history, '2024-01-10')).toEqual([1])
    expect(values(history, '2024-05-09')).toEqual([2])
    expect(values(history, '2026-01-01')).toEqual([3])
  })

  it('goes by the day in China', () => {
    const late = [revision(1, '2024-01-10T16:00:00Z')]
    expect(values(late, '2024-01-10')).toEqual([])
    expect(values(late, '2024-01-11')).toEqual([1])
  })

  it('keeps apart what is typed and what is counted, and every category', () => {
    const apart = [
      revision(1, '2024-01-10T02:00:00Z'),
      revision(2, '2024-01-10T02:00:00Z', { source: 'counted' }),
      revision(3, '2024-01-10T02:00:00Z', { dimension: 'online' }),
      revision(4, '2024-01-10T02:00:00Z', { entity: 'a' }),
    ]
    expect(values(apart, '2024-12-31').sort()).toEqual([1, 2, 3, 4])
  })

  it('says nothing of the day a value is for', () => {
    const past = [revision(1, '2025-06-01T00:00:00Z', { period: '2021' })]
    expect(values(past, '2024-12-31')).toEqual([])
    expect(values(past, '2025-12-31')).toEqual([1])
  })
})
