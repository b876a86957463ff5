/**
 * What a person sees in a cell: no spaces around it (nor ideographic ones), no zero-width, bidirectional
 * or control characters, no halves of characters, line ends as `\n`.
 *
 * @example cleanText('　区财政局\u200B ') // '区财政局'
 */
export const cleanText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(HIDDEN, '').trim()

const LINE_ENDS = /\r\n?|[\u2028\u2029]/g
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu
