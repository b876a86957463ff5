/** A value to look for; `null` for an empty field. */
export type FilterValue = string | number | null

/** What a list is asked for. Fields and values are already checked against the table. */
export interface ListQuery {
  /** Only these records; an id of the wrong shape names none. */
  ids?: readonly string[] | undefined
  /** Words to look for in the texts of a record. */
  q?: string | undefined
  /** Field by field, the values it may have. */
  filters: Readonly<Record<string, readonly FilterValue[]>>
  sort?: { field: string; order: 'asc' | 'desc' } | undefined
  start: number
  /** Not included. */
  end: number
}
