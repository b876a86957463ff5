import type { Finding } from '@gangyao/domain'

/** A place in a text file as editors count it: from 1. */
export interface Place {
  line: number
  column: number
}

/** A finding with the place in the file that a person has to look at. */
export interface PlacedFinding extends Finding, Place {
  file: string
}

/** The beginning of a file: the place of a fault that concerns it as a whole. */
export const FILE_START: Place = { line: 1, column: 1 }
