import { parseDelimited } from './cells/parse-delimited.ts'
import { rearm } from './formula-guard.ts'
import type { Grid } from './grid.ts'

/** A CSV file read with each divider it may have; the one under which the headings appear is right. */
export const csvGrids = (text: string): Grid[] =>
  DIVIDERS.filter((divider, index) => index === 0 || text.includes(divider)).map((divider) =>
    csvGrid(parseDelimited(text, divider)),
  )

const DIVIDERS = [',', '\t', ';']

const csvGrid = (records: readonly string[][]): Grid => ({
  name: null,
  hidden: false,
  rowCount: records.length,
  columnCount: records.reduce((most, { length }) => Math.max(most, length), 0),
  at: (row, column) => {
    const text = records[row]?.[column]
    return text === undefined ? null : { kind: 'text', text: rearm(text) }
  },
  merges: [],
})
