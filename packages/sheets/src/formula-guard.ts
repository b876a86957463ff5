/** A text that a spreadsheet would take for a formula when it opens a CSV file, or one already guarded. */
const FORMULA = /^[\s'\0]*[=+\-@|＝＋－＠]/
const GUARDED = /^'[\s'\0]*[=+\-@|＝＋－＠]/

/** Puts an apostrophe before what would be run as a formula (OWASP, CSV Injection). */
export const disarm = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** Takes that apostrophe away again: `rearm(disarm(text))` is `text`. */
export const rearm = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
