import { useParams } from 'react-router'
import type { Kept, Shelf } from '../data/records.ts'

/** The record the address names; `undefined` where there is none. */
export function useRecordAt<T>(shelf: Shelf<T>): Kept<T> | undefined {
  const { id } = useParams()
  return [...shelf.values()].find((record) => record.id === id)
}
