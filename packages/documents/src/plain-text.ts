/** What XML cannot hold: most controls, halves of characters and two that are none. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text on one line, as it can be written down. */
export const inOneLine = (text: string): string => paragraphsOf(text).join(' ')

/** The paragraphs of a text, without the blanks that people indent them with. */
export const paragraphsOf = (text: string): string[] =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
