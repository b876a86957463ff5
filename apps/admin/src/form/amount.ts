/**
 * The number a person wrote: full-width digits and thousands marks are read as they are meant.
 *
 * @returns `null` for nothing, `undefined` for what is no number
 * @example parseAmount('１，２００.５') // 1200.5
 */
export function parseAmount(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,、]/gu, '')
    .replace(/。/gu, '.')
  if (plain === '') return null
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}
