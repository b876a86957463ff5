/** A name as Excel allows it for a sheet: at most 31 characters, none of `[ ] : * ? / \`. */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
