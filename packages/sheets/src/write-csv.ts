import type { Language } from '@gangyao/domain'
import { parseNumber, plainNumber } from './cells/parse-number.ts'
import { disarm } from './formula-guard.ts'
import type { Cell, Column, Table } from './table.ts'

/**
 * A table as CSV that Excel opens rightly: UTF-8 with a byte order mark, CRLF, RFC 4180. A text that
 * would be run as a formula gets an apostrophe before it, which `readTable` takes away again.
 */
export function writeCsv({ columns, rows }: Table, language: Language): string {
  const headings = columns.map(({ title }) => quote(disarm(title[language])))
  const records = rows.map((row) => columns.map((column) => quote(field(row[column.key], column))))
  return `\uFEFF${[headings, ...records].map((record) => `${record.join(',')}\r\n`).join('')}`
}

function field(value: Cell | undefined, { kind }: Column): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return plainNumber(value)
  return kind === 'number' && parseNumber(value) !== null ? value : disarm(value)
}

const quote = (text: string) =>
  /[",\r\n\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
