import type { PaginationPayload, SortPayload } from 'react-admin'

/** How many records the API gives, takes or publishes at a time. */
export const PAGE_MOST = 1000

/** Every record there is, in as many requests as it takes. */
export const WHOLE = { page: 1, perPage: Number.MAX_SAFE_INTEGER } satisfies PaginationPayload

/** The order of the API itself. */
export const OWN_ORDER = { field: '', order: 'ASC' } satisfies SortPayload
