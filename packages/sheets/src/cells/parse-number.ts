import { cleanText } from './clean-text.ts'

/**
 * The number that a person wrote, or `null` where it is not exactly one: a unit, a per cent sign or a
 * sign of approximation is for the person to take out. Past 2⁵³ a number cannot be kept exactly: `null`.
 *
 * @example parseNumber('１，２００') // 1200
 * @example parseNumber('1.2万') // 12000
 */
export function parseNumber(text: string): number | null {
  const written = cleanText(text).normalize('NFKC').replaceAll('\u2212', '-')
  const parts = FORM.exec(written)
  if (!parts) return null
  const [, sign, digits = '', tens = ''] = parts
  // By way of text, since 1.1 × 10000 is 11000.000000000002.
  const size = Number(`${digits.replaceAll(',', '')}e${TENS[tens] ?? 0}`)
  if (size > Number.MAX_SAFE_INTEGER) return null
  return sign === '-' && size !== 0 ? -size : size
}

const FORM = /^([+-]?) ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+) ?([万萬亿億]?)$/
const TENS: Record<string, number> = { 万: 4, 萬: 4, 亿: 8, 億: 8 }

/**
 * A number in plain digits, never `1e-7`.
 *
 * @example plainNumber(150602001) // '150602001'
 */
export function plainNumber(value: number): string {
  const short = String(value)
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short)
  if (!parts) return value === 0 ? '0' : short
  const [, sign = '', first = '', rest = '', exponent] = parts
  const power = Number(exponent)
  return power > 0
    ? `${sign}${(first + rest).padEnd(power + 1, '0')}`
    : `${sign}0.${'0'.repeat(-power - 1)}${first}${rest}`
}
