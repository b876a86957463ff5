import { fileURLToPath } from 'node:url'
import type { ObservationInput } from '@gangyao/domain'
import { readValues } from '@gangyao/plan-file'

export const DISTRICT = '150602'
export const PLAN = '2021-2025'

/** Where a value fits: a target of the first plan, in a period, from a unit. */
export type Slot = Pick<ObservationInput, 'plan' | 'target' | 'period' | 'unit'>

/** Places for values, as the invented reports of the demonstration fill them. */
export async function slotsOfPlan(): Promise<Slot[]> {
  const path = fileURLToPath(import.meta.resolve('@gangyao/plan-dongsheng-2021-2025/demo.yaml'))
  const { observations } = await readValues(path, PLAN)
  return observations
    .filter(({ entity, value, state }) => entity === '' && value !== null && state === 'reported')
    .map(({ plan, target, period, unit }) => ({ plan, target, period, unit }))
}

export const idOfSlot = ({ plan, target, period, unit }: Slot): string =>
  `${plan}~${target}~${period}~${unit}~~~typed`

/** The value of a slot, and nothing else said about it. */
export const valueIn = (slot: Slot, value: number) => ({
  ...slot,
  ...{ entity: '', dimension: '', source: 'typed', state: 'reported' },
  ...{ value, numerator: null, denominator: null, happened: null, note: null, reason: null },
})
