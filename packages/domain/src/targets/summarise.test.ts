import { describe, expect, it } from 'vitest'
import { summarise } from './summarise.ts'

describe('summarise', () => {
  it('takes the worst light, never an average', () => {
    const lights = ['met', 'met', 'overdue', 'on-course'] as const
    const result = summarise(lights.map((light, index) => ({ target: `T${index}`, light })))
    expect(result).toMatchObject({ light: 'overdue', total: 4 })
    expect(result.counts).toMatchObject({ met: 2, overdue: 1, 'on-course': 1, behind: 0 })
  })

  it('lets a target that is only striven for count, but not decide', () => {
    const assessments = [
      { target: 'T1', light: 'met' },
      { target: 'T2', light: 'overdue' },
    ] as const
    const result = summarise(assessments, (target) => target !== 'T2')
    expect(result.light).toBe('met')
    expect(result.counts.overdue).toBe(1)
  })

  it('lets it decide where nothing binds', () => {
    expect(summarise([{ target: 'T1', light: 'behind' }], () => false).light).toBe('behind')
  })

  it('has no light where there is no target', () => {
    expect(summarise([])).toMatchObject({ light: null, total: 0 })
  })
})
