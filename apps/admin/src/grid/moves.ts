export interface Place {
  row: number
  column: number
}

/** The cells between two corners: where it was begun, and where the keyboard is. */
export interface Range {
  from: Place
  to: Place
}

export interface Size {
  rows: number
  columns: number
}

/** Where a key leads; `null` for a key that leads nowhere, and for Tab at the end of a row, which leaves the grid. */
export function placeAfter(
  { row, column }: Place,
  { key, far = false, back = false }: { key: string; far?: boolean; back?: boolean },
  { rows, columns }: Size,
): Place | null {
  const within = (place: Place): Place => ({
    row: clamp(place.row, rows),
    column: clamp(place.column, columns),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column })
    case 'ArrowDown':
      return within({ row: far ? rows : row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: far ? 0 : column - 1 })
    case 'ArrowRight':
      return within({ row, column: far ? columns : column + 1 })
    case 'Enter':
      return within({ row: row + (back ? -1 : 1), column })
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 })
    case 'End':
      return within({ row: far ? rows : row, column: columns })
    case 'PageUp':
      return within({ row: row - PAGE, column })
    case 'PageDown':
      return within({ row: row + PAGE, column })
    case 'Tab': {
      const next = column + (back ? -1 : 1)
      return next >= 0 && next < columns ? { row, column: next } : null
    }
    default:
      return null
  }
}

const PAGE = 10

const clamp = (index: number, count: number) => Math.max(0, Math.min(index, count - 1))

/** The upper left corner of a range, and how far it reaches. */
export const areaOf = ({ from, to }: Range): Place & Size => ({
  row: Math.min(from.row, to.row),
  column: Math.min(from.column, to.column),
  rows: Math.abs(from.row - to.row) + 1,
  columns: Math.abs(from.column - to.column) + 1,
})

/** The places of a range, row by row. */
export function placesIn(range: Range): Place[][] {
  const { row, column, rows, columns } = areaOf(range)
  return Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, across) => ({
      row: row + down,
      column: column + across,
    })),
  )
}

export const samePlace = (one: Place, other: Place): boolean =>
  one.row === other.row && one.column === other.column
