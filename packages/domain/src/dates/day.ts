import * as z from 'zod'

/** A calendar day, `2024-06-30`. Days compare as strings; no clock and no time zone is ever asked. */
export const Day = z.iso.date().meta({ id: 'Day', description: 'A calendar day, YYYY-MM-DD.' })
export type Day = z.infer<typeof Day>

const MILLISECONDS = 86_400_000
const number = (day: Day) => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS

const CHINA = 8 * 60 * 60 * 1000

/**
 * The day it was in China at an instant; no other clock is asked, for China has one.
 *
 * @example dayOf('2024-12-31T16:00:00Z') // '2025-01-01'
 */
export const dayOf = (instant: string): Day =>
  new Date(Date.parse(instant) + CHINA).toISOString().slice(0, 10)

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => number(to) - number(from)

/** The day `count` days after `day`. */
export const addDays = (day: Day, count: number): Day =>
  new Date((number(day) + count) * MILLISECONDS).toISOString().slice(0, 10)

/** Whether it is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

export const earlierDay = (one: Day, other: Day): Day => (one < other ? one : other)
export const laterDay = (one: Day, other: Day): Day => (one < other ? other : one)

/** Whether `day` lies in the closed interval; an open end has no bound. */
export const isWithin = (
  day: Day,
  { from, to }: { from?: Day | null | undefined; to?: Day | null | undefined },
): boolean => (!from || day >= from) && (!to || day <= to)

/**
 * The part of `start`..`end` that has passed on the evening of `asOf`, in years as the calendar counts
 * them, so that three of five years are 0.6 whatever leap days they hold: 0 before the start, 1 from the
 * end on.
 */
export function elapsedShare(start: Day, end: Day, asOf: Day): number {
  if (asOf < start) return 0
  if (asOf >= end) return 1
  return yearsBetween(start, addDays(asOf, 1)) / yearsBetween(start, addDays(end, 1))
}

function yearsBetween(from: Day, to: Day): number {
  let whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  if (addYears(from, whole) > to) whole--
  const last = addYears(from, whole)
  return whole + daysBetween(last, to) / daysBetween(last, addYears(from, whole + 1))
}

/** The same day of another year; 29 February becomes 1 March where there is none. */
const addYears = (day: Day, years: number): Day =>
  new Date(
    Date.UTC(Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)) - 1, Number(day.slice(8))),
  )
    .toISOString()
    .slice(0, 10)
