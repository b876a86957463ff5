import * as z from 'zod'

/** A calendar day, `2024-06-30`. Days compare as strings; no clock and no time zone is ever asked. */
export const Day = z.iso.date().meta({ id: 'Day', description: 'A calendar day, YYYY-MM-DD.' })
export type Day = z.infer<typeof Day>

const MILLISECONDS = 86_400_000
const number = (day: Day) => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => number(to) - number(from)

/** The day `count` days after `day`. */
export const addDays = (day: Day, count: number): Day =>
  new Date((number(day) + count) * MILLISECONDS).toISOString().slice(0, 10)

export const earlierDay = (one: Day, other: Day): Day => (one < other ? one : other)
export const laterDay = (one: Day, other: Day): Day => (one < other ? other : one)

/** Whether `day` lies in the closed interval; an open end has no bound. */
export const isWithin = (
  day: Day,
  { from, to }: { from?: Day | null | undefined; to?: Day | null | undefined },
): boolean => (!from || day >= from) && (!to || day <= to)

/** The part of `start`..`end` that has passed on the evening of `asOf`: 0 before the start, 1 from the end on. */
export function elapsedShare(start: Day, end: Day, asOf: Day): number {
  if (asOf < start) return 0
  if (asOf >= end) return 1
  return (daysBetween(start, asOf) + 1) / (daysBetween(start, end) + 1)
}
