import type { Assessment } from '@gangyao/domain'

/** Three numbers as text; `null` where there is none. */
export interface Figures {
  actual: string | null
  expected: string | null
  required: string | null
}

/** A bar in shares of its own length: how far it is filled and where it should be by now. */
export interface Bar {
  filled: number
  /** `null` where nothing is expected yet. */
  expected: number | null
}

type Numbers = Pick<Assessment, 'actual' | 'expected' | 'required'>

/** The numbers in words. */
export const figuresOf = (
  { actual, expected, required }: Numbers,
  amount: (value: number) => string,
): Figures => ({
  actual: actual === null ? null : amount(actual),
  expected: expected === null ? null : amount(expected),
  required: required === null ? null : amount(required),
})

/** The numbers as a bar; `null` where there is no number to reach. */
export function barOf({ actual, expected, required }: Numbers): Bar | null {
  if (required === null || required <= 0) return null
  const length = Math.max(required, actual ?? 0)
  return {
    filled: (actual ?? 0) / length,
    expected: expected === null ? null : expected / length,
  }
}
