import { parseDelimited } from './parse-delimited.ts'

/**
 * The rows of cells that a spreadsheet puts on the clipboard: tabs between cells, quotes around those
 * with line ends. Cells come as they are; give them to `cleanText`, `parseNumber` or `parseDay`.
 *
 * @example parsePasted('甲\t1\r\n乙\t2\r\n') // [['甲', '1'], ['乙', '2']]
 */
export const parsePasted = (text: string): string[][] =>
  parseDelimited(text, '\t').map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, '\n')))
