import { cleanText } from './clean-text.ts'

/**
 * The calendar day that a person wrote, year first, as `2024-06-01`; `null` where there is no such day
 * or its order is doubtful (`6/1/2024`). A time of day after it is dropped.
 *
 * @example parseDay('2024年6月1日') // '2024-06-01'
 */
export function parseDay(text: string): string | null {
  const written = cleanText(text).normalize('NFKC')
  const parts = FORMS.map((form) => form.exec(written)).find((found) => found !== null)
  return parts ? isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

const TIME = String.raw`(?:(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`
const FORMS = [
  new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME}$`),
  new RegExp(String.raw`^(\d{4})/(\d{1,2})/(\d{1,2})${TIME}$`),
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1000) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
