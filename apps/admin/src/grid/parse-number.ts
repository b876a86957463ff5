/**
 * The number that a person wrote, or `null` where it is not exactly one: a unit or a sign of approximation
 * is for the person to take out.
 *
 * @example parseNumber('１，２００') // 1200
 * @example parseNumber('1.2万') // 12000
 */
export function parseNumber(text: string): number | null {
  const written = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .replaceAll('\u2212', '-')
  const parts = FORM.exec(written)
  if (!parts) return null
  const [, sign, digits = '', tens = ''] = parts
  // By way of text, since 1.1 × 10000 is 11000.000000000002.
  const size = Number(`${digits.replaceAll(',', '')}e${TENS[tens] ?? 0}`)
  if (size > Number.MAX_SAFE_INTEGER) return null
  return sign === '-' && size !== 0 ? -size : size
}

const FORM = /^([+-]?) ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+) ?([万萬亿億]?)$/
const TENS: Record<string, number> = { 万: 4, 萬: 4, 亿: 8, 億: 8 }
