/** Controls, line ends and marks that turn the direction of text: in a log they would forge lines and hide words. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * A text as it can stand in one line of a log.
 *
 * @example printable('a\r\nb') // 'a\\u{d}\\u{a}b'
 */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
