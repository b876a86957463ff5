import type { Observation } from '@gangyao/domain'

/** What the public sees of a value, as the log tells it, and the codes it is known by. */
export const SHOWN = [
  ...(['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'] as const),
  ...(['version', 'state', 'value', 'numerator', 'denominator'] as const),
] as const satisfies (keyof Observation)[]

export const shown = ({
  version,
  state,
  value,
  numerator,
  denominator,
}: Pick<Observation, 'version' | 'state' | 'value' | 'numerator' | 'denominator'>) => ({
  version,
  state,
  value,
  numerator,
  denominator,
})
