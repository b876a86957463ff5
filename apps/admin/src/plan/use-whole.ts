import { type RaRecord, useGetList } from 'react-admin'
import type { Kept } from '../data/records.ts'
import { OWN_ORDER, WHOLE } from '../data/whole.ts'

interface Options {
  filter?: Record<string, unknown>
  /** A field to sort by; left out: the order of the API, which is the plan's. */
  sort?: string
  enabled?: boolean
}

/** Every record of a resource that matches; `undefined` until they are here. */
export function useWhole<T>(
  resource: string,
  { filter = {}, sort, enabled = true }: Options = {},
): Kept<T>[] | undefined {
  const { data } = useGetList<Kept<T> & RaRecord>(
    resource,
    { filter, pagination: WHOLE, sort: sort ? { field: sort, order: 'ASC' } : OWN_ORDER },
    { enabled, throwOnError: whenNothingIsHere },
  )
  return data
}

/** A page that cannot be drawn says so; one that merely cannot be refreshed stays. */
export const whenNothingIsHere = (_error: Error, query: { state: { data: unknown } }): boolean =>
  query.state.data === undefined
