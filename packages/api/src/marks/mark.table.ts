/** Something that is true of the database as a whole. */
export interface MarkTable {
  name: string
}
