/** A code that might follow the last one: `T29` after `T28`, `P4.7` after `P4.6`; `null` where none is numbered. */
export function nextCode(codes: readonly string[]): string | null {
  const [, stem = '', digits] = /^(.*?)(\d+)$/.exec(codes.at(-1) ?? '') ?? []
  if (digits === undefined) return null
  return `${stem}${String(Number(digits) + 1).padStart(digits.length, '0')}`
}
