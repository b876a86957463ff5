import type { UnitBurden } from '@gangyao/domain'

/** The columns, in their order. */
export const BURDEN_COLUMNS = ['unit', 'forms', 'fields', 'held'] as const
export type BurdenColumn = (typeof BURDEN_COLUMNS)[number]

export interface BurdenSort {
  by: BurdenColumn
  down: boolean
}

/** By the order of the plan’s names or by a figure; equal ones stay by name. */
export function sortBurden(
  units: readonly UnitBurden[],
  { by, down }: BurdenSort,
  nameOf: (unit: string) => string,
): UnitBurden[] {
  const sign = down ? -1 : 1
  const byName = (one: UnitBurden, other: UnitBurden) =>
    nameOf(one.unit).localeCompare(nameOf(other.unit), 'zh')
  return units.toSorted((one, other) =>
    by === 'unit' ? sign * byName(one, other) : sign * (one[by] - other[by]) || byName(one, other),
  )
}
