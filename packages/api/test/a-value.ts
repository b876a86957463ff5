import type { ObservationInput } from '@gangyao/domain'

/** 46 teachers trained by the education bureau in 2024, in the plan of `aPlan`. */
export const aValue = (overrides: Partial<ObservationInput> = {}): ObservationInput => ({
  plan: '2021-2025',
  target: 'T01',
  period: '2024',
  unit: 'jiaotiju',
  entity: '',
  dimension: '',
  source: 'typed',
  state: 'reported',
  value: 46,
  numerator: null,
  denominator: null,
  happened: null,
  note: null,
  reason: null,
  ...overrides,
})
