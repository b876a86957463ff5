/**
 * The records of a text in which one character divides the cells (RFC 4180): a quoted cell may hold the
 * divider, line ends and doubled quotes. A quote that is never closed, or closed in the middle of a
 * cell, is an ordinary character, so that one stray quote cannot swallow what follows it.
 */
export function parseDelimited(text: string, divider: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length || record.length > 0) {
    const { cell, end } = quotedCell(text, at, divider) ?? plainCell(text, at, divider)
    record.push(cell)
    at = end
    if (text[at] === divider) {
      at++
      continue
    }
    records.push(record)
    record = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return records
}

interface Piece {
  cell: string
  /** Where the divider, the line end or nothing more stands. */
  end: number
}

function quotedCell(text: string, start: number, divider: string): Piece | null {
  if (text[start] !== '"') return null
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return null
  const next = text[close + 1]
  if (next !== undefined && next !== divider && next !== '\n' && next !== '\r') return null
  return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 }
}

function plainCell(text: string, start: number, divider: string): Piece {
  let end = start
  while (end < text.length && !ends(text[end], divider)) end++
  return { cell: text.slice(start, end), end }
}

const ends = (character: string | undefined, divider: string) =>
  character === divider || character === '\n' || character === '\r'
