const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/
const NARROW = /[ .,:;'|!()[\]ijltI]/
const NEVER_FIRST = /[。，、）」』：；]/

/** About how wide a text is in a sans-serif font; the server has no fonts to measure by. */
export function widthOf(text: string, fontSize: number): number {
  let em = 0
  for (const sign of text) em += WIDE.test(sign) ? 1 : NARROW.test(sign) ? 0.42 : 0.6
  return em * fontSize
}

/** The text in at most two lines of the given width; null when it does not fit. */
export function inTwoLines(text: string, width: number, fontSize: number): string | null {
  if (widthOf(text, fontSize) <= width) return text
  const [best] = breaks(text)
    .map((at) => [text.slice(0, at).trim(), text.slice(at).trim()])
    .filter((lines) => lines.every((line) => widthOf(line, fontSize) <= width))
    .toSorted((one, other) => unevenness(one) - unevenness(other))
  return best ? best.join('\n') : null
}

/** As much of the text as fits, ending in an ellipsis when something is left out. */
export function shortened(text: string, width: number, fontSize: number): string {
  if (widthOf(text, fontSize) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, fontSize) > width) signs.pop()
  return `${signs.join('').trim()}…`
}

/** The text without line breaks and without the control characters that XML forbids. */
export const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff\s]+/gu, ' ')
    .trim()

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** At a space where there is one, otherwise before a Chinese character. */
function breaks(text: string): number[] {
  const places = Array.from({ length: text.length }, (_, index) => index).slice(1)
  const spaces = places.filter((at) => text[at] === ' ')
  if (spaces.length > 0) return spaces
  return places.filter((at) => WIDE.test(text[at] ?? '') && !NEVER_FIRST.test(text[at] ?? ''))
}

const unevenness = ([first = '', second = '']: readonly string[]) =>
  Math.abs(first.length - second.length)
