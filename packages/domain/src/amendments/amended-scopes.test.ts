import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import { checkObservation } from '../observations/check-observation.ts'
import { assessTarget } from '../targets/assess.ts'
import type { TargetAmendment } from './amendment.ts'
import type { AmendmentRule } from './in-force.ts'

const amendment = (change: Omit<TargetAmendment, 'target'>): AmendmentRule => ({
  ...{ plan: '2021-2025', code: 'N1', position: 0, title: '通知', titleEn: null },
  ...{ effective: '2024-01-01', documentNumber: null, reason: '要求', reasonEn: null },
  ...{ targets: [{ target: 'T', ...change }], tasks: [] },
})
const eachTown = { kind: 'register', register: 'towns' } as const
const district = { kind: 'district' } as const

describe('a scope that a later notice changes', () => {
  const context = (scope: TargetAmendment['scope']) =>
    aContext({ amendments: [amendment({ scope, value: 5 })] })
  const figures = (
    from: typeof eachTown | typeof district,
    to: TargetAmendment['scope'],
    values: Parameters<typeof aValue>[0][],
  ) =>
    assessTarget(
      aTarget({ recurrence: 'year', value: 10, scope: from }),
      context(to),
      values.map(aValue),
      '2024-12-31',
    ).parts.map(
      ({ period, entity, actual, required }) =>
        `${period.code} ${entity?.code ?? '-'} ${actual}/${required}`,
    )

  it('leaves to each town what it reported before the district was asked', () => {
    const values = [
      { period: '2023', entity: 'a', value: 11 },
      { period: '2023', entity: 'b', value: 12 },
      { period: '2024', entity: '', value: 6 },
    ]
    const found = figures(eachTown, district, values)
    expect(found).toContain('2023 a 11/10')
    expect(found).toContain('2023 b 12/10')
    expect(found).toContain('2024 - 6/5')
  })

  it('leaves to the district what it reported before each town was asked', () => {
    const values = [
      { period: '2023', entity: '', value: 11 },
      { period: '2024', entity: 'a', value: 6 },
    ]
    const found = figures(district, eachTown, values)
    expect(found).toContain('2023 - 11/10')
    expect(found).toContain('2024 a 6/5')
    expect(found).toContain('2024 b null/5')
  })

  it.each(['snapshot', 'running-total'] as const)(
    'has one level, not the towns’ and the district’s together (%s)',
    (accumulation) => {
      const stock = (...values: Parameters<typeof aValue>[0][]) =>
        assessTarget(
          aTarget({ recurrence: 'plan', value: 100, scope: eachTown, accumulation }),
          context(district),
          values.map(aValue),
          '2025-12-31',
        ).actual
      const town = (entity: string, value: number, period = '2023') => ({
        ...{ unit: `of-${entity}`, entity, value, period },
      })
      const towns = [town('a', 30), town('b', 40)]
      expect(stock(...towns)).toBe(70)
      expect(stock(...towns, { period: '2024', value: 90 })).toBe(90)
      expect(stock({ period: '2024', value: 90 }, ...towns)).toBe(90)
      expect(stock(...towns, { period: '2023', value: 90 })).toBe(90)
      expect(stock(...towns, { period: '2024', state: 'zero', value: 0 })).toBe(0)
      expect(stock(...towns, { period: '2024', state: 'missing', value: null })).toBe(70)
      // Several units may have a share of the district's level.
      expect(
        stock(...towns, { period: '2024', value: 50 }, { unit: 'v', period: '2024', value: 45 }),
      ).toBe(95)
      // And where the towns were asked again since, theirs is the later word.
      expect(stock({ period: '2022', value: 90 }, ...towns)).toBe(70)
    },
  )

  it('still adds what the towns did before to what the district did after', () => {
    const done = assessTarget(
      aTarget({ recurrence: 'plan', value: 100, scope: eachTown }),
      context(district),
      [aValue({ period: '2023', entity: 'a', value: 30 }), aValue({ period: '2024', value: 9 })],
      '2025-12-31',
    )
    expect(done.actual).toBe(39)
  })

  it('is what a value is held to, by the end of its period', () => {
    const { periods, registers } = aContext()
    const faultsOf = (period: string, entity: string) =>
      checkObservation(
        { ...aValue({ period, entity }), plan: '2021-2025', note: null, reason: null },
        {
          ...{ target: aTarget({ recurrence: 'year' }), periods, registers },
          ...{ units: [{ code: 'u' }], owing: null, today: '2026-01-01' },
          amendments: [amendment({ scope: eachTown })],
        },
      ).map(({ field }) => field)
    expect(faultsOf('2023', '')).toEqual([])
    expect(faultsOf('2023', 'a')).toEqual(['entity'])
    expect(faultsOf('2024', 'a')).toEqual([])
    expect(faultsOf('2024', '')).toEqual(['entity'])
  })
})
