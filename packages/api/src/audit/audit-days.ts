import { addDays, type Day } from '@gangyao/domain'

/** The instant a day begins in China, as the log writes instants, so that the two compare as texts. */
export const startOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString()

export const startOfNext = (day: Day): string => startOf(addDays(day, 1))
