/** What a file of tables may be; a district's largest table has some thousand rows. */
export interface Limits {
  /** Of the file, in bytes. */
  bytes: number
  /** Of the file once unpacked, in bytes. */
  unpackedBytes: number
  /** Rows with something in them, below the headings. */
  rows: number
}

export const LIMITS: Limits = { bytes: 5_000_000, unpackedBytes: 50_000_000, rows: 10_000 }

/** Formatted but empty rows count here too: each is read. */
export const MOST_SHEET_ROWS = 20_000
/** Columns further to the right (past CV) are not looked at. */
export const MOST_SHEET_COLUMNS = 100
export const MOST_SHEETS = 30
/** Further faults are only counted. */
export const MOST_FAULTS = 200

/** An earlier day in a date cell of Excel is rather a year typed there: 2024 shows as 1905-07-16. */
export const EARLIEST_DAY = '1927-01-01'
