import { ObservationRow } from './observation.table.ts'

/** The columns that assessment looks at. */
export const ObservedRow = ObservationRow.pick({
  target: true,
  period: true,
  unit: true,
  entity: true,
  dimension: true,
  source: true,
  state: true,
  value: true,
  numerator: true,
  denominator: true,
  happened: true,
  knownSince: true,
})
export const OBSERVED = ObservedRow.keyof().options
