/** An instant on this computer's clock, to the minute: `2026-01-31 09:05`. */
export const localMoment = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
