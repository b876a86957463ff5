/**
 * The rows of cells that a spreadsheet puts on the clipboard: tabs between cells, quotes around those that
 * hold a tab, a line end or a quote. A quote that is never closed is an ordinary character.
 *
 * @example parsePasted('甲\t1\r\n乙\t2\r\n') // [['甲', '1'], ['乙', '2']]
 */
export function parsePasted(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, '\n')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < plain.length || row.length > 0) {
    const cell = QUOTED.exec(plain.slice(at))?.[0] ?? PLAIN.exec(plain.slice(at))?.[0] ?? ''
    row.push(cell.startsWith('"') && QUOTED.test(cell) ? unquoted(cell) : cell)
    at += cell.length
    const tab = plain[at] === '\t'
    at++
    if (tab) continue
    rows.push(row)
    row = []
  }
  return rows
}

const QUOTED = /^"(?:[^"]|"")*"(?=[\t\n]|$)/
const PLAIN = /^[^\t\n]*/

const unquoted = (cell: string) => cell.slice(1, -1).replaceAll('""', '"')
