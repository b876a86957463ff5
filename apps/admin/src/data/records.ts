/** A record as the API gives it: its id is its codes, joined with `~`. */
export type Kept<T> = T & { id: string }

/** Records of one plan by their code, in the order of the API, which is the plan's. */
export type Shelf<T> = ReadonlyMap<string, Kept<T>>

export const shelve = <T extends { code: string }>(records: readonly Kept<T>[]): Shelf<T> =>
  new Map(records.map((record) => [record.code, record]))
