import * as z from 'zod'

/** Requests set aside for whoever asks, in one minute. */
export const RateLimitRow = z.object({
  key: z.string(),
  /** Since 1970. */
  minute: z.int(),
  count: z.int(),
})
export type RateLimitTable = z.input<typeof RateLimitRow>
