import type { Caller } from '@gangyao/api'

/** Whoever is at the keyboard of the server, in the record of who changed what. */
export const OPERATOR: Caller = { name: 'gangyao' }
