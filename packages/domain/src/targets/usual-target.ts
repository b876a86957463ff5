import type { Target } from './target.ts'

/** What most targets are where nothing else is said: so many over the plan, for the whole district. */
export const USUAL_TARGET = {
  titleEn: null,
  task: null,
  safeguard: null,
  kind: 'number',
  comparator: 'gte',
  value: null,
  upper: null,
  tolerance: null,
  measureEn: null,
  recurrence: 'plan',
  due: null,
  scope: { kind: 'district' },
  accumulation: 'increment',
  pace: 'linear',
  breakdown: null,
  obligation: 'binding',
  benchmark: null,
  dimensions: null,
  counter: null,
  interpretation: null,
} as const satisfies Partial<Target>
