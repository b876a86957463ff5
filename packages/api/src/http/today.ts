import type { Day } from '@gangyao/domain'

/** Every plan of ours is carried out on this clock. */
const ZONE = 'Asia/Shanghai'
const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * The day it is in China.
 *
 * @example today(new Date('2024-12-31T16:00:00Z')) // '2025-01-01'
 */
export const today = (now: Date): Day => format.format(now)

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
})

/**
 * A moment on the clock in China.
 *
 * @example momentInChina('2024-12-31T16:00:00Z') // '2025-01-01 00:00'
 */
export const momentInChina = (at: string): string => clock.format(new Date(at))
